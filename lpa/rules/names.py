"""When two names are the same name, and how long a text is to a reader."""

import re
import unicodedata

import regex

# Letters that Unicode does not take apart into a base letter and a mark.
PLAIN_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
    }
)
NOT_IN_A_WORD = re.compile(r"\W+")
GRAPHEME = regex.compile(r"\X")
APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʹ′`´"))


def fold(name: str) -> str:
    """A name as it is compared: no case, accents, apostrophes; hyphens are spaces."""
    apart = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    plain = letters.translate(PLAIN_LETTERS).translate(APOSTROPHES)
    return " ".join(NOT_IN_A_WORD.sub(" ", plain).split())


def length(text: str) -> int:
    """How many characters a reader counts: an accent is part of its letter, and a
    line end is one character however it was typed."""
    return len(GRAPHEME.findall(text))


def is_longer(text: str, most: int) -> bool:
    """Whether a reader counts more characters than this."""
    return len(text) > most and length(text) > most
