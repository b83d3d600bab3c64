"""The house as files: what is kept in the repository, read by the tests about it."""

import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_KEPT = [".git"] + [
    line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines()
]
PACKAGES = sorted(path.parent.name for path in ROOT.glob("*/__init__.py"))


def kept_files() -> list[Path]:
    """Every file that is, or is about to be, in the repository."""
    return [path for path in _below(ROOT) if path.is_file()]


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if not any(fnmatch(path.name, pattern) for pattern in NOT_KEPT):
            yield path
            if path.is_dir():
                yield from _below(path)


def in_a_process(*command: str, **environment: str) -> subprocess.CompletedProcess:
    """What a command says in a process of its own, with this environment alone."""
    return subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", **environment},
    )
