"""When two names are the same name, and how long a text is to a reader."""

import regex

from names import fold

__all__ = ["fold", "is_longer", "length"]

GRAPHEME = regex.compile(r"\X")


def length(text: str) -> int:
    """How many characters a reader counts: an accent is part of its letter, and a
    line end is one character however it was typed."""
    return len(GRAPHEME.findall(text))


def is_longer(text: str, most: int) -> bool:
    """Whether a reader counts more characters than this."""
    return len(text) > most and length(text) > most
