"""Counting working days, and the months of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.months import month_in, months_from, moved
from casework.working_days import (
    working_days_after,
    working_days_before,
    working_days_between,
)
from lpa.rules.clocks import is_working_day

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
COUNTS = st.integers(0, 120)
FRIDAY, MONDAY = date(2026, 12, 4), date(2026, 12, 7)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (FRIDAY, 0, FRIDAY),
        (FRIDAY, 1, MONDAY),
        (date(2026, 12, 5), 1, MONDAY),
        # Christmas Day is a Friday; Boxing Day is taken on the Monday.
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2026, 12, 7), 20, date(2027, 1, 7)),
    ],
)
def test_weekends_and_bank_holidays_are_not_counted(start, count, end):
    assert working_days_after(start, count) == end
    assert working_days_between(start, end) == count


def test_an_end_before_the_start_is_refused():
    with pytest.raises(ValueError, match="before the start"):
        working_days_between(MONDAY, FRIDAY)


@given(DAYS, COUNTS)
def test_what_is_counted_forward_is_counted_between(start, count):
    assert working_days_between(start, working_days_after(start, count)) == count


@given(DAYS, st.integers(1, 120))
def test_counted_forward_it_ends_on_a_working_day(start, count):
    assert is_working_day(working_days_after(start, count))


@given(DAYS.filter(is_working_day), COUNTS)
def test_back_and_forward_meet_again_on_a_working_day(end, count):
    start = working_days_before(end, count)

    assert working_days_after(start, count) == end


def test_three_months_begin_on_mondays_and_mark_holidays():
    november, december, january = months_from(date(2026, 11, 1), today=MONDAY)

    assert [len(week) for week in december.weeks] == [7] * 5
    assert december.weeks[0][0] is None
    assert december.holidays == [date(2026, 12, 25), date(2026, 12, 28)]
    assert january.first == date(2027, 1, 1)
    assert not november.holidays


def test_today_is_marked_and_no_other_day():
    months = months_from(date(2026, 12, 1), today=MONDAY)
    days = [day for month in months for week in month.weeks for day in week if day]

    assert [day.date for day in days if day.is_today] == [MONDAY]


@given(DAYS)
def test_every_day_of_a_month_is_shown_once(day):
    first = day.replace(day=1)
    month = months_from(first, today=MONDAY)[0]
    shown = [each.date for week in month.weeks for each in week if each]

    assert shown == [
        first + timedelta(days=n) for n in range((moved(first, 1) - first).days)
    ]


@given(DAYS, st.integers(-40, 40))
def test_moving_on_and_back_is_where_it_began(day, by):
    first = day.replace(day=1)

    assert moved(moved(first, by), -by) == first


@pytest.mark.parametrize("text", ["", "nonsense", "2026-13", "0001-01", "9999-12"])
def test_an_address_without_a_month_shows_this_one(text):
    assert month_in(text, today=MONDAY) == date(2026, 12, 1)


def test_an_address_names_the_month_that_is_shown():
    assert month_in("2027-03", today=MONDAY) == date(2027, 3, 1)
