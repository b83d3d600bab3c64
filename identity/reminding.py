"""Whoever is to prove who they are, and has not, is reminded: when, and once each."""

from datetime import date, timedelta

import clock
from history.recording import record

from .choices import Reminder, State, Way
from .models import IdentityCheck, Reminded

MONTHS = 3  # after the beginning, and before the end
ONE_DAY = timedelta(days=1)


def is_waited_for(check: IdentityCheck | None) -> bool:
    """Whether it is this person who has to do something.

    Nobody is reminded who had a result, whatever it was, or whom a caseworker or
    somebody else keeps waiting.
    """
    if check is None or check.state in (State.IN_PROGRESS, State.EXPIRED):
        return True
    is_pending = check.state == State.PENDING and not check.differs
    return is_pending and check.way == Way.POST_OFFICE


def due_on(today: date, *, since: date, last: date) -> Reminder | None:
    """The reminder that should have gone out by a London day: the latest that is due.

    The first is due on the day after three months since they signed, the other on the
    day after which three are left; each by itself, and none once the time is over.
    """
    if today > last:
        return None
    days = {
        Reminder.FIRST: clock.months_after(since, MONTHS) + ONE_DAY,
        Reminder.LAST: clock.months_after(last, -MONTHS) + ONE_DAY,
    }
    ripe = [which for which, day in days.items() if day <= today]
    return max(
        ripe, key=lambda which: (days[which], which == Reminder.LAST), default=None
    )


def is_new(*, reference: str, uid: str, which: Reminder) -> bool:
    """Whether this is the first time; inside the caller's transaction it is kept."""
    _row, is_first = Reminded.objects.get_or_create(
        reference=reference, uid=uid, which=which
    )
    if is_first:
        details = {"uid": uid, "which": which.value}
        record(subject=reference, action="identity-asked", by=None, details=details)
    return is_first
