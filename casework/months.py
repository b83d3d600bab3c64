"""Months as a calendar shows them: weeks from Monday, bank holidays marked."""

from calendar import Calendar
from dataclasses import dataclass
from datetime import date

from lpa.rules.clocks import holidays

MONTHS_SHOWN = 3
FIRST_YEAR, LAST_YEAR = 1900, 2199


@dataclass(frozen=True)
class Day:
    date: date
    is_holiday: bool
    is_today: bool


@dataclass(frozen=True)
class Month:
    """first is its first day; a week has None for days of other months."""

    first: date
    weeks: list[list[Day | None]]

    @property
    def holidays(self) -> list[date]:
        days = [day for week in self.weeks for day in week]
        return [day.date for day in days if day and day.is_holiday]


def month_of(first: date, *, today: date) -> Month:
    off = holidays(first.year)
    weeks = [
        [
            Day(day, day in off, day == today) if day.month == first.month else None
            for day in week
        ]
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]
    return Month(first, weeks)


def moved(first: date, by: int) -> date:
    """The first day of the month that is this many later, or earlier."""
    months = first.year * 12 + first.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)


def months_from(first: date, *, today: date) -> list[Month]:
    """Three months, the given one first."""
    return [month_of(moved(first, n), today=today) for n in range(MONTHS_SHOWN)]


def month_in(text: str, *, today: date) -> date:
    """The first day of the month in an address (2026-11), else of this month."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.replace(day=1)
    in_range = FIRST_YEAR <= first.year <= LAST_YEAR
    return first if in_range else today.replace(day=1)
