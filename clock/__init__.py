"""The one clock: every "today" and "now" in the house is asked of it.

Legal dates are dates in London, whatever the machine's own zone. Tests, commands
and the demonstration may set the clock; everybody else only reads it.
"""

from calendar import monthrange
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

_set_to: ContextVar[datetime | None] = ContextVar("clock_set_to", default=None)
_everyone: list[datetime] = []


def now() -> datetime:
    """This moment, with its offset in London."""
    fixed = _set_to.get() or (_everyone[-1] if _everyone else None)
    return (fixed or datetime.now(UTC)).astimezone(LONDON)


def today() -> date:
    """The date in London."""
    return now().date()


def london_date(moment: datetime) -> date:
    """The London date on which a moment falls. Refuses a moment without a zone."""
    if moment.tzinfo is None:
        raise ValueError("A moment needs its time zone to have a London date")
    return moment.astimezone(LONDON).date()


def months_after(day: date, months: int) -> date:
    """The same day of another month, or the last one that month has."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@contextmanager
def set_to(moment: date | datetime, *, for_everyone: bool = False) -> Iterator[None]:
    """Hold the clock at a moment, or at noon in London of a date, for a while.

    for_everyone reaches the other threads of the process too (a test's live server).
    """
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(12), LONDON)
    if for_everyone:
        _everyone.append(moment)
        try:
            yield
        finally:
            _everyone.remove(moment)
    else:
        token = _set_to.set(moment)
        try:
            yield
        finally:
            _set_to.reset(token)
