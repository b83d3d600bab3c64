"""manage.py collect_letters: which letters can be printed, and how wide each is.

Typefaces are read with fontTools, which comes with WeasyPrint.
"""

import subprocess  # nosec B404 - asks fontconfig only
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby
from math import ceil
from typing import Any

from django.core.management import BaseCommand, CommandError
from fontTools.ttLib import TTFont

from documents.fitting import LETTER
from documents.typefaces import SANS, TYPEWRITER
from lpa.letters import TABLE

NO_LETTERS = ("Cc", "Cn", "Co", "Cs")  # controls, and what Unicode leaves free
WIDER_BY_A_HAIR = 0.002  # of a column: less than any line of a form could show


class Command(BaseCommand):
    help = "Write which letters the installed typefaces have into letters.txt of lpa"
    requires_system_checks = []

    def handle(self, **options: Any) -> None:
        TABLE.write_text("".join(lines_of(letters())))
        self.stdout.write(f"Wrote {TABLE.name}")


def letters() -> dict[int, int]:
    """The columns of every letter that both lists of typefaces have, by its number."""
    also = {number for family in SANS for number in columns_in(family)}
    found: dict[int, int] = {}
    for family in TYPEWRITER:
        found = columns_in(family) | found
    return {number: found[number] for number in sorted(also & found.keys())}


def columns_in(family: str, style: str = "regular") -> dict[int, int]:
    """The columns of every letter of one typeface. Raises CommandError where the
    typeface is not installed."""
    file, index = place_of(family, style)
    with TTFont(file, fontNumber=index, lazy=True) as font:
        em, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        return {
            number: columns_of(widths[glyph][0] / em)
            for number, glyph in font.getBestCmap().items()
            if unicodedata.category(chr(number)) not in NO_LETTERS
        }


def columns_of(ems: float) -> int:
    return max(0, ceil(ems / LETTER - WIDER_BY_A_HAIR))


def place_of(family: str, style: str) -> tuple[str, int]:
    """The file of a typeface, and its number in it."""
    asked = ["fc-match", "--format=%{file}\n%{index}\n%{family}", f"{family}:{style}"]
    said = subprocess.run(  # noqa: S603 # nosec B603 - our own names
        asked, capture_output=True, text=True, check=True
    ).stdout
    file, index, names = said.split("\n")
    if family not in names.split(","):
        raise CommandError(f"{family} is not installed: run scripts/prepare")
    return file, int(index)


def lines_of(found: Mapping[int, int]) -> Iterator[str]:
    """A line for each run of letters of one width: its first, how many, how wide."""
    place = count()
    runs = groupby(found.items(), key=lambda item: (item[0] - next(place), item[1]))
    for (_run, columns), each in runs:
        numbers: Sequence[int] = [number for number, _columns in each]
        yield f"{numbers[0]:x} {len(numbers)} {columns}\n"
