"""What a colleague proposes, on the page of its case: confirmed or declined."""

import pytest

import clock
from casework.proposing import propose
from casework.states import State
from tests.casework.builders import REGISTRABLE, a_case, fresh, staff

pytestmark = pytest.mark.django_db
WHY = "The court directs it"


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


@pytest.fixture
def case():
    return a_case(State.REGISTERED)


def proposed(case, by):
    return propose("cancel", case, by=staff(by), reason=WHY)


def url(proposal, what):
    return f"/casework/{proposal.case.number}/proposals/{proposal.pk}/{what}/"


def page_of(client, case):
    return client.get(case.get_absolute_url()).content.decode()


def test_a_second_person_reads_what_is_proposed_and_confirms_it(office, case):
    proposal, client = proposed(case, "court-orders"), office("manager")
    page = page_of(client, case)
    assert WHY in page
    assert url(proposal, "confirm") in page

    response = client.post(url(proposal, "confirm"), follow=True)

    assert "It is confirmed and done" in response.content.decode()
    assert fresh(case).state == State.CANCELLED


def test_whoever_proposed_it_can_only_take_it_back(office, case):
    proposal, client = proposed(case, "manager"), office("manager")
    page = page_of(client, case)
    assert url(proposal, "confirm") not in page
    assert url(proposal, "decline") in page

    response = client.post(url(proposal, "confirm"), follow=True)

    assert "Somebody else" in response.content.decode()
    assert fresh(case).state == State.REGISTERED


def test_declining_asks_why_and_is_done_once(office, case):
    proposal, client = proposed(case, "court-orders"), office("manager")
    page = client.post(url(proposal, "decline"), {"why": ""}).content.decode()
    assert "govuk-error-summary" in page

    client.post(url(proposal, "decline"), {"why": "Not by this order"})
    again = client.post(url(proposal, "decline"), {"why": "Again"}).content.decode()

    assert case.proposals.get().why_declined == "Not by this order"
    assert "confirmed or declined already" in again


def test_it_is_confirmed_by_a_press_and_only_by_who_may(office, case):
    proposal = proposed(case, "court-orders")

    assert office("manager").get(url(proposal, "confirm")).status_code == 405
    assert office("caseworker").post(url(proposal, "confirm")).status_code == 403
    assert fresh(case).state == State.REGISTERED


def test_a_proposal_of_another_case_is_not_found(office, case, donor):
    other = proposed(a_case(State.REGISTERED, owner=donor), "court-orders")
    there = f"/casework/{case.number}/proposals/{other.pk}/confirm/"

    assert office("manager").post(there).status_code == 404
