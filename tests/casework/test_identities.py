"""Whose identity was confirmed, under the Act of 2023."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import clock
from casework import stops
from casework.choices import IdentityState, Whose
from casework.identities import FOLLOWS, record_identity
from casework.models import IdentityCheck
from casework.refusals import NotNow

from .builders import RECEIVED, a_case, a_digital_case, fresh, staff

pytestmark = pytest.mark.django_db
CONFIRMED = IdentityState.CONFIRMED


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(RECEIVED):
        yield


def said(case, state, whose=Whose.DONOR, **more):
    day = {"checked_on": RECEIVED if state == CONFIRMED else None}
    return record_identity(
        case=case, whose=whose, state=state, by=staff("caseworker"), **(day | more)
    )


def test_nobody_is_identified_on_paper():
    case = a_case()

    assert stops.identities_are_confirmed(case)
    with pytest.raises(NotNow, match="this LPA"):
        said(case, CONFIRMED)


def test_signed_on_screen_donor_and_certificate_provider_are_both_confirmed():
    case = a_digital_case()
    assert stops.identities_are_confirmed.why_not(case).endswith(
        ": Donor; Certificate provider"
    )

    for whose in Whose:
        said(case, CONFIRMED, whose)

    assert stops.identities_are_confirmed(fresh(case))


def test_a_confirmation_has_its_day_and_nothing_else_has():
    case = a_digital_case()

    with pytest.raises(NotNow, match="day of the check"):
        said(case, CONFIRMED, checked_on=None)
    with pytest.raises(NotNow, match="day of the check"):
        said(case, IdentityState.VOUCHING, checked_on=RECEIVED)
    with pytest.raises(NotNow, match="in the future"):
        said(case, CONFIRMED, checked_on=RECEIVED + timedelta(days=1))


def test_a_mismatch_is_decided_by_somebody():
    case = a_digital_case()
    said(case, IdentityState.MISMATCH)

    with pytest.raises(NotNow, match="does not follow"):
        said(case, IdentityState.VOUCHING)
    said(case, CONFIRMED, why="Only a middle name differs")

    assert case.identity_checks.get().state == CONFIRMED


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from(IdentityState), max_size=6))
def test_a_check_takes_the_steps_that_follow_and_no_others(tries):
    case, stands = a_digital_case(), None
    for state in tries:
        if state in FOLLOWS[stands]:
            said(case, state)
            stands = state
        else:
            with pytest.raises(NotNow):
                said(case, state)
        check = IdentityCheck.objects.filter(case=case).first()
        assert (check.state if check else None) == stands
