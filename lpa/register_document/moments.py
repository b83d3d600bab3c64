"""RFC 3339 moments and calendar dates, as the register writes them."""

import re
from datetime import UTC, date, datetime, time

import clock

from .blank import is_blank, is_zero

MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII
)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def london_date(text: str | None) -> date | None:
    """The London date of a moment; None where it is blank. Raises ValueError."""
    if text is None or is_blank(text) or is_zero(text):
        return None
    if not MOMENT.fullmatch(text):
        raise ValueError(f"{text!r} is no RFC 3339 moment")
    try:
        return clock.london_date(datetime.fromisoformat(text))
    except OverflowError as error:
        raise ValueError(f"{text!r} has no London date") from error


def day(text: str | None) -> date | None:
    """A calendar date; None where it is blank. Raises ValueError."""
    if text is None or is_blank(text) or is_zero(text):
        return None
    if not DAY.fullmatch(text):
        raise ValueError(f"{text!r} is no date")
    return date.fromisoformat(text)


def written(moment: date | datetime) -> str:
    """A moment as the register writes it; a date is its midnight, in UTC."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(), UTC)
    text = moment.astimezone(UTC).isoformat(timespec="seconds")
    return text.replace("+00:00", "Z")


def on_the_day(known: date | None, came_in: str | None) -> str | None:
    """The moment that came in, while it falls on the date known; else that date."""
    if known is None:
        return None
    return came_in if london_date(came_in) == known else written(known)
