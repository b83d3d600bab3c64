"""How two donors compare in each respect: surname, first names, birth, postcode."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from .name_keys import halves, is_near, keys_of, squeezed, words
from .short_names import are_one_name


@dataclass(frozen=True)
class Known:
    """What a donor is compared by, as it was typed."""

    first_names: str = ""
    last_name: str = ""
    other_names: str = ""
    date_of_birth: date | None = None
    postcode: str = ""

    @cached_property
    def keys(self) -> dict[str, str]:
        names = (self.first_names, self.last_name, self.other_names)
        return keys_of(*names, self.postcode)

    @property
    def surname(self) -> str:
        return self.keys["surname_key"]

    @cached_property
    def forenames(self) -> list[str]:
        return self.keys["forenames_key"].split()

    @property
    def first(self) -> str:
        return self.forenames[0] if self.forenames else ""

    @cached_property
    def halves(self) -> frozenset[str]:
        return halves(self.last_name)

    @cached_property
    def also(self) -> frozenset[str]:
        """Every word of the other names, and all of them as one."""
        said = words(self.other_names)
        return frozenset((*said, squeezed(self.other_names))) if said else frozenset()


class Of(Enum):
    """What comparing two donors in one respect comes out as."""

    WHOLLY = "all of several first names"
    SAME = "the same"
    NEAR = "a slip or two apart"
    PART = "in part"
    SHORT = "a short form"
    INITIAL = "an initial"
    MIDDLE = "a middle name"
    ALSO = "among the other names"
    SWAPPED = "the other way round"
    MISSING = "unknown"
    OTHER = "another"


def surnames(one: Known, other: Known) -> Of:
    """A missing surname is like no other."""
    if not one.surname or not other.surname:
        return Of.OTHER
    if one.surname == other.surname:
        return Of.SAME
    if are_swapped(one, other):
        return Of.SWAPPED
    if share_a_half(one, other):
        return Of.PART
    if one.surname in other.also or other.surname in one.also:
        return Of.ALSO
    return Of.NEAR if is_near(one.surname, other.surname) else Of.OTHER


def are_swapped(one: Known, other: Known) -> bool:
    """What one calls the first name is the other's surname, and the reverse."""
    return one.surname in as_surname(other) and other.surname in as_surname(one)


def as_surname(known: Known) -> set[str]:
    return {known.first, "".join(known.forenames)} - {""}


def share_a_half(one: Known, other: Known) -> bool:
    if one.halves and other.halves:
        return one.halves == other.halves
    return one.surname in other.halves or other.surname in one.halves


def first_names(one: Known, other: Known) -> Of:
    """Whoever has a single name agrees with another who has."""
    if one.forenames == other.forenames:
        return Of.WHOLLY if len(one.forenames) > 1 else Of.SAME
    if are_swapped(one, other):
        return Of.SWAPPED
    if not one.first or not other.first:
        return Of.OTHER
    return Of.SAME if one.first == other.first else first_name(one, other)


def first_name(one: Known, other: Known) -> Of:
    """Two first names that are not the same, letter for letter."""
    first, second = sorted((one.first, other.first), key=len)
    if are_one_name(first, second):
        return Of.SHORT
    if len(first) == 1 and second.startswith(first):
        return Of.INITIAL
    if one.first in other.also or other.first in one.also:
        return Of.ALSO
    if is_middle(one, other):
        return Of.MIDDLE
    return Of.NEAR if is_near(first, second) else Of.OTHER


def is_middle(one: Known, other: Known) -> bool:
    return one.first in other.forenames[1:] or other.first in one.forenames[1:]


def births(one: date | None, other: date | None) -> Of:
    if one is None or other is None:
        return Of.MISSING
    if one == other:
        return Of.SAME
    if turned_round(one) == other:
        return Of.SWAPPED
    parts = zip(one.timetuple()[:3], other.timetuple()[:3], strict=True)
    return Of.PART if sum(a == b for a, b in parts) == 2 else Of.OTHER


def turned_round(day: date) -> date | None:
    """With day and month exchanged; None where that is no other day."""
    if day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def one_part_away(day: date, *, years: int = 10) -> set[date]:
    """Days that differ in the day, the month or the year alone; of years, the near."""
    near = range(day.year - years, day.year + years + 1)
    parts = [
        *((day.year, day.month, number) for number in range(1, 32)),
        *((day.year, number, day.day) for number in range(1, 13)),
        *((year, day.month, day.day) for year in near),
    ]
    return {made for each in parts if (made := as_date(*each))} - {day}


def as_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def postcodes(one: Known, other: Known) -> Of:
    mine, theirs = one.keys["postcode_key"], other.keys["postcode_key"]
    if not mine or not theirs:
        return Of.MISSING
    return Of.SAME if mine == theirs else Of.OTHER
