"""The time of day, as people write it."""

import re
from datetime import time

from django.utils.translation import gettext as _

WRITTEN = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)
NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}


class NotATime(ValueError):
    """What was typed is no time of day; its text says what one looks like."""


def parse_time(text: str) -> time:
    """9am, 9.30pm, 17:30 or noon. Raises NotATime."""
    tidy = text.strip().lower()
    if tidy in NAMED:
        return NAMED[tidy]
    found = WRITTEN.fullmatch(tidy)
    try:
        return _from(found)
    except (TypeError, ValueError):
        raise NotATime(_("Enter a time of day, like 9am, 5.30pm or 17:30")) from None


def _from(found) -> time:
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half is None:
        if found[2] is None:
            raise ValueError("A bare number may be morning or evening")
        return time(hour, minute)
    if not 1 <= hour <= 12:
        raise ValueError(f"{hour} is no hour of half a day")
    return time(hour % 12 + (12 if half == "p" else 0), minute)
