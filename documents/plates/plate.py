"""A plate: one side of a form as it was laid out, with a gap for every value."""

from collections.abc import Mapping
from dataclasses import dataclass

from documents.document import Page
from documents.sentinels import WORDING

# Fonts, pictures and patterns, by their kind and by the name that content gives them.
Resources = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Run:
    """Where words stand: their mark in the side's structure, and the pen that wrote.

    Places and sizes are in the units of the side's content, 96 to the inch.
    """

    mark: int
    font: str
    size: float
    x: float
    y: float
    before: str  # sets colours for all that follows, so it stays where nothing stands


@dataclass(frozen=True)
class Words:
    """A gap for the value of a slot, to be set into a box."""

    run: Run
    slot: str
    box: str
    leading: float  # of the sentinel that stood here, in points


@dataclass(frozen=True)
class Figures:
    """A gap for the day, the month or the year of a slot that holds a date."""

    run: Run
    slot: str
    part: str


@dataclass(frozen=True)
class Tick:
    """A gap for a box, ticked where the slot holds the option, or anything at all."""

    run: Run
    slot: str
    option: str


@dataclass(frozen=True)
class Reference:
    """A gap for the reference in words."""

    run: Run


@dataclass(frozen=True)
class Kept:
    """Content that is the same in every print."""

    text: str


Gap = Words | Figures | Tick | Reference
Piece = Kept | Words | Figures | Tick | Reference


@dataclass(frozen=True)
class Link:
    """Where on a side somebody presses, in points, and which web page they come to."""

    place: tuple[float, ...]
    address: str


@dataclass(frozen=True)
class Element:
    """A part of what is read aloud: its kind, and the marks of its words."""

    kind: str
    within: int  # the place of the part around it; -1 for the outermost
    marks: tuple[int, ...]
    says: str = ""  # where its glyphs say something else
    link: Link | None = None


@dataclass(frozen=True)
class Plate:
    """One side of paper: its content with gaps, and what is read aloud of it."""

    content: tuple[Piece, ...]
    structure: tuple[Element, ...]  # each after the part around it, as it is read
    resources: Resources
    needs: tuple[int, ...]  # the shared objects that these lead to
    heading: str  # by which the side is found in the list of bookmarks


@dataclass(frozen=True)
class Plates:
    """Every plate of one language, and the objects of the file that they share."""

    plates: Mapping[str, Plate]  # by the name of the side
    shared: Mapping[int, bytes]  # fonts and pictures, by their numbers
    glyphs: Mapping[str, Mapping[str, str]]  # by font, four digits for each letter
    sans: str  # the font of what is said at the foot


def name_of(page: Page) -> str:
    """What a side is called by: all of it but what fills its gaps."""
    said = [each for each in WORDING if page.values.get(each)]
    side = (page.template, page.form, page.code, page.number)
    kinds = (page.is_draft, page.needs_stamp, bool(page.reference))
    return repr((side, kinds, said, sorted(page.struck), sorted(page.removed)))
