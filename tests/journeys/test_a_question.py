"""The office asks about one page; whoever made the LPA mends it; its clock goes on."""

from datetime import timedelta

import pytest
from django.test import Client

import clock
from casework.states import State
from tests.accounts.signing_in import sign_in_staff
from tests.casework.builders import RECEIVED, a_case, dora, fresh, staff

pytestmark = pytest.mark.django_db

ASKED, ANSWERED = RECEIVED + timedelta(days=4), RECEIVED + timedelta(days=11)


@pytest.fixture
def case():
    return a_case(State.EXAMINING)


@pytest.fixture
def at_the_office():
    """A browser of a caseworker's own."""
    browser = Client()
    sign_in_staff(browser, staff("caseworker"))
    return browser


def asked(office, case, page, question="Is this right?"):
    """Ask, as a caseworker does; gives where it is answered."""
    said = {"page": page, "question": question}
    with clock.set_to(ASKED):
        office.post(f"/casework/{case.number}/questions/new/", said)
    query = case.queries.get(page=page)
    return f"/progress/{case.lpa.reference}/questions/{query.pk}/"


def read(browser, address, on=ANSWERED):
    with clock.set_to(on):
        response = browser.get(address, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_a_question_is_asked_mended_and_the_clock_runs_again(
    case, at_the_office, client
):
    address = asked(at_the_office, case, "correspondent/contact", "Which number?")
    page = f"/casework/{case.number}/"
    assert "2: the clock stands still" in read(at_the_office, page)
    client.force_login(dora())
    assert address in read(client, "/lpa/")
    assert address in read(client, f"/progress/{case.lpa.reference}/")
    assert "Which number?" in read(client, address)

    ways = {
        "contact_by_phone": "yes",
        "contact_phone": "020 7946 0000",
        "contact_language": "en",
        "opened": client.get(address).context["opened"],
    }
    with clock.set_to(ANSWERED):
        client.post(address, ways)

    assert fresh(case).instrument.contact_phone == "020 7946 0000"
    assert "has been answered" in read(client, address)
    assert address not in read(client, "/lpa/")
    assert "clock stands still" not in read(at_the_office, page)
    questions = read(at_the_office, f"{page}questions/")
    assert "By telephone: 020 7946 0000" in questions


def test_what_was_signed_is_shown_side_by_side_before_it_is_asked_for(
    case, at_the_office, client
):
    address = asked(at_the_office, case, "certificate-provider/person")
    client.force_login(dora())
    page = client.get(address).context
    known = page["forms"][0].initial | {"last_name": "Dun", "opened": page["opened"]}
    typed = {name: value or "" for name, value in known.items()}

    with clock.set_to(ANSWERED):
        shown = client.post(address, typed)
        assert not case.findings.filter(place="certificate_provider_on")
        client.post(address, typed | {"meant": shown.context["outcome"].digest})

    said = shown.content.decode()
    assert all(text in said for text in ("must agree again", "Cy Dunn", "Cy Dun<"))
    assert case.findings.filter(place="certificate_provider_on").exists()
    assert fresh(case).instrument.certificate_provider.last_name == "Dunn"


def test_a_stranger_finds_nothing_and_whoever_is_signed_out_comes_back(
    case, at_the_office, client, donor
):
    address = asked(at_the_office, case, "other/other")

    sent = client.get(address)
    assert (sent.status_code, f"next={address}" in sent.url) == (302, True)
    client.force_login(donor)
    assert client.get(address).status_code == 404
    assert at_the_office.get(address).status_code == 404
