"""The kinds of value that an update brings: how each is compared, read and judged."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Protocol

from lpa.register_document.blank import is_zero
from lpa.register_document.moments import DAY, MOMENT

from . import words

Check = Callable[[Any], str]  # a value to what is wrong with it; empty if nothing is
Instant = tuple[int, str]  # seconds since the year 1, and the fraction as written


class Kind(Protocol):
    empty: Any

    def is_same(self, old: Any, stored: Any) -> bool:
        """Whether a value that was sent as old is the one that is stored."""

    def takes(self, new: Any) -> bool:
        """Whether a value is of this kind at all."""


class Text:
    empty: Any = ""

    def is_same(self, old: Any, stored: Any) -> bool:
        return isinstance(old, str | None) and (old or "") == (stored or "")

    def takes(self, new: Any) -> bool:
        return isinstance(new, str)


class Moment(Text):
    """Compared as instants: the same moment may be written with another offset."""

    def is_same(self, old: Any, stored: Any) -> bool:
        if old and not is_moment(old):
            return False
        return instant(old) == instant(stored)

    def takes(self, new: Any) -> bool:
        return is_moment(new)


class Day(Text):
    def is_same(self, old: Any, stored: Any) -> bool:
        return isinstance(old, str | None) and _day(old) == _day(stored)


class Flag:
    empty: Any = False

    def is_same(self, old: Any, stored: Any) -> bool:
        return isinstance(old, bool | None) and bool(old) is bool(stored)

    def takes(self, new: Any) -> bool:
        return isinstance(new, bool)


def is_moment(value: Any) -> bool:
    """Whether this is an RFC 3339 moment that exists."""
    try:
        return bool(MOMENT.fullmatch(value) and datetime.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def instant(value: Any) -> Instant | None:
    """A moment, to its last digit; None where there is none, or the one for none."""
    if not is_moment(value) or is_zero(value):
        return None
    moment = datetime.fromisoformat(value)
    seconds = moment.toordinal() * 86_400 + moment.hour * 3600 + moment.minute * 60
    offset = moment.utcoffset()
    seconds += moment.second - int(offset.total_seconds() if offset else 0)
    fraction = re.search(r"\.(\d+)", value)
    return seconds, fraction[1].rstrip("0") if fraction else ""


def _day(value: str | None) -> str:
    return "" if not value or is_zero(value) else value


def not_empty(value: Any) -> str:
    return "" if value else words.REQUIRED


def empty(value: Any) -> str:
    return words.NOT_PROVIDED if value else ""


def a_moment(value: Any) -> str:
    return words.REQUIRED if instant(value) is None else ""


def a_day(value: Any) -> str:
    if not _day(value):
        return words.REQUIRED
    try:
        known = bool(DAY.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        known = False
    return "" if known else words.INVALID_FORMAT


def a_country(value: Any) -> str:
    return "" if re.fullmatch(r"[A-Z]{2}", value or "") else words.NO_COUNTRY


def one_of(*known: str) -> Check:
    """A check that a value is one of these words."""
    return lambda value: "" if value in known else words.INVALID_VALUE


def anything(value: Any) -> str:
    return ""


text, moment, day, flag = Text(), Moment(), Day(), Flag()
