"""When somebody who was asked is reminded: known before anything goes."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

import clock
from lpa.models import Invitation, Reminder

from . import expiry


def planned(invitation: Invitation, days: Iterable[int]) -> list[date]:
    """The London days of the reminders, so many days after somebody was asked.

    None on the last day of the code, or after it; none to whoever is only told.
    """
    if not invitation.fingerprint:
        return []
    asked_on = clock.london_date(invitation.sent_at)
    last = expiry.shown_last_day(invitation.expires_at)
    dates = sorted({asked_on + timedelta(days=each) for each in days})
    return [day for day in dates if asked_on < day < last]


def still_to_come(
    invitation: Invitation, reminders: Collection[Reminder], days: Iterable[int]
) -> list[date]:
    """Of those days, the ones after the last reminder that went."""
    done = [one.due_on for one in reminders if one.kind == Reminder.Kind.REMINDED]
    return [day for day in planned(invitation, days) if not done or day > max(done)]


def next_on(to_come: list[date], today: date) -> date | None:
    """The day of the next reminder. Of several that are overdue one goes, today."""
    if any(day <= today for day in to_come):
        return today
    return to_come[0] if to_come else None


def due_on(to_come: list[date], today: date) -> date | None:
    """The day of the reminder that is due; those that it overtook do not go."""
    return max((day for day in to_come if day <= today), default=None)
