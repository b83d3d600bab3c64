"""Counting working days: neither weekends nor bank holidays of England and Wales.

The first day is never counted: one working day after a Friday is the Monday.
"""

from datetime import date, timedelta

from lpa.rules.clocks import is_working_day

ONE_DAY = timedelta(days=1)


def working_days_after(start: date, count: int) -> date:
    """The day on which this many working days after another are over."""
    return _walk(start, count, ONE_DAY)


def working_days_before(end: date, count: int) -> date:
    """The day from which it is this many working days to another."""
    return _walk(end, count, -ONE_DAY)


def working_days_between(start: date, end: date) -> int:
    """How many working days come after the start, up to and with the end.

    Raises ValueError when the end comes first.
    """
    if end < start:
        raise ValueError("The end comes before the start")
    days = (start + n * ONE_DAY for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day) for day in days)


def _walk(day: date, count: int, step: timedelta) -> date:
    while count > 0:
        day += step
        count -= is_working_day(day)
    return day
