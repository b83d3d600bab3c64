"""The office's own clock: working days, without those of open questions."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.service_clock import service_days
from casework.working_days import working_days_between

THURSDAY = date(2026, 10, 1)
FRIDAY, MONDAY = date(2026, 10, 2), date(2026, 10, 5)
NEXT_MONDAY = date(2026, 10, 12)

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("pauses", "counted"),
    [
        ([], 7),
        ([(FRIDAY, MONDAY)], 6),
        ([(MONDAY, MONDAY)], 7),
        ([(MONDAY, None)], 2),
        ([(FRIDAY, MONDAY), (FRIDAY, MONDAY)], 6),
        ([(MONDAY, None), (FRIDAY, MONDAY)], 1),
        ([(date(2026, 9, 1), FRIDAY)], 6),
        ([(NEXT_MONDAY, date(2026, 11, 2))], 7),
    ],
)
def test_days_of_open_questions_are_not_counted_twice_or_at_all(pauses, counted):
    assert service_days(THURSDAY, NEXT_MONDAY, pauses) == counted


def test_what_has_not_begun_has_no_days():
    assert service_days(NEXT_MONDAY, THURSDAY, [(THURSDAY, None)]) == 0


@given(days, days, st.lists(st.tuples(days, st.none() | days)))
def test_pauses_only_ever_take_days_away(begun, until, pauses):
    counted = service_days(begun, until, pauses)
    most = working_days_between(begun, until) if until > begun else 0

    assert 0 <= counted <= most


@given(days, days, days)
def test_an_open_pause_stops_the_clock_where_it_began(begun, asked, later):
    if not begun <= asked <= later:
        return
    ends = later + timedelta(days=5)

    stopped = service_days(begun, ends, [(asked, None)])
    assert stopped == service_days(begun, later, [(asked, None)])
