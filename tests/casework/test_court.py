"""The Court of Protection: what it is asked, what it orders, and who follows it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from casework.choices import CourtEffect, CourtGround
from casework.court import (
    effects_for,
    open_matter,
    read_court_number,
    record_order,
)
from casework.refusals import NotNow
from casework.states import State

from .builders import NOTICES, REFERRAL, REGISTRABLE, a_case, fresh, staff, take

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


def order(case, effect=CourtEffect.REGISTER, **more):
    said = {
        "ordered_on": REGISTRABLE,
        "order_received_on": REGISTRABLE,
        "by": staff("court-orders"),
    }
    matter = case.court_matters.get()
    return record_order(matter=matter, effect=effect, **(said | more))


@pytest.mark.parametrize("text", ["1234567T", "1234567 t", "12345678", "1234-5678", ""])
def test_a_number_of_the_court_is_read_in_any_spelling(text):
    assert read_court_number(text) == text.upper().replace(" ", "").replace("-", "")


@pytest.mark.parametrize("text", ["1234567", "123456789", "T1234567", "none"])
def test_what_is_no_number_of_the_court_is_said_so(text):
    with pytest.raises(ValueError, match="seven digits"):
        read_court_number(text)


def test_nothing_goes_on_before_the_court_has_decided():
    case = a_case(State.WITH_COURT)

    with pytest.raises(NotNow, match="The court has not decided: Whether the deed"):
        take("follow-court-order", case)


def test_it_goes_on_where_it_stood_once_the_court_allows_it():
    case = a_case(State.WITH_COURT)
    due_on = case.due_on
    order(case)

    case = take("follow-court-order", fresh(case))

    assert (case.state, case.due_on) == (State.WAITING, due_on)
    assert (case.paused_from, case.paused_reason) == ("", "")


def test_a_case_on_hold_that_goes_to_court_comes_back_to_where_it_was_held():
    case = take("hold", a_case(State.PERFECT), reason="A nephew objects")
    case = take("refer-to-court", case, **REFERRAL)
    order(case)

    assert take("follow-court-order", fresh(case)).state == State.PERFECT


def test_what_the_court_forbids_is_not_registered():
    case = a_case(State.WITH_COURT)
    order(case, CourtEffect.DO_NOT_REGISTER)

    with pytest.raises(NotNow, match="ordered that it is not registered"):
        take("follow-court-order", fresh(case))
    case = take("refuse-by-court", fresh(case), reason="Order of the court")

    assert case.state == State.CANNOT_REGISTER


def test_an_order_is_recorded_once():
    case = a_case(State.WITH_COURT)
    order(case)

    with pytest.raises(NotNow, match="recorded already"):
        order(case, CourtEffect.DO_NOT_REGISTER)


@pytest.mark.parametrize(
    "days",
    [
        {"ordered_on": NOTICES - timedelta(days=1)},
        {"order_received_on": REGISTRABLE - timedelta(days=1)},
        {"order_received_on": REGISTRABLE + timedelta(days=1)},
    ],
)
def test_an_order_follows_the_referral_and_arrives_after_it_is_made(days):
    with pytest.raises(NotNow, match="The order comes after"):
        order(a_case(State.WITH_COURT), **days)


def test_a_caseworker_asks_the_court_and_does_not_say_what_it_ordered():
    case = take("refer-to-court", a_case(), **REFERRAL)

    with pytest.raises(PermissionDenied):
        order(case, by=staff("caseworker"))


def test_what_can_be_ordered_depends_on_how_far_it_has_come():
    registered = a_case(State.REGISTERED)
    said = {"ground": CourtGround.CONDUCT, "on": REGISTRABLE}
    matter = open_matter(case=registered, by=staff("caseworker"), **said)

    assert CourtEffect.REGISTER not in effects_for(registered)
    with pytest.raises(NotNow, match="Not of a case that is: Registered"):
        order(registered, CourtEffect.REGISTER)
    assert order(registered, CourtEffect.SUSPEND).pk == matter.pk
    assert effects_for(a_case(State.WITHDRAWN)) == ()


def test_an_application_is_referred_and_not_only_asked_about():
    with pytest.raises(NotNow, match="Only of a registered LPA"):
        open_matter(
            case=a_case(),
            ground=CourtGround.CONDUCT,
            on=REGISTRABLE,
            by=staff("manager"),
        )
