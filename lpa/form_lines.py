"""How the paper form breaks long text into lines, for whoever asks and whoever prints.

Section 7 has six lines of 84 letters for preferences and six for instructions; what
does not fit there goes on continuation sheets of fourteen lines.
"""

from collections.abc import Iterator

import regex

from .letters import columns_of

WIDTH = 84
BOX_LINES = 6
SHEET_LINES = 14

LINE_ENDS = regex.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
GRAPHEME = regex.compile(r"\X")


def lines_of(text: str, width: int = WIDTH) -> list[str]:
    """The lines that a text fills on the form, none of them empty.

    Words stay whole unless one alone is longer than a line. Lengths are what a reader
    counts: an accent belongs to its letter, and a letter of double width counts twice.
    A letter with all its marks is not cut, even where it is wider than the line.
    """
    paragraphs = LINE_ENDS.split(text)
    return [line for each in paragraphs for line in _wrapped(each.split(), width)]


def needs_continuation(text: str | None) -> bool:
    """Whether preferences or instructions go on from section 7 to another sheet."""
    return len(lines_of(text or "")) > BOX_LINES


def columns(text: str) -> int:
    """How many letters of ordinary width a text takes up."""
    if text.isascii():
        return len(text)
    return sum(columns_of(letter) for letter in GRAPHEME.findall(text))


def _wrapped(words: list[str], width: int) -> Iterator[str]:
    line = ""
    for word in words:
        for piece in _pieces(word, width):
            longer = f"{line} {piece}"
            if line and columns(longer) <= width:
                line = longer
                continue
            if line:
                yield line
            line = piece
    if line:
        yield line


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word as it is, or cut where it would leave the line."""
    piece, taken = "", 0
    for letter in GRAPHEME.findall(word):
        size = columns_of(letter)
        if piece and taken + size > width:
            yield piece
            piece, taken = "", 0
        piece, taken = piece + letter, taken + size
    if piece:
        yield piece
