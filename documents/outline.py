"""A document as a list of statements, for whoever does not read it as it is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Kind(StrEnum):
    HEADING = "heading"
    WORDS = "words"
    POINT = "point"  # of a list
    FILLED = "filled"  # a label, and what stands beside it
    BLANK = "blank"  # a label with nothing beside it
    BY_HAND = "by-hand"  # a label with room to write
    CHOSEN = "chosen"
    NOT_CHOSEN = "not-chosen"
    UNUSED = "unused"


LISTS = {
    Kind.POINT: "points",
    Kind.FILLED: "pairs",
    Kind.BLANK: "pairs",
    Kind.BY_HAND: "pairs",
    Kind.CHOSEN: "choices",
    Kind.NOT_CHOSEN: "choices",
}


@dataclass(frozen=True)
class Line:
    """One statement. Its words may stand in several lines, as an address does."""

    kind: Kind
    words: str = ""
    label: str = ""
    level: int = 0  # of a heading, below the title's, which is 1


@dataclass(frozen=True)
class Outline:
    """Everything that a document says, in the order in which it is read."""

    title: str
    language: str  # as in HTML
    lines: tuple[Line, ...]

    @property
    def groups(self) -> Iterator[tuple[str, list[Line]]]:
        """Statements that make up a list together, each with what kind of list it is;
        any other by itself."""
        for group, lines in groupby(self.lines, key=_group):
            if group in LISTS.values():
                yield group, list(lines)
            else:
                yield from ((line.kind.value, [line]) for line in lines)


def _group(line: Line) -> str:
    if not line.label and line.kind is Kind.FILLED:
        return line.kind.value
    return LISTS.get(line.kind, line.kind.value)
