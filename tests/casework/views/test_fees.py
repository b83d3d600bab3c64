"""The page of a fee, and the pages on which something is recorded about it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.account import account_of, live_claim
from casework.claims import add_evidence
from casework.fee_choices import ClaimState
from casework.states import State
from lpa.choices import FeeReduction, FeeShare
from tests.casework.builders import (
    a_case,
    asks,
    bounce,
    decide,
    fresh,
    pay,
    staff,
)
from tests.casework.fee_pages import DAY, LATER, page_of, said, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_week_later")]
MOST_QUERIES = 17


@pytest.mark.parametrize("state", State)
def test_a_case_in_any_state_has_the_page_of_its_fee(office, state):
    page = page_of(office("manager"), a_case(state))

    assert "Nobody asks for a lower fee." in page


def test_the_case_leads_to_it(office):
    case = a_case()

    page = office("assisted-digital").get(f"/casework/{case.number}/").content.decode()
    assert url(case) in page


def test_it_says_what_is_due_paid_and_too_much(office):
    case = a_case()
    assert "£92 is still to be paid" in page_of(office("finance"), case)

    pay(case, 100_00)
    page = page_of(office("finance"), case)
    assert "£8 is to be given back" in page
    assert "Too much was paid" in page
    assert "Propose a refund" in page


def test_it_asks_the_same_number_of_times_whatever_happened(office, claimed):
    client, counts = office("finance"), []

    def busy():
        for number in range(5):
            pay(claimed, 1_00 + number)
            bounce(claimed)
            claim = live_claim(fresh(claimed))
            add_evidence(claim=claim, what="P60", on=LATER, by=staff("finance"))

    for happens in (lambda: pay(claimed, 1_00), busy):
        happens()
        page_of(client, claimed)
        with CaptureQueriesContext(connection) as asked:
            page_of(client, claimed)
        counts.append(len(asked))

    assert counts[0] == counts[1] <= MOST_QUERIES


def test_only_the_reduced_fee_group_is_offered_the_decision(office, claimed):
    assert url(claimed, "decide/") in page_of(office("reduced-fee"), claimed)
    assert url(claimed, "decide/") not in page_of(office("finance"), claimed)
    assert office("manager").get(url(claimed, "decide/")).status_code == 403


def test_a_decision_says_beforehand_what_each_answer_leads_to(office, claimed):
    claim = live_claim(claimed)
    add_evidence(claim=claim, what="P60 of 2026", on=LATER, by=staff("finance"))
    page = page_of(office("reduced-fee"), claimed, "decide/")

    assert "Half of the fee: remission (£46 is due)" in page
    assert "P60 of 2026, finance@office.example" in page
    assert "earlier application" not in page


def test_a_decision_is_saved_and_leads_back_to_the_fee(office, claimed):
    client = office("reduced-fee")
    decision = {"share": "half", "why": "P60 shows £11,000"}
    response = client.post(url(claimed, "decide/"), decision)

    assert response.url == url(claimed)
    assert account_of(fresh(claimed)).due == 46_00
    page = page_of(client, claimed)
    assert "P60 shows £11,000" in page
    assert "5 November 2026" in page
    assert "Reduced" in page


def test_a_decision_without_answers_says_what_is_missing(office, claimed):
    page = said(office("reduced-fee").post(url(claimed, "decide/"), {"why": ""}))

    assert "Select what you decide about the reduction" in page
    assert "Enter the reason" in page


@pytest.mark.parametrize(
    ("earlier", "due"),
    [("full", 46_00), ("half", 23_00), ("nothing", 0), ("none", 92_00)],
)
def test_of_a_repeat_it_is_asked_what_was_due_before(office, earlier, due):
    case = a_case(answers=asks(FeeReduction.NONE, repeat=True))
    client = office("reduced-fee")
    assert "share" not in client.get(url(case, "decide/")).context["form"].fields

    client.post(url(case, "decide/"), {"earlier": earlier, "why": "Shown"})
    assert account_of(fresh(case)).due == due


def test_what_is_known_of_the_earlier_application_is_shown(office, donor):
    earlier = a_case(State.CANNOT_REGISTER, owner=donor)
    type(earlier).objects.filter(pk=earlier.pk).update(number="700000000005")
    case = a_case(answers=asks(FeeReduction.NONE, repeat=True))

    page = page_of(office("reduced-fee"), case, "decide/")

    assert "Cannot be registered" in page
    assert "Yes, counted from our letter" in page
    assert "£92" in page


def test_an_earlier_application_that_nobody_knows_is_said_to_be(office):
    case = a_case(answers=asks(FeeReduction.NONE, repeat=True))

    assert "Known here" in page_of(office("reduced-fee"), case, "decide/")


def test_a_claim_is_recorded(office):
    case, client = a_case(), office("caseworker")
    answers = DAY | {"reduction": "hardship", "repeat": "none"}
    client.post(url(case, "claim/"), answers)

    claim = live_claim(fresh(case))
    assert (claim.reduction, claim.repeat, claim.asked_on) == ("hardship", "", LATER)
    assert "after the application arrived" in page_of(client, case)


def test_a_claim_for_nothing_is_refused(office):
    case = a_case()
    answers = DAY | {"reduction": "none", "repeat": "none"}

    page = said(office("caseworker").post(url(case, "claim/"), answers))
    assert "Select a reduction, a repeat, or both" in page
    assert live_claim(fresh(case)) is None


def test_evidence_is_asked_for_arrives_and_is_shown(office, claimed):
    client = office("reduced-fee")
    until = {"by_day-day": "1", "by_day-month": "11", "by_day-year": "2026"}
    wanted = until | {"wanted": "A letter of <this> year"}
    client.post(url(claimed, "evidence-wanted/"), wanted)
    assert "A letter of &lt;this&gt; year, by 1 November 2026" in page_of(
        client, claimed
    )

    client.post(url(claimed, "evidence/"), DAY | {"what": "P60", "kept_at": "S 12"})
    assert live_claim(fresh(claimed)).state == ClaimState.REQUESTED
    assert "P60, S 12, reduced-fee@office.example" in page_of(client, claimed)


def test_an_appeal_is_recorded_and_not_decided_by_the_same_person(office, claimed):
    decide(claimed, FeeShare.FULL)
    client = office("reduced-fee")
    client.post(url(claimed, "appeal/"), DAY | {"text": "My income is lower"})

    assert live_claim(fresh(claimed)).state == ClaimState.APPEALED
    assert url(claimed, "decide/") not in page_of(client, claimed)
    decision = {"share": "half", "why": "x"}
    refusal = said(client.post(url(claimed, "decide/"), decision))
    assert "Somebody else has to decide on appeal" in refusal


def test_a_claim_is_withdrawn_and_shown_as_such(office, claimed):
    client = office("reduced-fee")
    client.post(url(claimed, "withdraw/"), {"why": "They paid in full"})

    assert account_of(fresh(claimed)).due == 92_00
    assert "They paid in full, reduced-fee@office.example" in page_of(client, claimed)


@pytest.mark.parametrize("verb", ["decide", "evidence", "evidence-wanted", "withdraw"])
def test_without_a_claim_there_is_nothing_to_do_with_it(office, verb):
    client, case = office("reduced-fee"), a_case()

    for ask in (client.get, client.post):
        assert ask(url(case, f"{verb}/")).status_code == 404


def test_what_is_decided_is_not_decided_again(office, claimed):
    decide(claimed, FeeShare.HALF)
    client = office("reduced-fee")

    assert client.get(url(claimed, "decide/")).status_code == 404
    late = said(client.post(url(claimed, "decide/"), {"share": "full", "why": "Late"}))
    assert "not for a claim that is: Approved" in late
    assert "Late</textarea>" in late
    assert client.get(url(claimed, "appeal/")).status_code == 200


def test_letters_are_offered_to_whoever_writes_them(office, claimed):
    decide(claimed, FeeShare.HALF)
    letter = f"/casework/{claimed.number}/letters/new/fee-reduced/"

    assert letter in page_of(office("caseworker"), claimed)
    assert letter not in page_of(office("finance"), claimed)


def test_looking_at_a_fee_is_remembered(office, events_of):
    case = a_case()
    page_of(office("finance"), case)

    assert events_of(case).filter(action="read", by=staff("finance")).count() == 1


@pytest.mark.parametrize("verb", ["claim/", "evidence/", "refund/", "appeal/"])
def test_whoever_may_only_look_is_kept_out(office, claimed, verb):
    assert office("intake").get(url(claimed, verb)).status_code == 403
