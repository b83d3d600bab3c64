"""Until when an identity counts, and until when it must be there (London dates)."""

from datetime import date, datetime

import clock

from .people import Who

MONTHS = 6  # as the service for the Act of 2023 is designed


def expires_on(checked_at: datetime) -> date:
    """The last day on which a confirmed identity can be signed with."""
    return months_from(clock.london_date(checked_at))


def last_day_for(who: Who) -> date:
    """By when somebody has to have been confirmed, at a Post Office for one.

    Six months from the day of theirs that Who names; from today where they have not
    signed yet.
    """
    return months_from(who.signed_on or clock.today())


def last_day_to_wait(said: date, who: Who) -> date:
    """The same of somebody who waits: the day that was said when they chose the Post
    Office, unless they have signed since, from when they have six months."""
    return max(said, last_day_for(who)) if who.signed_on else said


def months_from(day: date) -> date:
    """Six months on: the same day, or the last that the month has."""
    return clock.months_after(day, MONTHS)
