"""What a plan is made of: the keys that a type of update may change, in their order.

A part of a plan takes the changes that are its own, and hands the others on; those that
no part has taken are unexpected.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lpa.register_document.document import Document

from . import words
from .changes import ABSENT, Change
from .places import Path, value_at
from .reading import Part, Reading, Where
from .values import Check, Kind, anything, text

Holds = Callable[[Document, Document], bool]  # asked of the document before, and now


def always(before: Document, now: Document) -> bool:
    return True


def never(before: Document, now: Document) -> bool:
    return False


@dataclass(frozen=True)
class Field:
    """One value. What was sent as old is compared to the value that is stored.

    Against blank, it is compared to no value at all, whatever is stored. One that is
    not kept is accepted and changes nothing. null as the new value changes nothing.
    """

    name: str
    kind: Kind = text
    check: Check = anything
    required: Holds = never
    may: Holds = always
    against_blank: bool = False
    kept: bool = True

    def take(self, reading: Reading, changes: list[Change], at: Where) -> list[Change]:
        if not self.may(reading.before, reading.now):
            return changes
        key = f"/{self.name}"
        own = next((change for change in changes if change.key == key), None)
        if own:
            self._read(own, reading, at.path + tuple(self.name.split("/")))
        elif self.required(reading.before, reading.now):
            reading.refuse("/changes", words.missing(at.root + key))
        return [change for change in changes if change is not own]

    def _read(self, change: Change, reading: Reading, path: Path) -> None:
        if change.old is ABSENT:
            reading.refuse_change(change, "/old", words.NO_OLD)
        stored = None if self.against_blank else value_at(reading.now, path)
        old = None if change.old is ABSENT else change.old
        if not self.kind.is_same(old, stored):
            reading.refuse_change(change, "/old", words.MISMATCH)
        elif change.new is not None and not self.kind.takes(change.new):
            reading.refuse_change(change, "/new", words.UNEXPECTED_TYPE)
        else:
            value = stored if change.new is None else change.new
            self._write(value, change, reading, path)

    def _write(self, value: Any, change: Change, reading: Reading, path: Path) -> None:
        if wrong := self.check(value):
            reading.refuse_change(change, "/new", wrong)
        elif self.kept and change.new is not None:
            reading.write(path, value)


@dataclass(frozen=True)
class Group:
    """Values in one object, such as an address."""

    name: str
    parts: tuple[Part, ...]
    required: Holds = never

    def take(self, reading: Reading, changes: list[Change], at: Where) -> list[Change]:
        own, others = within(self.name, changes)
        inside = at.into(*self.name.split("/"))
        if own:
            reading.follow(self.parts, own, inside)
        elif self.required(reading.before, reading.now):
            reading.refuse("/changes", words.missing(f"{inside.root}/..."))
        return others


@dataclass(frozen=True)
class OneOfMany:
    """One person of a list, or each of several, named by place in it or by uid.

    Whoever is named in both ways is one person all the same.
    """

    name: str
    parts: tuple[Part, ...]
    required: Holds = never
    several: bool = False

    def take(self, reading: Reading, changes: list[Change], at: Where) -> list[Change]:
        own, others = within(self.name, changes)
        inside = at.into(self.name)
        everybody = value_at(reading.now, inside.path) or []
        found: dict[int | str, tuple[str, list[Change]]] = {}
        for change in own:
            known, rest = step_into(change)
            if rest is None:
                reading.refuse_change(change, "/key", words.REQUIRE_INDEX_OR_UID)
            else:
                place = which(everybody, known)
                who = known if place is None else place
                found.setdefault(who, (known, []))[1].append(rest)
        if not own and self.required(reading.before, reading.now):
            reading.refuse("/changes", words.missing(f"{inside.root}/..."))
        self._follow(found, reading, inside)
        return others

    def _follow(
        self,
        found: dict[int | str, tuple[str, list[Change]]],
        reading: Reading,
        inside: Where,
    ) -> None:
        known_here = [place for place in found if isinstance(place, int)]
        wanted = known_here if self.several else known_here[:1]
        reading.named += wanted
        for place, (known, changes) in found.items():
            if isinstance(place, int) and place in wanted:
                reading.follow(self.parts, changes, inside.at_place(place, known))
            else:
                reading.out_of_range(changes)


@dataclass(frozen=True)
class Signatories:
    """The one or two who sign for a corporation, by place only.

    Those who sign anew take the place of whoever is stored; else only who is there can
    be named.
    """

    parts: tuple[Part, ...]
    anew: bool = False
    name: str = "signatories"

    def take(self, reading: Reading, changes: list[Change], at: Where) -> list[Change]:
        own, others = within(self.name, changes)
        inside = at.into(self.name)
        if not own:
            if self.anew:
                reading.refuse("/changes", words.missing(f"{inside.root}/..."))
            return others
        found: dict[int, list[Change]] = {0: []} if self.anew else {}
        for change in own:
            known, rest = step_into(change)
            place = as_place(known)
            if rest is None or place is None:
                reading.refuse_change(change, "/key", words.REQUIRE_INDEX)
            else:
                found.setdefault(place, []).append(rest)
        self._follow(found, reading, inside)
        return others

    def _follow(
        self, found: dict[int, list[Change]], reading: Reading, inside: Where
    ) -> None:
        there = MOST if self.anew else len(value_at(reading.now, inside.path) or ())
        if self.anew:
            reading.write(inside.path, [])
        for place, changes in sorted(found.items()):
            if 0 <= place < min(there, MOST):
                reading.follow(self.parts, changes, inside.at_place(place, str(place)))
            else:
                reading.out_of_range(changes)


def within(name: str, changes: list[Change]) -> tuple[list[Change], list[Change]]:
    """The changes inside this object, with the rest of their keys, and all others."""
    prefix = f"/{name}"
    own = [change for change in changes if change.key.startswith(f"{prefix}/")]
    others = [change for change in changes if change not in own]
    return [change.further(len(prefix)) for change in own], others


def step_into(change: Change) -> tuple[str, Change | None]:
    """The first step of a key, and the change from there on, if there is more."""
    _root, step, *rest = change.key.split("/", 2)
    return step, change.further(len(step) + 1) if step and rest else None


def which(everybody: list[Any], known: str) -> int | None:
    """Where in a list somebody is: named by place in it, or by uid."""
    place = as_place(known)
    if place is not None and 0 <= place < len(everybody):
        return place
    uids = [one.get("uid") for one in everybody]
    return uids.index(known) if known in uids else None


def as_place(text: str) -> int | None:
    """The number that a text is, if it is one; as good as it, where it is endless."""
    is_number = re.fullmatch(r"-?\d+", text, re.ASCII)
    return int(text[:MOST_DIGITS]) if is_number else None


MOST, MOST_DIGITS = 2, 9
