"""Lays out sides that plates cannot show by themselves, to be bound with the others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any, ClassVar

import pikepdf

from documents import printing
from documents.document import Document, Page
from lpa.choices import Language

from .composing import Side
from .plate import Element, Plates, Resources, name_of
from .taking_apart import content_of, objects_below, sections, used_by

LEADS_TO = re.compile(r"\b(\d+) 0 R\b")
DATA = b"stream\n"


@dataclass(frozen=True)
class Apart(Document):
    """Sides of a form that are laid out without the others."""

    template: ClassVar[str] = "documents/form.html"
    sides: tuple[Page, ...] = field(default=())

    @property
    def title(self) -> str:
        return "Sides"

    @property
    def pages(self) -> tuple[Page, ...]:
        return self.sides


@dataclass(frozen=True)
class Spliced:
    """Sides that were laid out, and the objects that they share with each other."""

    sides: tuple[Side, ...]
    shared: dict[int, bytes]


def spliced(pages: Sequence[Page], plates: Plates, *, language: Language) -> Spliced:
    """These sides, with objects that are numbered after those of the plates.

    Raises Spilt as printing does.
    """
    after = 2 * max(plates.shared)  # twice, as some sides need smaller patterns
    printed = printing.render(Apart(sides=tuple(pages), language=language))
    with pikepdf.open(BytesIO(printed)) as pdf:
        structures = sections(pdf)
        sides = tuple(
            replace(
                side_of(pdf.pages[place].obj, structures.get(place, ()), after),
                heading=heading_of(page, plates),
            )
            for place, page in enumerate(pages)
        )
        shared = dict(renumbered(pdf.pages[0].obj.Resources, after))
    return Spliced(sides, shared)


def side_of(laid_out: Any, structure: tuple[Element, ...], after: int) -> Side:
    content = content_of(laid_out)
    used, needs = used_by(laid_out, content)
    return Side(
        content,
        structure,
        frozenset(),
        moved(used, after),
        tuple(number + after for number in needs),
        heading="",
    )


def heading_of(page: Page, plates: Plates) -> str:
    """As on the plate that it would have been printed from; none without one."""
    plate = plates.plates.get(name_of(page))
    return plate.heading if plate else ""


def moved(used: Resources, after: int) -> Resources:
    return {
        kind: {name: leading(each, after) for name, each in held.items()}
        for kind, held in used.items()
    }


def renumbered(resources: Any, after: int) -> Iterator[tuple[int, bytes]]:
    for number, written in objects_below(resources):
        about, stream, data = written.partition(DATA)
        yield (
            number + after,
            leading(about.decode("latin-1"), after).encode("latin-1") + stream + data,
        )


def leading(text: str, after: int) -> str:
    """What is written of an object, leading to others by their new numbers."""
    return LEADS_TO.sub(lambda found: f"{int(found[1]) + after} 0 R", text)
