"""A text as sentences, each with the place where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

# Each of these is one character for one, so that places stay what they were.
PLAIN = str.maketrans("‘’ʼ′`´“”«»–—−\xa0\u202f•", "''''''\"\"\"\",,-   ")
QUOTES = re.compile(r"(?<!\w)'|'(?!\w)")
ABBREVIATED = r"(?<!\b[A-Za-z])(?<!\b(?:Mr|Ms|Dr|St|eg|ie|No))(?<!\bMrs)(?<!\betc)"
A_NEW_ITEM = r"\s*(?:[-*,•]|\(?(?:\d+|[a-z])[.)]|[A-Z]|\n)"
END = re.compile(rf"{ABBREVIATED}\.(?=[\s\")]|$)|[!?]|\r?\n(?={A_NEW_ITEM})")
PIECE = re.compile(r".{1,500}(?:\s|$)|.{500}", re.DOTALL)
WORD = re.compile(r"[\w'£]+")


@dataclass(frozen=True)
class Sentence:
    """One sentence with plain quotation marks, and where it begins in its text."""

    text: str
    starts_at: int

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(WORD.findall(self.text.lower()))


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, and the items of its lists; endless ones in pieces."""
    plain = QUOTES.sub('"', text.translate(PLAIN))
    begins = 0
    for end in END.finditer(plain):
        yield from pieces(plain, begins, end.start())
        begins = end.end()
    yield from pieces(plain, begins, len(plain))


def pieces(text: str, begins: int, ends: int) -> Iterator[Sentence]:
    for piece in PIECE.finditer(text, begins, ends):
        yield Sentence(piece.group(), piece.start())


def line_at(text: str, place: int) -> int:
    """The number of the line, as typed, in which a place stands."""
    return len(f"{text[:place]}.".splitlines())
