"""Until when an identity counts, and until when it must be there (London dates)."""

from datetime import date, datetime

import clock

from .people import Who

MONTHS = 6  # as the service for the Act of 2023 is designed


def expires_on(checked_at: datetime) -> date:
    """The last day on which a confirmed identity can be signed with."""
    return clock.months_after(clock.london_date(checked_at), MONTHS)


def last_day_for(who: Who) -> date:
    """By when somebody has to have been confirmed, at a Post Office for one.

    Six months from their signature; from today where they have not signed yet.
    """
    return clock.months_after(who.signed_on or clock.today(), MONTHS)
