"""What a finding is about, so that somebody can say that they mean it.

The digest changes with a name, a date of birth, an address or a word at its places, or
beside them. It does not change with the order of people, or how they can be reached.
"""

from collections.abc import Iterable
from enum import Enum
from functools import singledispatch
from typing import Any

from lpa.instrument import Instrument, Person, TrustCorporation
from lpa.keeping import digest_of

from .places import Place


def meaning(rule: str, places: Iterable[str], lpa: Instrument) -> str:
    """A digest over a rule and everything that was found at these places."""
    return digest_of([rule, sorted({what_is_said(place, lpa) for place in places})])


def what_is_said(place: str, lpa: Instrument) -> str:
    found = place.found if isinstance(place, Place) else ""
    beside = place.beside if isinstance(place, Place) else ()
    words = [what_stands(pointer, lpa) for pointer in (place, *beside)]
    return digest_of([without_numbers(place), found, words])


def without_numbers(place: str) -> str:
    return "/".join(part for part in place.split("/") if not part.isdecimal())


def what_stands(pointer: str, lpa: Instrument) -> Any:
    """The words, or the whole person, pointed at; everybody for a list."""
    attribute, _slash, rest = pointer.partition("/")
    held = getattr(lpa, attribute, None)
    number = rest.partition("/")[0]
    if isinstance(held, tuple) and number.isdecimal():
        held = held[int(number)] if int(number) < len(held) else None
    return plain(held)


@singledispatch
def plain(held: object) -> Any:
    """What is held there, as values that can be digested."""
    return str(held)


@plain.register
def _enum(held: Enum) -> Any:
    return held.value


@plain.register
def _several(held: tuple) -> Any:  # type: ignore[type-arg]  # dispatched by class
    return [plain(one) for one in held]


@plain.register
def _person(held: Person) -> Any:
    names = [held.first_names, held.last_name, str(held.date_of_birth or "")]
    return [held.uid, *names, *held.address.lines, held.address.country]


@plain.register
def _company(held: TrustCorporation) -> Any:
    return [held.uid, held.name, *held.address.lines, held.address.country]
