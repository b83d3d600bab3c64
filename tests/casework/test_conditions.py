"""What stands in the way of a move, and how it is said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import clock
from casework import conditions
from casework.choices import FindingSeverity
from casework.conditions import Condition
from casework.findings import accept_finding, record_finding, resolve_finding
from casework.models import Case
from casework.paper import record_paper
from casework.states import State
from lpa.choices import FeeReduction, FeeShare
from lpa.instrument import Signing
from tests.builders import AMY, BEN, CAT, act

from .builders import (
    NOTICES,
    RECEIVED,
    REGISTRABLE,
    SIGNED,
    a_case,
    asks,
    bounce,
    decide,
    everybody_signed,
    fresh,
    lose_a_page,
    pay,
    staff,
)

pytestmark = pytest.mark.django_db

JOINTLY = act("jointly")


def signed(case, **dates) -> Case:
    """The case with these dates on its paper instead."""
    signing = replace(everybody_signed(case.instrument), **dates)
    return record_paper(case=case, signing=signing, by=staff("manager"))


def found(case, severity, sentence="It is torn"):
    return record_finding(
        case=case, severity=severity, sentence=sentence, by=staff("manager")
    )


def test_every_condition_says_why():
    moves = Case().get_all_state_transitions()

    for condition in (each for move in moves for each in move.conditions):
        assert isinstance(condition, Condition)
        assert str(condition.otherwise)


def test_the_fee_is_clear_once_all_of_it_is_paid():
    case = a_case()
    pay(case, 91_99)
    assert not conditions.fee_is_clear(fresh(case))

    pay(case, 1)
    assert conditions.fee_is_clear(fresh(case))


def test_what_is_outstanding_is_named():
    case = a_case()
    pay(case, 50_00)

    assert conditions.fee_is_clear.why_not(fresh(case)) == (
        "The fee has not been settled: £42 is outstanding"
    )


def test_a_cheque_that_bounced_makes_the_fee_outstanding_again():
    case = a_case()
    pay(case)
    bounce(case)

    assert not conditions.fee_is_clear(fresh(case))


@pytest.mark.parametrize(
    ("reduction", "pence"),
    [(FeeReduction.NONE, 92_00), (FeeReduction.LOW_INCOME, 46_00)],
)
def test_a_reduction_that_was_approved_is_taken_into_account(reduction, pence):
    case = a_case(answers=asks(reduction))
    if reduction is FeeReduction.LOW_INCOME:
        decide(case, FeeShare.HALF)
    pay(case, pence)

    assert conditions.fee_is_clear(fresh(case))


@pytest.mark.parametrize("reduction", sorted(set(FeeReduction) - {FeeReduction.NONE}))
def test_where_less_is_asked_for_somebody_decides_first(reduction):
    case = a_case(answers=asks(reduction))

    assert "nobody has decided" in conditions.fee_is_clear.why_not(case)


def test_everybody_who_has_not_signed_is_named():
    case = a_case(attorneys=(AMY, BEN), answers=JOINTLY)
    amy, _ben = case.instrument.attorneys
    case = signed(case, attorneys_on={amy.uid: SIGNED}, applicants_on={})

    assert conditions.everybody_has_signed.why_not(case) == (
        "A signature or its date is missing: Ben Baker, section 11; "
        "Dora Jane Donor, section 15"
    )


def test_replacements_sign_too():
    wanted = {("replacement-attorneys", "wanted"): {"wants_replacements": "yes"}}
    case = a_case(replacements=(CAT,), answers=wanted)
    (amy,) = case.instrument.attorneys
    case = signed(case, attorneys_on={amy.uid: SIGNED})

    assert "Cat Cole" in conditions.everybody_has_signed.why_not(case)


def test_nothing_was_signed_until_somebody_says_so():
    case = a_case()
    record_paper(case=case, signing=Signing(), by=staff("manager"))

    assert not conditions.everybody_has_signed(fresh(case))


def test_a_wrong_order_is_explained():
    case = a_case()
    case = signed(case, certificate_provider_on=SIGNED - timedelta(days=1))

    assert not conditions.signed_in_order(case)
    assert "Cy Dunn" in conditions.signed_in_order.why_not(case)


def test_the_certificate_provider_must_be_named():
    case = a_case()
    case.instrument = replace(case.instrument, certificate_provider=None)

    assert not conditions.certificate_is_there(case)


def test_somebody_must_be_appointed():
    case = a_case()
    assert conditions.appointment_can_work(case)

    case.instrument = replace(case.instrument, attorneys=())
    assert not conditions.appointment_can_work(case)


@pytest.mark.parametrize(
    ("severity", "condition"),
    [
        (FindingSeverity.FATAL, conditions.nothing_is_fatal),
        (FindingSeverity.CURABLE, conditions.nothing_to_correct),
        (FindingSeverity.EXCEPTION, conditions.exceptions_are_accepted),
    ],
)
def test_an_open_finding_stands_in_the_way_with_its_sentence(severity, condition):
    case = a_case()
    found(case, severity)

    assert condition.why_not(fresh(case)).endswith(": It is torn")


def test_what_is_for_information_stands_in_no_way():
    case = a_case()
    found(case, FindingSeverity.INFO)

    for condition in (conditions.nothing_is_fatal, conditions.nothing_to_correct):
        assert condition(fresh(case))


@pytest.mark.parametrize("settle", [accept_finding, resolve_finding])
def test_a_settled_finding_stands_in_no_way(settle):
    case = a_case()
    finding = found(case, FindingSeverity.CURABLE)
    settle(finding=finding, why="Immaterial", by=staff("manager"))

    assert conditions.nothing_to_correct(fresh(case))


def test_corrections_are_only_asked_for_where_a_finding_says_which():
    case = a_case()
    assert not conditions.something_to_correct(case)

    assert conditions.something_to_correct(lose_a_page(case))


def test_a_missing_signature_is_something_to_correct():
    case = signed(a_case(), attorneys_on={})

    assert conditions.something_to_correct(case)


def test_everybody_who_has_not_been_told_is_named():
    case = a_case(attorneys=(AMY, BEN), answers=JOINTLY)

    assert conditions.everybody_has_been_told.why_not(case) == (
        "Notice has not been given to everybody: Amy Able; Ben Baker"
    )


def test_the_day_on_which_the_wait_ends_is_named():
    case = a_case(State.WAITING)

    with clock.set_to(NOTICES):
        assert conditions.waiting_period_is_over.why_not(case) == (
            "The four-week waiting period has not ended: "
            "it can be registered from 30 November 2026"
        )


def test_the_wait_is_over_on_its_day_and_not_before():
    case = a_case(State.WAITING)

    with clock.set_to(REGISTRABLE - timedelta(days=1)):
        assert not conditions.waiting_period_is_over(case)
    with clock.set_to(REGISTRABLE):
        assert conditions.waiting_period_is_over(case)


def test_a_case_without_notices_is_not_over_its_wait():
    assert not conditions.waiting_period_is_over(a_case())


def test_it_is_dispatched_once():
    case = a_case(State.REGISTERED)
    assert conditions.not_yet_dispatched(case)

    case.dispatched_on = date(2026, 12, 1)
    assert not conditions.not_yet_dispatched(case)


def test_the_fee_of_the_day_of_receipt_applies():
    case = a_case()
    Case.objects.update(received_on=date(2025, 11, 16))

    assert "£82 " in conditions.fee_is_clear.why_not(fresh(case))
    assert "£92 " in conditions.fee_is_clear.why_not(case)
    assert case.received_on == RECEIVED
