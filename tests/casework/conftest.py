import json
from io import BytesIO

import pytest
from pypdf import PdfReader

from history.models import Event
from tests.accounts.signing_in import sign_in_staff

from .builders import staff


@pytest.fixture
def events_of():
    """The history of a case, oldest first."""
    return lambda case: Event.objects.filter(subject=case.number).order_by("sequence")


@pytest.fixture
def office(client):
    """A browser in which somebody of these groups is signed in."""

    def office(*groups):
        sign_in_staff(client, staff(*groups))
        return client

    return office


@pytest.fixture
def text_of_pdf():
    """All the words of a PDF, on one line."""

    def text_of_pdf(pdf):
        pages = PdfReader(BytesIO(pdf)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    return text_of_pdf


@pytest.fixture
def a_file(tmp_path):
    """Writes a document into a file, and gives the file."""

    def write(document, name="one.json"):
        file = tmp_path / name
        file.write_text(json.dumps(document))
        return file

    return write
