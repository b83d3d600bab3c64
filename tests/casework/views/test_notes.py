"""Notes on their page, and the files that come with them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from casework.models import NoteFile
from tests.casework.builders import a_case
from tests.casework.desk import page_of, url

pytestmark = pytest.mark.django_db
NOTE = {"kind": "call", "subject": "Her address", "text": "She moved"}


def test_a_note_is_written_as_typed(office):
    case = a_case()
    told = NOTE | {"text": "Tŷ Gwyn\r\nrang"}
    client = office("assisted-digital")
    client.post(url(case, "note/"), told)

    assert case.notes.get().text == "Tŷ Gwyn\nrang"
    assert "Call: Her address" in page_of(client, url(case, "history/"))


def a_note_with(client, case, content=b"%PDF-1.7 x", name="letter.html"):
    file = SimpleUploadedFile(name, content, content_type="text/html")
    return client.post(url(case, "note/"), NOTE | {"has_file": "yes", "file": file})


def test_a_file_is_saved_and_never_shown(office):
    case, client = a_case(), office("caseworker")
    a_note_with(client, case)
    note = case.notes.get()
    assert f"notes/{note.pk}/file/" in page_of(client, url(case, "history/"))

    response = client.get(url(case, f"notes/{note.pk}/file/"))
    assert response.content == b"%PDF-1.7 x"
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="letter.html"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]


def test_a_file_that_was_announced_and_did_not_come_is_asked_for(office):
    case = a_case()
    page = office("caseworker").post(url(case, "note/"), NOTE | {"has_file": "yes"})

    assert "Choose the file" in page.content.decode()
    assert "Her address" in page.content.decode()
    assert not case.notes.exists()


def test_an_empty_file_is_refused(office):
    case = a_case()
    page = a_note_with(office("caseworker"), case, b"")

    assert "The file is empty" in page.content.decode()
    assert not NoteFile.objects.exists()


def test_a_file_is_closed_to_strangers_and_under_another_case(client, office, donor):
    case, other = a_case(), a_case(owner=donor)
    a_note_with(office("caseworker"), case)
    note = case.notes.get()

    assert client.get(url(other, f"notes/{note.pk}/file/")).status_code == 404
    client.logout()
    assert client.get(url(case, f"notes/{note.pk}/file/")).status_code == 302
    client.force_login(donor)
    assert client.get(url(case, f"notes/{note.pk}/file/")).status_code == 404


def test_no_note_can_be_taken_back(office):
    case, client = a_case(), office("manager")
    a_note_with(client, case)
    note = case.notes.get()

    for method in (client.post, client.delete, client.put):
        assert method(url(case, f"notes/{note.pk}/file/")).status_code == 405
