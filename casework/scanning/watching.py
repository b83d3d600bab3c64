"""Taking in whatever a scanner puts into a folder, each file once."""

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.utils.timezone import get_default_timezone, is_naive
from django.utils.translation import gettext as _

from casework.refusals import NotNow

from .forms import case_number
from .pictures import LARGEST, Unreadable
from .taking_in import Header, TakenIn, take_in

ENDINGS = {".pdf", ".tif", ".tiff"}
SETTLED = 2  # seconds for which a file has not grown, so that it is there as a whole
DONE, FAILED = "done", "failed"

# What a file beside a scan may say of it, under the scan's name with .json behind.
SAID = {"batch", "document_id", "case_number", "kind", "scanned_at"}


class BadNote(ValueError):
    """The file beside a scan cannot be understood; the message says why."""


@dataclass(frozen=True)
class Outcome:
    """What became of one file: in words, and whether it is kept."""

    name: str
    sentence: str
    is_kept: bool


def files_in(folder: Path) -> list[Path]:
    """The scans that are there as a whole, in the order of their names."""
    return sorted(path for path in folder.iterdir() if is_whole(path))


def is_whole(path: Path) -> bool:
    """Whether nobody writes it any more; one that has gone meanwhile is not there."""
    with suppress(FileNotFoundError):
        return is_scan(path) and abs(time.time() - path.stat().st_mtime) >= SETTLED
    return False


def is_scan(path: Path) -> bool:
    """By its name; what only points at a file elsewhere is none."""
    is_one = path.suffix.lower() in ENDINGS and not path.name.startswith(".")
    return is_one and path.is_file() and not path.is_symlink()


def still_written(folder: Path) -> bool:
    """Whether a scan lies there that was written to a moment ago."""
    return any(is_scan(path) and not is_whole(path) for path in folder.iterdir())


def take_in_folder(folder: Path, *, by) -> Iterator[Outcome]:
    """Take in every scan of a folder, and move it to done or failed with the reason.

    A file is moved only after it is kept, so whoever dies in between leaves it to the
    next; two at once keep it once, and the second finds it gone or says so.
    """
    for path in files_in(folder):
        if outcome := take_in_file(path, by=by):
            yield outcome


def take_in_file(path: Path, *, by) -> Outcome | None:
    """Take in one file; None where somebody else has just done that."""
    try:
        header = header_of(path)  # first: whoever moves the file moves this after it
        taken = take_in(content=read(path), header=header, by=by)
    except FileNotFoundError:
        return None
    except OSError as failure:
        return put_away(path, FAILED, str(failure.strerror))
    except (Unreadable, BadNote) as failure:
        return put_away(path, FAILED, str(failure))
    except NotNow as obstacle:
        return put_away(path, FAILED, "; ".join(obstacle.reasons))
    return put_away(path, DONE, in_words(taken))


def read(path: Path) -> bytes:
    """What is in the file, or enough of it to say that it is too large."""
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def header_of(path: Path) -> Header:
    """What the file beside it says; its batch is else the name of the folder."""
    said = note_beside(path)
    try:
        number = said.get("case_number", "")
        return Header(
            batch=said.get("batch") or path.parent.resolve().name,
            document_id=said.get("document_id", ""),
            case_number=case_number(number) if number else "",
            kind=said.get("kind", ""),
            name=path.name,
            scanned_at=moment(said.get("scanned_at", "")),
        )
    except ValueError as wrong:
        raise BadNote(str(wrong)) from None


def note_beside(path: Path) -> dict[str, str]:
    """What it says, each a text; nothing where there is none. Raises BadNote."""
    note = path.with_name(f"{path.name}.json")
    try:
        said = json.loads(note.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        raise BadNote(_("%(name)s is no JSON") % {"name": note.name}) from None
    if not isinstance(said, dict) or not said.keys() <= SAID:
        known = {"name": note.name, "words": ", ".join(sorted(SAID))}
        raise BadNote(_("%(name)s may say only: %(words)s") % known)
    if not all(isinstance(value, str) and len(value) <= 100 for value in said.values()):
        raise BadNote(_("%(name)s may say only short texts") % {"name": note.name})
    return said


def moment(text: str) -> datetime | None:
    """A moment in ISO text, in London where it names no zone. Raises ValueError."""
    if not text:
        return None
    told = datetime.fromisoformat(text)
    return told.replace(tzinfo=get_default_timezone()) if is_naive(told) else told


def in_words(taken: TakenIn) -> str:
    scan = taken.kept
    facts = {"scan": scan, "state": scan.get_state_display(), "case": scan.case}
    if not taken.already:
        return _("Taken in as %(scan)s") % facts
    if scan.case:
        return _("Taken in before as %(scan)s, case %(case)s") % facts
    return _("Taken in before as %(scan)s: %(state)s") % facts


def put_away(path: Path, where: str, sentence: str) -> Outcome | None:
    """Move a file and what lies beside it, and write beside it what became of it."""
    folder = path.parent / where
    folder.mkdir(exist_ok=True)
    name = free_name(folder, path.name)
    try:
        path.rename(folder / name)
    except FileNotFoundError:
        return None
    with suppress(FileNotFoundError):
        path.with_name(f"{path.name}.json").rename(folder / f"{name}.json")
    (folder / f"{name}.txt").write_text(f"{sentence}\n", "utf-8")
    return Outcome(path.name, sentence, where == DONE)


def free_name(folder: Path, name: str) -> str:
    """Scanners count from one every morning: nothing there is written over."""
    number, free = 1, name
    while (folder / free).exists():
        number += 1
        free = f"{Path(name).stem}-{number}{Path(name).suffix}"
    return free
