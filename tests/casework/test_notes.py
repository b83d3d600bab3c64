"""Notes on a case, and the files that come with them."""

import hashlib
from functools import partial

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import IntegrityError, connection, transaction

from casework.desk_choices import NoteKind
from casework.models import Note, NoteFile
from casework.models.note import LARGEST_FILE, NotAsKept
from casework.note_triggers import NOTES
from casework.notes import add_note, safe_name
from casework.refusals import NotNow
from casework.states import State

from .builders import a_case, staff

pytestmark = pytest.mark.django_db
LETTER = b"%PDF-1.7\n\x00\xff the very bytes\r\n"


def note_with(content, name="letter.pdf", case=None):
    file = ContentFile(content, name=name)
    case = case or a_case()
    return add_note(case=case, text="See the file", file=file, by=staff("intake"))


def test_a_note_is_kept_with_its_writer(events_of):
    case = a_case(State.WITHDRAWN)
    note = add_note(case=case, text="She rang", by=staff("assisted-digital"))

    assert (case.notes.get(), note.by) == (note, staff("assisted-digital"))
    assert events_of(case).last().action == "note-added"


def test_a_note_has_a_kind_and_a_subject():
    note = add_note(
        case=a_case(),
        kind=NoteKind.CALL,
        subject="Her address",
        text="She moved",
        by=staff("caseworker"),
    )

    assert (note.kind, note.subject) == ("call", "Her address")


def test_who_may_not_see_a_case_writes_nothing_on_it(donor):
    with pytest.raises(PermissionDenied):
        add_note(case=a_case(), text="Hello", by=donor)


def test_a_file_is_kept_byte_for_byte_with_its_digest(events_of):
    case = a_case()
    note_with(LETTER, case=case)

    kept = NoteFile.objects.get()
    digest = hashlib.sha256(LETTER).hexdigest()
    assert (kept.as_kept(), kept.size, kept.sha256) == (LETTER, len(LETTER), digest)
    assert events_of(case).last().details["sha256"] == digest


def test_what_a_file_is_is_read_from_its_bytes():
    assert note_with(LETTER, name="virus.exe").file.content_type == "application/pdf"


def test_a_file_that_was_changed_is_given_to_nobody():
    note_with(LETTER)
    with NOTES.lifted(connection):
        NoteFile.objects.update(content=b"forged")

    with pytest.raises(NotAsKept):
        NoteFile.objects.get().as_kept()


def test_an_empty_file_is_refused_and_its_note_with_it():
    with pytest.raises(NotNow, match="at least one byte"):
        note_with(b"")
    assert not Note.objects.exists()


def test_a_file_that_is_too_large_is_refused_unread():
    file = ContentFile(b"x", name="film.mp4")
    file.size = LARGEST_FILE + 1

    with pytest.raises(NotNow, match="64 MB at most"):
        add_note(case=a_case(), text="x", file=file, by=staff("intake"))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("letter.pdf", "letter.pdf"),
        ("C:\\Users\\me\\a letter.pdf", "a_letter.pdf"),
        ("../../etc/passwd", "passwd"),
        ("", "file"),
        (None, "file"),
        ("..", "file"),
        ("/", "file"),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
        ("Tŷ Gwyn.pdf", "Tŷ_Gwyn.pdf"),
        ("a\r\nb.pdf", "ab.pdf"),
        ("€%$", "file"),
    ],
)
def test_a_name_is_made_safe_to_save_under(name, kept):
    assert safe_name(name) == kept


def test_the_database_refuses_a_file_that_cannot_be():
    note = note_with(LETTER)
    file = NoteFile.objects.values("name", "content_type", "size", "sha256", "content")
    kept, other = file.get(), add_note(case=note.case, text="x", by=staff("intake"))

    for values in ({"size": 0}, {"size": LARGEST_FILE + 1}, {"sha256": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            NoteFile.objects.create(**kept | values, note=other)
    with pytest.raises(IntegrityError), transaction.atomic():
        note.case.notes.create(kind="nonsense", text="x", by=note.by)


@pytest.mark.parametrize("rows", [Note.objects, NoteFile.objects])
def test_the_database_neither_changes_a_note_nor_forgets_one(rows):
    note_with(LETTER)
    delete = partial(rows.all()._raw_delete, connection.alias)

    for change in (lambda: rows.update(id=7), delete):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            change()
