"""Proofs and copies to be certified: for the office and for the owner."""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp

from casework.states import State
from tests.casework.builders import a_case, dora

pytestmark = pytest.mark.django_db
PAGES = ("certified-copy", "proofs")


@pytest.fixture
def at_home(client):
    client.force_login(dora())
    return client


def codes_in(pdf):
    with pypdfium2.PdfDocument(BytesIO(pdf)) as opened:
        picture = opened[0].render(scale=200 / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def test_the_proof_carries_a_code_that_leads_to_its_check(office, client, text_of_pdf):
    case = a_case(State.REGISTERED)
    made = office("registrar").post(f"/casework/{case.number}/proofs/")
    text = text_of_pdf(made.content)
    [address] = codes_in(made.content)
    client.logout()

    assert address in text
    assert "Dora Jane Donor" in text
    assert client.get(address).status_code == 200


def test_the_owner_makes_one_and_withdraws_it(at_home):
    case = a_case(State.REGISTERED)
    page = f"/progress/{case.lpa.reference}/proofs/"
    [address] = codes_in(at_home.post(page).content)
    proof = case.proofs.get()
    at_home.post(f"{page}{proof.pk}/")

    assert "withdrawn on" in at_home.get(page).content.decode()
    assert at_home.get(address).status_code == 404


def test_every_page_of_the_copy_is_to_be_certified(at_home, text_of_pdf):
    case = a_case(State.REGISTERED)
    pdf = at_home.get(f"/progress/{case.lpa.reference}/certified-copy/").content
    with pypdfium2.PdfDocument(BytesIO(pdf)) as opened:
        texts = [page.get_textpage().get_text_range() for page in opened]
    said = [" ".join(text.split()) for text in texts]

    assert all("complete copy of the corresponding page" in text for text in said[:-1])
    assert "complete copy of the original lasting power of attorney" in said[-1]
    assert "a chartered legal executive" in said[-1]
    assert len(said) == 16


@pytest.mark.parametrize("page", PAGES)
def test_the_office_is_led_to_each(page, office):
    case = a_case(State.REGISTERED)
    address = f"/casework/{case.number}/{page}/"
    client = office("registrar")

    assert address in client.get(f"/casework/{case.number}/").content.decode()
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_the_owner_is_led_to_each(page, at_home):
    reference = a_case(State.REGISTERED).lpa.reference
    address = f"/progress/{reference}/{page}/"

    assert address in at_home.get(f"/progress/{reference}/").content.decode()
    assert at_home.get(address).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_there_is_none_before_registration_and_none_for_others(page, client, donor):
    waiting = a_case(State.WAITING)
    client.force_login(dora())
    assert client.get(f"/progress/{waiting.lpa.reference}/{page}/").status_code == 404

    client.force_login(donor)
    theirs = a_case(State.REGISTERED).lpa.reference
    assert client.get(f"/progress/{theirs}/{page}/").status_code == 404
