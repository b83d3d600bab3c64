"""The changes of an update, one by one, before any type looks at them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from . import words
from .update import Error


class Absent:
    """Stands for a value that was not sent, which is not the same as null."""


ABSENT = Absent()


@dataclass(frozen=True)
class Change:
    """One change; key is what is left of its key, the further a plan is followed."""

    position: int
    key: str
    old: Any = ABSENT
    new: Any = ABSENT

    def further(self, letters: int) -> "Change":
        """The same change, with so much of its key behind it."""
        return replace(self, key=self.key[letters:])

    def error(self, part: str, detail: str) -> Error:
        return Error(f"/changes/{self.position}{part}", detail)


def misshapen(sent: Any) -> list[Error]:
    """What cannot be read as changes at all; null stands for none of them."""
    if sent is None:
        return []
    if not isinstance(sent, list):
        return [Error("/changes", words.UNEXPECTED_TYPE)]
    return list(_misshapen(sent))


def _misshapen(sent: list[Any]) -> Iterator[Error]:
    for position, change in enumerate(sent):
        if not isinstance(change, dict | None):
            yield Error(f"/changes/{position}", words.UNEXPECTED_TYPE)
        elif change and not isinstance(change.get("key"), str | None):
            yield Error(f"/changes/{position}/key", words.UNEXPECTED_TYPE)


def changes_in(sent: Any) -> list[Change]:
    """The changes of a list that is not misshapen."""
    return [
        Change(
            position,
            key=change.get("key") or "",
            old=change.get("old", ABSENT),
            new=change.get("new", ABSENT),
        )
        for position, change in enumerate([each or {} for each in sent or ()])
    ]


def redundant(changes: list[Change]) -> list[Error]:
    """An error for each change that changes nothing: what stays is left out."""
    return [
        change.error("", words.redundant(change.key))
        for change in changes
        if _is_same(change.old, change.new)
        or (_says_nothing(change.old) and _says_nothing(change.new))
    ]


def _says_nothing(value: Any) -> bool:
    return value is ABSENT or value is None or value == ""


def _is_same(old: Any, new: Any) -> bool:
    """Whether both are one JSON value; to Python, true would be the number one."""
    if old is ABSENT or new is ABSENT:
        return False
    return json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)
