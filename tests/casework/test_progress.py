"""What the people of an LPA are told."""

from datetime import date

import pytest

import clock
from casework.actions import perform
from casework.progress import progress_of
from casework.states import CLOSED, OWNERS, PUBLIC_WORDS, State

from .builders import NOTICES, REGISTRABLE, a_case, staff

pytestmark = pytest.mark.django_db


def progress(case):
    return progress_of(case.lpa.reference)


def test_every_state_has_public_words_and_an_owner():
    assert PUBLIC_WORDS.keys() == OWNERS.keys() == set(State)


@pytest.mark.parametrize("state", State)
def test_every_state_says_what_is_happening_and_what_is_next(state):
    told = progress(a_case(state))

    assert told.words == str(PUBLIC_WORDS[state])
    assert told.next


def test_before_the_paper_arrives_there_is_nothing_to_tell():
    assert progress_of("A00000000009") is None


def test_while_it_waits_the_day_it_ends_is_told():
    told = progress(a_case(State.WAITING))

    assert (told.since, told.until) == (NOTICES, date(2026, 11, 29))
    assert told.from_on == REGISTRABLE


def test_the_first_working_day_is_told_where_the_first_day_is_none():
    case = a_case(State.PERFECT)
    with clock.set_to(date(2027, 3, 1)):
        perform("give-notices", case, by=staff("manager"), on=date(2027, 3, 1))

    assert progress(case).until == date(2027, 3, 28)
    assert progress(case).from_on == date(2027, 3, 30)


@pytest.mark.parametrize("state", sorted(set(State) - {State.WAITING}))
def test_no_other_state_has_a_day_to_wait_for(state):
    told = progress(a_case(state))

    assert (told.until, told.from_on) == (None, None)


def test_what_must_be_put_right_is_told():
    assert progress(a_case(State.IMPERFECT)).to_correct == (
        "A page is missing: Section 8: rights and responsibilities",
    )


def test_posted_is_another_thing_than_registered():
    case = a_case(State.REGISTERED)
    registered = progress(case)
    with clock.set_to(REGISTRABLE):
        perform("dispatch", case, by=staff("manager"), on=REGISTRABLE)
    posted = progress(case)

    assert (registered.dispatched_on, posted.dispatched_on) == (None, REGISTRABLE)
    assert registered.next != posted.next


def test_why_it_was_withdrawn_stays_at_the_office():
    told = progress(a_case(State.WITHDRAWN))

    assert "By letter" not in f"{told.words}{told.next}"
    assert State.WITHDRAWN in CLOSED
