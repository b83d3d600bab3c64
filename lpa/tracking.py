"""What the office says about LPAs that have reached it: it tells us, we never ask.

The office may look into an LPA, an LPA never into the office; so the office hands us
its two answers when it starts.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from .references import Kind


@dataclass(frozen=True)
class Tracked:
    """How far an LPA has come: in a word, in a colour, and in a sentence; and the
    address of the question that its maker is asked first, if any."""

    word: str
    colour: str = ""
    sentence: str = ""
    question_url: str = ""


Tracker = Callable[[Collection[str]], dict[str, Tracked]]  # by bare online reference
Lookup = Callable[[Kind, str], str]  # the online reference of a number, or nothing

_trackers: list[Tracker] = []
_lookups: list[Lookup] = []


def told_by(tracker: Tracker, lookup: Lookup) -> None:
    """Let the office say how far LPAs have come, and which of them has a number."""
    _trackers[:], _lookups[:] = [tracker], [lookup]


def tracked(references: Collection[str]) -> dict[str, Tracked]:
    """What the office says of each of these LPAs; those it does not know are absent."""
    if not references:
        return {}
    return {
        reference: each
        for tracker in _trackers
        for reference, each in tracker(references).items()
    }


def online_reference_of(kind: Kind, number: str) -> str:
    """The online reference of what has this number, in any kind of ours; or nothing."""
    if kind is Kind.ONLINE:
        return number
    return next((found for look in _lookups if (found := look(kind, number))), "")
