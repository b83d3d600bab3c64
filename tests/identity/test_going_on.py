"""Whose signature an identity stands in the way of."""

from datetime import date, datetime

import pytest

import clock
from identity.choices import Difference, Role, State, Way
from identity.going_on import may_sign
from identity.models import IdentityCheck

CHECKED = datetime(2027, 1, 5, 23, 30, tzinfo=clock.LONDON)
DONOR, PROVIDER = Role.DONOR, Role.CERTIFICATE_PROVIDER


def a_check(state, way=Way.ONE_LOGIN, **more):
    return IdentityCheck(state=state, way=way, checked_at=CHECKED, **more)


@pytest.mark.parametrize(
    ("check", "may"),
    [
        (None, False),
        (a_check(State.IN_PROGRESS), False),
        (a_check(State.FAILED), False),
        (a_check(State.EXPIRED), False),
        (a_check(State.CONFIRMED), True),
        (a_check(State.PENDING, Way.POST_OFFICE), True),
        (a_check(State.PENDING, Way.VOUCHING), True),
        (a_check(State.PENDING, Way.COURT, differs=[Difference.LAST_NAME]), True),
        (a_check(State.PENDING, differs=[Difference.LAST_NAME]), False),
    ],
)
def test_a_donor_signs_once_somebody_says_or_will_say_who_they_are(check, may):
    assert may_sign(DONOR, check) is may


def test_what_a_donor_proved_counts_to_the_end_of_a_london_day():
    check = a_check(State.CONFIRMED)

    with clock.set_to(date(2027, 7, 5)):
        assert may_sign(DONOR, check)
    with clock.set_to(date(2027, 7, 6)):
        assert not may_sign(DONOR, check)


@pytest.mark.parametrize(
    ("state", "may"),
    [
        (State.CONFIRMED, True),
        (State.PENDING, True),
        (State.FAILED, True),
        (State.INSUFFICIENT, True),
        (State.IN_PROGRESS, False),
        (State.PROBLEM, False),
    ],
)
def test_a_provider_certifies_once_they_have_tried_unless_they_are_somebody_else(
    state, may
):
    assert may_sign(PROVIDER, a_check(state)) is may
    assert not may_sign(PROVIDER, None)


def test_of_an_attorney_nothing_is_asked():
    assert may_sign(Role.ATTORNEY, None)
