"""The sides of a scan in the order of the form: what is missing, what is foreign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import models
from django.utils.translation import gettext_lazy as _

from .codes import IN_ORDER, SHEETS, FormPage, Own

NO_PAGE = "other"  # what somebody assigns to a side that is no page of the form


@dataclass(frozen=True)
class Seen:
    """What is known of one side of the scan, from its codes or from a person."""

    place: int
    page: FormPage | None = None
    own: Own | None = None
    is_blank: bool = False
    is_assigned: bool = False
    is_other: bool = False  # somebody says that it is no page of the form

    @property
    def reference(self) -> str:
        return self.own.reference if self.own else ""


@dataclass(frozen=True)
class Wanted:
    """The form that the scan is of, and all pages that it should have, in order.

    is_numbered says that its pages count themselves just as these pages do.
    """

    form: str
    pages: tuple[FormPage, ...]
    reference: str = ""
    version: int = 0
    is_numbered: bool = False


class Standing(models.TextChoices):
    """What a side is to the form."""

    IN_PLACE = "in-place", _("In place")
    UNMARKED = "unmarked", _("Without a reference")
    DUPLICATE = "duplicate", _("Twice")
    ANOTHER_VERSION = "another-version", _("From another print")
    ANOTHER_LPA = "another-lpa", _("Of another LPA")
    ANOTHER_FORM = "another-form", _("Of another form")
    UNREAD = "unread", _("No code was read")
    OTHER = "other", _("Not a page of the form")
    BLANK = "blank", _("Blank")


FOREIGN = (Standing.ANOTHER_VERSION, Standing.ANOTHER_LPA, Standing.ANOTHER_FORM)
BELONGING = (Standing.IN_PLACE, Standing.UNMARKED)


@dataclass(frozen=True)
class Placed:
    """A side with its standing; slot is its place among the pages that are wanted."""

    seen: Seen
    standing: Standing
    slot: int = -1


@dataclass(frozen=True)
class Order:
    """The sides, those of the form first, in its order; the pages that no side is."""

    sides: tuple[Placed, ...]
    missing: tuple[FormPage, ...]

    def standing(self, *standings: Standing) -> list[Placed]:
        return [side for side in self.sides if side.standing in standings]


def in_order(sides: Iterable[Seen], wanted: Wanted) -> Order:
    """Put every side in its place. What the form may repeat, it has as often as it
    likes; a page that is information is never missing."""
    slots: dict[int, int] = {}
    placed = []
    for seen in sorted(sides, key=lambda seen: (seen.own is None, seen.place)):
        standing, slot = standing_of(seen, wanted), -1
        if standing in BELONGING:
            slot = slot_of(seen, wanted, slots)
            if slot in slots:
                standing = Standing.DUPLICATE
            slots.setdefault(slot, seen.place)
        placed.append(Placed(seen, standing, slot))
    missing = tuple(
        page
        for slot, page in enumerate(wanted.pages)
        if slot not in slots and not page.may_be_left_out
    )
    return Order(tuple(sorted(placed, key=place_in_form)), missing)


def standing_of(seen: Seen, wanted: Wanted) -> Standing:
    """What a side is by itself, whatever else is there."""
    if seen.is_other:
        return Standing.OTHER
    if seen.is_blank and not seen.page:
        return Standing.BLANK
    if not seen.page:
        return Standing.UNREAD
    if seen.is_assigned:
        return Standing.IN_PLACE
    return standing_of_page(seen, wanted)


def standing_of_page(seen: Seen, wanted: Wanted) -> Standing:
    """What a side is by its codes."""
    if seen.own and seen.own.reference != wanted.reference:
        return Standing.ANOTHER_LPA
    if seen.page.form not in (wanted.form, SHEETS):
        return Standing.ANOTHER_FORM
    if seen.own and seen.own.version != wanted.version:
        return Standing.ANOTHER_VERSION
    if wanted.reference and not seen.own:
        return Standing.UNMARKED
    return Standing.IN_PLACE


def slot_of(seen: Seen, wanted: Wanted, taken: dict[int, int]) -> int:
    """Its own number tells; else it is the first of its kind that is still wanted.

    A copy beyond those has a slot of its own behind all others; of a page that has no
    copies, the slot is one that is taken.
    """
    mine = [slot for slot, page in enumerate(wanted.pages) if page == seen.page]
    if wanted.is_numbered and seen.own and seen.own.place - 1 in mine:
        return seen.own.place - 1
    free = [slot for slot in mine if slot not in taken]
    if free:
        return free[0]
    if mine and not (seen.page.may_repeat and not wanted.is_numbered):
        return mine[-1]
    return len(wanted.pages) + len(taken)


def place_in_form(placed: Placed) -> tuple[int, int, int, int]:
    """By what the sides are sorted: the form first, copies where they belong."""
    page, seen = placed.seen.page, placed.seen
    belongs = placed.standing in (*BELONGING, Standing.DUPLICATE)
    if not belongs or page is None:
        return (1, 0, 0, seen.place)
    return (0, IN_ORDER[page.code], placed.slot, seen.place)


def renumbered(sides: Iterable[Sequence[Seen]]) -> list[Seen]:
    """The sides of several scans, as if they had been one."""
    together = [seen for scan in sides for seen in scan]
    return [replace(seen, place=place) for place, seen in enumerate(together, start=1)]
