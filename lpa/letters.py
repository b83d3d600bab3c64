"""Which letters our typefaces have, and how much of a line each takes up.

letters.txt says it of every letter, as `manage.py collect_letters` found it in the
typefaces that the house installs: so that it is known on every machine, and before
anything is printed. It is a static file, which the script that counts lines reads too.
"""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

TABLE = Path(__file__).parent / "static" / "lpa" / "letters.txt"
UNKNOWN = 255
# Turn the letters that follow round, so that a reader is shown another text.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Choose a form of the letter before, or fill room: nothing is drawn for them.
UNDRAWN = frozenset(
    [chr(c) for c in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))]
    + ["\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u3164", "\uffa0"]
)


@cache
def widths() -> bytes:
    """The columns of every letter by its number, UNKNOWN where no typeface has it."""
    table = bytearray()
    for line in TABLE.read_text().splitlines():
        start, length, columns = line.split()
        table += bytes([UNKNOWN]) * (int(start, 16) - len(table))
        table += bytes([int(columns)]) * int(length)
    return bytes(table)


@lru_cache(maxsize=4096)
def columns_of(letter: str) -> int:
    """How many letters of ordinary width one takes up with all its marks."""
    return max(1, sum(map(_columns, letter)))


def _columns(part: str) -> int:
    if not has(part):
        return len(numbered(part))
    known = widths()
    number = ord(part)
    if is_undrawn(part) or number >= len(known) or known[number] == UNKNOWN:
        return 0
    return known[number]


def has(part: str) -> bool:
    """Whether a letter, or a part of one, is printed as it is."""
    if part in TURNING:
        return False
    known = widths()
    is_known = ord(part) < len(known) and known[ord(part)] != UNKNOWN
    return is_known or part.isspace() or is_undrawn(part)


def is_undrawn(part: str) -> bool:
    is_format = unicodedata.category(part) == "Cf" and part != "\N{SOFT HYPHEN}"
    return is_format or part in UNDRAWN


def missing_from(text: str) -> list[str]:
    """The letters of a text that cannot be printed, each once, in its order."""
    if text.isascii() and text.isprintable():
        return []
    return [part for part in dict.fromkeys(text) if not has(part)]


def spelled_out(text: str) -> str:
    """The text with the number of each letter in the place of those that no typeface
    has, so that nothing is left out unseen."""
    numbers = {ord(part): numbered(part) for part in missing_from(text)}
    return text.translate(numbers) if numbers else text


def numbered(part: str) -> str:
    """A letter's number in Unicode, as it is printed."""
    return f"[U+{ord(part):04X}]"
