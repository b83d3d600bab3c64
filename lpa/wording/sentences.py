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
WORD = re.compile(r"[a-z']+")


@dataclass(frozen=True)
class Sentence:
    """One sentence with plain quotation marks, and where it begins in its text."""

    text: str
    starts_at: int

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(WORD.findall(self.text.lower()))


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, and the items of its lists."""
    plain = QUOTES.sub('"', text.translate(PLAIN))
    begins = 0
    for end in END.finditer(plain):
        yield Sentence(plain[begins : end.start()], begins)
        begins = end.end()
    yield Sentence(plain[begins:], begins)


def line_at(text: str, place: int) -> int:
    """The number of the line, as typed, in which a place stands."""
    return len(f"{text[:place]}.".splitlines())
