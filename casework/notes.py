"""Writing notes on cases."""

import hashlib
import re

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from history.recording import record

from .desk_choices import NoteKind
from .file_types import type_of
from .models import Case, Note, NoteFile
from .models.moves import VIEW
from .models.note import LARGEST_FILE
from .refusals import NotNow, must_have

LONGEST_NAME = 255
UNSAFE = re.compile(r"[^\w.-]")


@transaction.atomic
def add_note(
    *,
    case: Case,
    text: str,
    by,
    kind: NoteKind = NoteKind.PROCESSING,
    subject: str = "",
    file: File | None = None,
) -> Note:
    """Whoever may read a case may write a note on it, whatever its state.

    Raises PermissionDenied, or NotNow for a file that is empty or too large.
    """
    must_have(by, VIEW)
    note = case.notes.create(kind=kind, subject=subject, text=text, by=by)
    details = {"note": note.pk, "kind": kind, "subject": subject}
    if file:
        kept = _keep(file, note)
        details |= {"file": kept.name, "sha256": kept.sha256}
    record(subject=case.number, action="note-added", by=by, details=details)
    return note


def _keep(file: File, note: Note) -> NoteFile:
    """Keep a file as it is; only its name is made safe to save under."""
    if not 0 < file.size <= LARGEST_FILE:
        raise NotNow([_("A file has at least one byte and 64 MB at most")])
    content = file.read()
    return NoteFile.objects.create(
        note=note,
        name=safe_name(file.name),
        content_type=type_of(content),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )


def safe_name(name: str | None) -> str:
    """The end of a name is kept, since that is where its kind stands."""
    bare = (name or "").replace("\\", "/").rpartition("/")[2].strip(". ")
    safe = UNSAFE.sub("", bare.replace(" ", "_"))
    return safe[-LONGEST_NAME:] or "file"
