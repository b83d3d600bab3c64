"""What a form says of a person, and in which order people stand on it."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from documents.document import Value
from documents.in_words import address_lines
from lpa.instrument import Attorney, Person

Values = dict[str, Value]
T = TypeVar("T")

NAME = frozenset({"title", "first_names", "last_name"})
BORN = frozenset({"date_of_birth"})
ADDRESS = frozenset({"address", "postcode"})
EMAIL = frozenset({"email"})
TRUST = frozenset({"is_trust_corporation"})


def about(block: str, person: Attorney, parts: frozenset[str]) -> Values:
    """The slots of a block that show these parts of a person, empty ones left out."""
    known = {**_name(person), **_whereabouts(person)}
    return {
        f"{block}_{part}": value
        for part, value in known.items()
        if part in parts and value
    }


def _name(person: Attorney) -> dict[str, Value | None]:
    if not isinstance(person, Person):
        return {"last_name": person.name, "is_trust_corporation": True}
    return {
        "title": person.title,
        "first_names": person.first_names,
        "last_name": person.last_name,
        "other_names": person.other_names,
        "date_of_birth": person.date_of_birth,
    }


def _whereabouts(person: Attorney) -> dict[str, Value]:
    return {
        "address": address_lines(person.address),
        "postcode": person.address.postcode,
        "email": person.email,
    }


def trust_corporation_first(people: Iterable[Attorney]) -> list[Attorney]:
    """A trust corporation stands first in its section; the others keep their order."""
    return sorted(people, key=lambda person: not person.is_trust_corporation)


def in_parts(people: Sequence[T], size: int) -> list[Sequence[T]]:
    """Dealt out to pages of this size; one page, empty, where there is nobody."""
    starts = range(0, max(len(people), 1), size)
    return [people[start : start + size] for start in starts]


def fill(
    block: str, people: Sequence[Attorney], places: range, parts: frozenset[str]
) -> tuple[Values, frozenset[str]]:
    """What stands in numbered places of a page, and which of them nobody takes."""
    values: Values = {}
    for place, person in zip(places, people, strict=False):
        values |= about(f"{block}_{place}", person, parts)
    unused = places[len(people) :]
    return values, frozenset(f"{block}_{place}" for place in unused)
