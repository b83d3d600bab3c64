"""Runs every measurement in a process of its own, and writes the page."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .page import written

ROOT = Path(__file__).resolve().parent.parent
POSTGRESQL = ROOT / "scripts" / "find_postgresql.py"


def measured(what: str, **environment: str) -> dict:
    """One measurement, in a fresh process: nothing is warm that should not be."""
    done = subprocess.run(  # noqa: S603 - our own module, with our own words
        [sys.executable, "-m", f"bench.{what}"],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"Measuring {what} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def together(what: str, processes: int) -> list[dict]:
    """One measurement in several processes at once."""
    with ThreadPoolExecutor(processes) as crowd:
        return list(crowd.map(measured, [what] * processes))


def postgresql() -> str | None:
    """The address of a PostgreSQL server that answers, if there is one."""
    found = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(POSTGRESQL)], capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or None


def at(url: str) -> dict[str, str]:
    """The environment that names a database; nothing for the one that comes along."""
    return {"DATABASE_URL": url} if url else {}


def main() -> None:
    databases = {"SQLite": ""}
    if address := postgresql():
        databases["PostgreSQL"] = address
    results = {
        "printing": measured("printing"),
        "packs": [together("packs", processes) for processes in (1, 2)],
        "wording": measured("wording"),
        "scans": {
            name: measured("scans", **at(url)) for name, url in databases.items()
        },
        "shares": {
            name: measured("shares", **at(url)) for name, url in databases.items()
        },
        "load": {
            name: measured("load", LOAD_POSTGRESQL=url)
            for name, url in databases.items()
        },
        "pages": {
            name: measured("pages", **at(url)) for name, url in databases.items()
        },
    }
    page = ROOT / "docs" / "benchmarks.md"
    page.write_text(written(results))
    print(page.read_text())  # noqa: T201 - the result is what was asked for


if __name__ == "__main__":
    main()
