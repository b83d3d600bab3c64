"""Letters that went out, for staff who do not read them in print."""

import pytest
from django.urls import reverse

from documents.markup import tree_of
from documents.models import IssuedDocument
from documents.outlining import outline_of
from documents.paragraphs import KINDS
from documents.printing import to_html
from documents.reading import as_text
from history.models import Event
from tests.accounts.signing_in import sign_in_staff
from tests.casework.builders import a_case, staff
from tests.documents.letters import PDF, a_letter, an_issued_letter
from tests.documents.reading.test_outlining import solid

pytestmark = pytest.mark.django_db
WAYS = ("read", "text", "large-16", "large-24")


@pytest.fixture
def office(client):
    sign_in_staff(client, staff("registrar"))
    return client


def address(way, issued):
    return reverse(f"documents:issued-{way}", args=[issued.pk])


@pytest.mark.parametrize("name", KINDS)
def test_a_letter_is_read_with_every_word(name):
    letter = a_letter(name)
    text = solid(as_text(outline_of(letter)))
    (body,) = tree_of(to_html(letter)).all("body")
    words = [p for tag in ("p", "li", "h1", "h2") for p in body.all(tag)]

    assert [p.text for p in words if solid(p.text.strip()) not in text] == []


@pytest.mark.parametrize("way", WAYS)
def test_staff_read_a_letter_in_every_way(way, office):
    issued = an_issued_letter()

    assert office.get(address(way, issued)).status_code == 200
    assert Event.objects.filter(subject=issued.about, action="read").exists()


def test_the_words_are_those_that_went_out(office):
    issued = an_issued_letter()
    text = office.get(address("text", issued)).content.decode()

    assert issued.title in text
    assert "Dear Mrs Jondonor Joydonor" in text


def test_a_letter_made_of_a_template_of_former_times_is_still_read(office):
    issued = an_issued_letter()
    IssuedDocument.objects.update(kind="registration")

    assert "Dear Mrs" in office.get(address("text", issued)).content.decode()
    assert office.get(reverse("documents:issued", args=[issued.pk])).content == PDF


def test_a_letter_from_before_has_no_reading_copy(office):
    issued = an_issued_letter()
    IssuedDocument.objects.update(said=None)

    assert office.get(address("read", issued)).status_code == 404


def test_the_case_leads_to_it(office):
    case = a_case()
    issued = an_issued_letter(about=case.number)
    page = office.get(f"/casework/{case.number}/letters/").content.decode()

    assert address("read", issued) in page
