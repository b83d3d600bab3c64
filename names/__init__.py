"""A name as it is compared, wherever two names may be the same one."""

import re
import unicodedata

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
APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʹ′`´"))


def fold(name: str) -> str:
    """A name as it is compared: no case, accents, apostrophes; hyphens are spaces."""
    apart = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    plain = letters.translate(PLAIN_LETTERS).translate(APOSTROPHES)
    return " ".join(NOT_IN_A_WORD.sub(" ", plain).split())
