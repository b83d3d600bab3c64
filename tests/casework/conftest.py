import json

import pytest

import clock
from history.models import Event
from tests.accounts.signing_in import sign_in_staff
from tests.pdf_words import words_of

from .builders import a_case, staff
from .desk import NINE_DAYS_LATER, an_investigation


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
    return words_of


@pytest.fixture
def a_file(tmp_path):
    """Writes a document into a file, and gives the file."""

    def write(document, name="one.json"):
        file = tmp_path / name
        file.write_text(json.dumps(document))
        return file

    return write


@pytest.fixture
def nine_days_later():
    """Time enough for everything that becomes of an investigation."""
    with clock.set_to(NINE_DAYS_LATER):
        yield


@pytest.fixture
def investigation():
    return an_investigation(a_case())
