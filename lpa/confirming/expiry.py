"""When a code ends: with the last second of a day in London, six months on."""

import calendar
from datetime import date, datetime, time, timedelta

import clock

MONTHS = 6


def last_day(sent_on: date) -> date:
    """The same day of the month six months on, or that month's last day.

    31 August 2026 leads to 28 February 2027.
    """
    months = sent_on.month - 1 + MONTHS
    year, month = sent_on.year + months // 12, months % 12 + 1
    days_there = calendar.monthrange(year, month)[1]
    return date(year, month, min(sent_on.day, days_there))


def expires_at(sent_at: datetime) -> datetime:
    """The first moment at which a code sent now opens nothing: midnight in London.

    It is reckoned in London's time, so it is 23:00 in UTC while summer time is kept.
    Refuses a moment without a zone (ValueError).
    """
    day = last_day(clock.london_date(sent_at)) + timedelta(days=1)
    return datetime.combine(day, time(), clock.LONDON)


def shown_last_day(expires: datetime) -> date:
    """The last day on which a code that ends at this moment still opens something."""
    return clock.london_date(expires - timedelta(seconds=1))
