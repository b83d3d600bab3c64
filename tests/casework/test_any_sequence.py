"""Whatever is tried in whatever order, the case keeps its promises."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import clock
from casework.models import Case
from casework.refusals import NotNow
from casework.states import ON_THE_REGISTER, OVER, State
from casework.steps import RECORDS, STEPS, take
from history.models import Event

from .builders import RECEIVED, a_received_case, fresh, staff

pytestmark = pytest.mark.django_db

STRAIGHT = ("record-payment", "examine", "pass", "give-notices", "register", "dispatch")
# Sent again with the fee, or deleted: what can still become of what came to nothing.
AFTERWARDS = (State.RECEIVED, State.DELETED)
DAYS = (
    "registered_on",
    "dispatched_on",
    "rejected_on",
    "refused_on",
    "withdrawn_on",
    "examined_on",
)

days_later = st.sampled_from([0, 1, 20, 27, 28, 29])
tries = st.lists(st.tuples(st.sampled_from(STEPS), days_later), max_size=8)
# From anywhere on the straight way, so that the late states are met as well.
sequences = st.builds(
    lambda days, steps, then: [*zip(STRAIGHT[:steps], days, strict=False), *then],
    st.lists(days_later, min_size=len(STRAIGHT), max_size=len(STRAIGHT)),
    st.integers(min_value=0, max_value=len(STRAIGHT)),
    tries,
)


def facts(case):
    return Case.objects.filter(pk=case.pk).values().get()


def try_step(case, step):
    """Take a step if the case allows it; whether it did."""
    try:
        take(step, case, by=staff("manager", "administrator"), reason="Because")
    except NotNow:
        return False
    return True


def check_step(before, after, step, was_taken):
    """What is true of one step, taken or refused."""
    if not was_taken:
        assert after == before
    if before["state"] in OVER:
        assert after["state"] in {before["state"], *AFTERWARDS}
    if before["state"] in ON_THE_REGISTER and step not in RECORDS:
        assert after["state"] in ON_THE_REGISTER
    for day in DAYS:
        assert before[day] in (None, after[day]) or day == "examined_on"


def check_case(case):
    """What is true of a case at any moment."""
    case = fresh(case)
    assert (case.state in ON_THE_REGISTER) == (case.registered_on is not None)
    assert (case.state in OVER) == bool(case.closed_reason)
    if case.registered_on:
        latest = max(notice.given_on for notice in case.notices.all())
        assert case.registered_on >= latest + timedelta(weeks=4)
        assert case.register_entry.registered_on == case.registered_on


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(sequences)
def test_any_sequence_keeps_every_promise(sequence):
    case, today = a_received_case(), RECEIVED
    for step, days in sequence:
        today += timedelta(days=days)
        events, before = Event.objects.filter(subject=case.number).count(), facts(case)
        with clock.set_to(today):
            was_taken = try_step(case, step)
        check_step(before, facts(case), step, was_taken)
        check_case(case)
        if facts(case) != before:
            assert Event.objects.filter(subject=case.number).count() > events
