"""Which letter each decision about a fee calls for."""

from datetime import timedelta

import pytest

import clock
from casework.account import account_of, live_claim
from casework.claims import (
    appeal_claim,
    want_evidence,
)
from casework.fee_page import letters_about
from casework.states import State
from documents.paragraphs import KINDS
from lpa.choices import FeeReduction, FeeShare

from .builders import RECEIVED, a_case, asks, decide, fresh, staff

pytestmark = pytest.mark.django_db
LATER = RECEIVED + timedelta(days=7)
BENEFITS, LOW_INCOME = FeeReduction.BENEFITS, FeeReduction.LOW_INCOME
CREDIT = FeeReduction.UNIVERSAL_CREDIT


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(LATER):
        yield


def claimed(reduction=LOW_INCOME, *, repeat=False, state=State.RECEIVED):
    return a_case(state, answers=asks(reduction, repeat=repeat))


def appeal(case, on=LATER):
    return appeal_claim(
        claim=live_claim(fresh(case)), text="Look again", on=on, by=staff("caseworker")
    )


def letters(case):
    return letters_about(account_of(case), live_claim(case))


@pytest.mark.parametrize(
    ("asked", "share", "letter"),
    [
        (LOW_INCOME, FeeShare.HALF, "fee-reduced"),
        (LOW_INCOME, FeeShare.FULL, "fee-refused"),
        (BENEFITS, FeeShare.NOTHING, "fee-exempt"),
        (CREDIT, FeeShare.HALF, "universal-credit"),
    ],
)
def test_a_decision_calls_for_its_letter(asked, share, letter):
    case = claimed(asked)
    assert letters(case) == []

    assert letters(decide(case, share)) == [letter]
    assert letter in KINDS


def test_evidence_and_the_fee_are_asked_for_by_letter():
    case = claimed()
    wanted = {"wanted": "A P60", "by_day": LATER, "by": staff("reduced-fee")}
    want_evidence(claim=live_claim(case), **wanted)

    assert letters(fresh(case)) == ["fee-evidence"]
    assert letters(a_case()) == ["fee-request"]
    assert letters(a_case(State.EXAMINING)) == []
    assert {"fee-evidence", "fee-request"} <= KINDS.keys()
