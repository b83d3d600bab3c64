"""How fast a folder of scans is emptied, again when all came before, and read."""

import json
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from django.test.runner import DiscoverRunner

from casework.console import command_line
from casework.models import ScanSet
from casework.scanning.watching import SETTLED, take_in_folder
from documents.press import pressed
from outbox.carrying import carry_out_due

from .forms import usual
from .timing import peak_megabytes

SETS = 1000
READ = 20


def fill(folder: Path) -> None:
    """A usual LP1F for each set, under a reference of its own, laid there long ago."""
    document = usual()
    for number in range(SETS):
        facts = replace(document.facts, reference=f"A{number:011d}")
        lay(folder / f"{number:04d}.pdf", pressed(replace(document, facts=facts)))


def lay(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    then = file.stat().st_mtime - SETTLED
    os.utime(file, (then, then))


def lay_back(folder: Path) -> None:
    for file in (folder / "done").glob("*.pdf"):
        file.rename(folder / file.name)


def a_second(folder: Path) -> float:
    """How many sets are taken in, or found to be here, in a second."""
    began = perf_counter()
    emptied = sum(1 for _outcome in take_in_folder(folder, by=command_line()))
    return emptied / (perf_counter() - began)


def measured() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder)
        first = a_second(folder)
        lay_back(folder)
        again = a_second(folder)
    began = perf_counter()
    read = carry_out_due(limit=READ)
    took = perf_counter() - began
    sides = ScanSet.objects.first().sides
    return {
        "sets": ScanSet.objects.count(),
        "first": first,
        "again": again,
        "sides": sides,
        "read": read / took,
        "sides_read": read * sides / took,
        "peak": peak_megabytes(),
    }


def main() -> None:
    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        result = json.dumps(measured())
    finally:
        runner.teardown_databases(databases)
    print(result)  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
