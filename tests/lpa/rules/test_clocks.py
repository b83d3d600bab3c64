"""The statutory clocks, against worked dates and against counting on a calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.rules.clocks import (
    easter_sunday,
    first_registrable_on,
    first_working_day_on_or_after,
    holidays,
    is_working_day,
    objection_last_day,
    published_holidays,
    standing_holidays,
    waiting_ends_on,
)

# Proclaimed for once, or moved for once, in the years that the published list knows.
MOVED = {
    2012: {date(2012, 6, 4), date(2012, 6, 5), date(2012, 5, 28)},
    2020: {date(2020, 5, 4), date(2020, 5, 8)},
    2022: {date(2022, 5, 30), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)},
    2023: {date(2023, 5, 8)},
}
# Copied from an almanac for the years that the published list does not know.


def days(text):
    return [date.fromisoformat(day) for day in text.split()]


@pytest.mark.parametrize(
    ("notice", "ends", "registrable", "worked_on", "objections"),
    [
        days("2026-11-02 2026-11-29 2026-11-30 2026-11-30 2026-11-23"),
        days("2026-11-23 2026-12-20 2026-12-21 2026-12-21 2026-12-14"),
        days("2026-12-01 2026-12-28 2026-12-29 2026-12-29 2026-12-21"),
        days("2027-03-01 2027-03-28 2027-03-29 2027-03-30 2027-03-22"),
    ],
)
def test_worked_dates(notice, ends, registrable, worked_on, objections):
    assert waiting_ends_on(notice) == ends
    assert first_registrable_on(notice) == registrable
    assert first_working_day_on_or_after(registrable) == worked_on
    assert objection_last_day(notice) == objections


# Copied from an almanac for the years that the published list does not know.
BEYOND = {
    *days("2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27"),
    *days("2029-12-25 2029-12-26"),
    *days("2030-01-01 2030-04-19 2030-04-22 2030-05-06 2030-05-27 2030-08-26"),
    *days("2030-12-25 2030-12-26 2031-01-01"),
}


def counted(start, number):
    """The last of a number of days of which the first is start, one by one."""
    day = start
    for _ in range(number - 1):
        day += timedelta(days=1)
    return day


def every_day(first, last):
    while first <= last:
        yield first
        first += timedelta(days=1)


def closed_days():
    known = {day for days in published_holidays().values() for day in days}
    return known | BEYOND


def test_ten_years_of_notices_agree_with_counting_on_a_calendar():
    closed = closed_days()
    for notice in every_day(date(2020, 1, 1), date(2030, 12, 31)):
        open_day = counted(notice, 21)
        while open_day.strftime("%a") in ("Sat", "Sun") or open_day in closed:
            open_day += timedelta(days=1)

        assert waiting_ends_on(notice) == counted(notice, 28), notice
        assert first_registrable_on(notice) == counted(notice, 29), notice
        assert objection_last_day(notice) == open_day, notice


@given(st.dates(date(2008, 1, 1), date(2080, 1, 1)), st.integers(0, 40))
def test_a_notice_given_again_never_shortens_the_wait(notice, later):
    again = notice + timedelta(days=later)

    assert first_registrable_on(again) >= first_registrable_on(notice)
    assert first_registrable_on(again) - again == timedelta(days=28)


@given(st.dates(date(2008, 1, 1), date(2080, 1, 1)))
def test_the_next_working_day_is_the_nearest(day):
    found = first_working_day_on_or_after(day)

    assert is_working_day(found)
    assert not any(is_working_day(d) for d in every_day(day, found - timedelta(1)))
    assert found - day <= timedelta(days=5)


@pytest.mark.parametrize("year", sorted(published_holidays()))
def test_the_standing_rules_give_what_was_published_but_for_what_was_moved(year):
    moved = published_holidays()[year] ^ standing_holidays(year)

    assert moved == MOVED.get(year, set())


def test_years_beyond_the_published_list_have_holidays_too():
    last = max(published_holidays())
    beyond = {day for day in BEYOND if day.year > last and day.year < 2031}

    assert beyond == {
        day for year in {day.year for day in beyond} for day in holidays(year)
    }


@pytest.mark.parametrize(
    ("year", "christmas_week"),
    [
        (2032, ["2032-12-27", "2032-12-28"]),  # Saturday and Sunday
        (2033, ["2033-12-26", "2033-12-27"]),  # Sunday and Monday
        (2037, ["2037-12-25", "2037-12-28"]),  # Friday and Saturday
    ],
)
def test_christmas_at_a_weekend_is_taken_later(year, christmas_week):
    december = [day for day in sorted(holidays(year)) if day.month == 12]

    assert december == [date.fromisoformat(day) for day in christmas_week]


@pytest.mark.parametrize(
    "easter", days("1961-04-02 2000-04-23 2008-03-23 2027-03-28 2038-04-25 2285-03-22")
)
def test_easter(easter):
    assert easter_sunday(easter.year) == easter
