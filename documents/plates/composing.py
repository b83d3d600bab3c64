"""What stands on one side of paper: a plate with its values, or two together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from documents.document import Page
from documents.furniture import HEIGHT, WIDTH
from documents.plan.copies import STATEMENT

from .plate import Element, Plate, Plates, Resources, name_of
from .setting import plate_of, set_into

MARK = re.compile(r"(?<=/MCID )\d+")
MATRIX = re.compile(rb"(?<=/Matrix \[)[^\]]*")
SMALLER = 0.85  # as form.css has it, from the middle of the upper edge
RIGHT, UP = (1 - SMALLER) / 2 * WIDTH, (1 - SMALLER) * HEIGHT


@dataclass(frozen=True)
class Side:
    """One side of paper as it is printed."""

    content: str
    structure: tuple[Element, ...]
    empty: frozenset[int]  # marks of gaps in which nothing stands
    resources: Resources
    needs: tuple[int, ...]
    heading: str
    own: Mapping[int, bytes] = field(default_factory=dict)  # what no other side needs


def composed(page: Page, plates: Plates) -> Side:
    """A page as its plate shows it. Raises NotOnPlates."""
    side = filled(page, plates)
    if not page.is_copied:
        return side
    return with_below(smaller(side, plates), filled(STATEMENT, plates))


def filled(page: Page, plates: Plates) -> Side:
    plate: Plate = plate_of(page, plates, name_of(page))
    content, empty = set_into(plate, page, plates)
    return Side(
        content,
        plate.structure,
        frozenset(empty),
        plate.resources,
        plate.needs,
        plate.heading,
    )


def smaller(side: Side, plates: Plates) -> Side:
    """A side that leaves room under it. Patterns keep to the paper, whatever is drawn
    smaller on it, so it has smaller ones of its own."""
    after = max(plates.shared)
    patterns = {
        name: int(leads_to.split()[0])
        for name, leads_to in side.resources.get("/Pattern", {}).items()
    }
    named = {name: f"{number + after} 0 R" for name, number in patterns.items()}
    matrix = f"{SMALLER} 0 0 {SMALLER} {RIGHT:.4f} {UP:.4f} cm"
    return replace(
        side,
        content=f"q {matrix}\n{side.content}\nQ\n",
        structure=tuple(map(part_of_smaller, side.structure)),
        resources={**side.resources, "/Pattern": named},
        needs=(*side.needs, *(number + after for number in patterns.values())),
        own={n + after: shrunk(plates.shared[n]) for n in patterns.values()},
    )


def part_of_smaller(part: Element) -> Element:
    """A part whose link, if it is one, is pressed where its words are."""
    if not part.link:
        return part
    left, bottom, right, top = (SMALLER * edge for edge in part.link.place)
    place = (left + RIGHT, bottom + UP, right + RIGHT, top + UP)
    return replace(part, link=replace(part.link, place=place))


def shrunk(pattern: bytes) -> bytes:
    """A pattern as small as what is drawn around it."""
    a, b, c, d, right, up = map(float, MATRIX.findall(pattern)[0].split())
    sizes = [SMALLER * each for each in (a, b, c, d)]
    place = [SMALLER * right + RIGHT, SMALLER * up + UP]
    made = " ".join(f"{each:.4f}" for each in (*sizes, *place))
    return MATRIX.sub(made.encode(), pattern, count=1)


def with_below(side: Side, below: Side) -> Side:
    """A side with the content of another over it, which is read after it."""
    marks = 1 + max(mark for part in side.structure for mark in part.marks)
    content = MARK.sub(lambda mark: str(int(mark[0]) + marks), below.content)
    places = len(side.structure) - 1  # the outermost parts become one
    added = (
        replace(
            part,
            within=part.within + places if part.within else 0,
            marks=tuple(mark + marks for mark in part.marks),
        )
        for part in below.structure[1:]
    )
    return replace(
        side,
        content=side.content + content,
        structure=(*side.structure, *added),
        resources=together(side.resources, below.resources),
        needs=(*side.needs, *below.needs),
    )


def together(one: Resources, other: Resources) -> Resources:
    """Both, which have the same names for the same things."""
    none: Mapping[str, str] = {}
    return {
        kind: {**one.get(kind, none), **other.get(kind, none)}
        for kind in (*one, *other)
    }
