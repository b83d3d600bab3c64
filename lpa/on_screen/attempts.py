"""How often a witness may try a code, and what a code is good for."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

DIGITS = 4
AT_FIRST, MOST = 5, 10
ONE_MORE = timedelta(hours=1)
USABLE = timedelta(minutes=30)
KNOWN = timedelta(hours=2)
BETWEEN_TWO = timedelta(minutes=1)


@dataclass(frozen=True)
class Attempts:
    """How many attempts are left to both witnesses of an LPA, counted at a moment."""

    left: int
    counted_at: datetime

    def at(self, now: datetime) -> "Attempts":
        """One more for every whole hour gone by, never more than ten."""
        hours = max((now - self.counted_at) // ONE_MORE, 0)
        return replace(
            self,
            left=max(self.left, min(self.left + hours, MOST)),
            counted_at=self.counted_at + hours * ONE_MORE,
        )

    def spent(self, now: datetime) -> "Attempts | None":
        """One fewer, whatever was typed; None if none is left."""
        counted = self.at(now)
        return replace(counted, left=counted.left - 1) if counted.left else None


def begun(now: datetime) -> Attempts:
    """As many as there are to begin with, and again after a code was right."""
    return Attempts(AT_FIRST, now)


class CodeIs(Enum):
    USABLE, TOO_OLD, UNKNOWN = range(3)


def age_of(sent_at: datetime, now: datetime) -> CodeIs:
    """A code can be used for thirty minutes; for two hours it is known to be too old,
    after that it is not known."""
    if now < sent_at + USABLE:
        return CodeIs.USABLE
    return CodeIs.TOO_OLD if now < sent_at + KNOWN else CodeIs.UNKNOWN


def next_at(sent_at: datetime | None, now: datetime) -> datetime | None:
    """When another code may be sent, at most one a minute; None if it may be now."""
    if sent_at is None or now >= sent_at + BETWEEN_TWO:
        return None
    return sent_at + BETWEEN_TWO


def typed(text: str) -> str:
    """What somebody typed as a code, without blanks and dashes; any length."""
    return re.sub(r"[\s\-\u2010-\u2015]", "", text)
