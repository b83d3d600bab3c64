"""Text as people type it: what may be kept, what must be refused, what can be shown."""

import re

# Spaces of every script, and the marks that show nothing.
BLANKS = (
    "".join(filter(str.isspace, map(chr, range(0x3001))))
    + "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)

# Controls, line separators, marks that turn the direction of the text round, halves of
# a letter, and what a browser sends for a letter it could not.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]"
)
HALF_LETTER = re.compile("[\ud800-\udfff]")


def on_one_line(text: str) -> str:
    """Without blanks around; a tab, pasted from a table, is a space."""
    return text.strip(BLANKS).replace("\t", " ")


def on_many_lines(text: str) -> str:
    """Without blanks around; each end of line one character, as browsers count."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip(BLANKS)


def first_unprintable(text: str, *, many_lines: bool = False) -> int | None:
    """Where the first character stands that cannot be kept, counted from nought."""
    for found in UNPRINTABLE.finditer(text):
        return found.start()
    if not many_lines and "\n" in text:
        return text.index("\n")
    return None


def showable(value: object) -> str:
    """The value as text that a page can carry; half letters become question marks."""
    return HALF_LETTER.sub("\ufffd", str(value))
