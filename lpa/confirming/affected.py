"""Whose agreement an edit touches, and what reads otherwise for each of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lpa.choices import Role
from lpa.instrument import Instrument

from .in_words import lines_of
from .seen import Seen, concerning, everybody, seen_by


@dataclass(frozen=True)
class Row:
    """One thing that is said otherwise now; before or after is empty for nothing."""

    title: str
    before: str
    after: str


@dataclass(frozen=True)
class Affected:
    """Somebody who has to be asked again, and every line of theirs that changed."""

    uid: str
    role: Role
    rows: tuple[Row, ...]


def affected(
    before: Instrument, after: Instrument, *, shown_whole: Iterable[str] = ()
) -> tuple[Affected, ...]:
    """Those of the LPA as it is now whose part reads otherwise than it did before.

    shown_whole are the uids of those who are let read it all. Somebody who is new has
    agreed to nothing yet, and whoever was taken off is asked nothing.
    """
    all_of_it = frozenset(shown_whole)
    found = []
    for role, person in everybody(after):
        whole = person.uid in all_of_it
        was = seen_by(before, person.uid, whole=whole)
        now = seen_by(after, person.uid, whole=whole)
        if was and now and was.digest != now.digest:
            found.append(Affected(person.uid, role, changes(was.data, now.data)))
    return tuple(found)


def touches(agreed_to: dict[str, Any], now: Seen) -> bool:
    """Whether what somebody agreed to (as kept) is not what stands there now."""
    return concerning(agreed_to) != concerning(now.data)


def changes(before: dict[str, Any], after: dict[str, Any]) -> tuple[Row, ...]:
    """Before and after of what was shown, in words, in the order of the page."""
    earlier, later = dict(lines_of(before)), dict(lines_of(after))
    return tuple(
        Row(title, earlier.get(title, ""), later.get(title, ""))
        for title in dict.fromkeys((*earlier, *later))
        if earlier.get(title, "") != later.get(title, "")
    )
