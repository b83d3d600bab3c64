"""Makes plates: lays out one side of every kind, and cuts it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, ClassVar

import pikepdf

from documents import printing
from documents.document import Document, Page
from documents.sentinels import blank_of
from lpa.choices import Language

from .cutting import Side, cut, heading_of
from .plate import Plate, Plates, name_of
from .taking_apart import content_of, objects_below, sections, used_by

# Every letter that can be set: what else is typed is laid out as a whole.
LETTERS = (
    *((0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x236), (0x384, 0x38A), (0x38E, 0x3A1)),
    *((0x3A3, 0x3CE), (0x400, 0x45F), (0x490, 0x493), (0x1E80, 0x1E85)),
    *((0x1EA0, 0x1EF9), (0x2012, 0x2015), (0x2018, 0x201E), (0x2022, 0x2022)),
    *((0x2026, 0x2026), (0x2030, 0x2030), (0x2039, 0x203A), (0x20AC, 0x20AC)),
)
TO_UNICODE = re.compile(rb"^<([0-9a-f]{4})> <([0-9a-f]+)>$", re.M)
VALUES, FOOT = "Liberation-Mono", "Liberation-Sans"


@dataclass(frozen=True)
class Forme(Document):
    """The sides of which plates are made, and one with every letter."""

    template: ClassVar[str] = "documents/form.html"
    sides: tuple[Page, ...] = field(default=())

    @property
    def title(self) -> str:
        return "Plates"

    @property
    def pages(self) -> tuple[Page, ...]:
        return (*self.sides, Page("letters", {"lines": tuple(lines_of_letters())}))


def lines_of_letters() -> Iterator[str]:
    every = "".join(chr(c) for first, last in LETTERS for c in range(first, last + 1))
    return (every[at : at + 80] for at in range(0, len(every), 80))


def make(pages: Iterable[Page], *, language: Language) -> Plates:
    """Plates of every kind of side among these pages."""
    sides = {name_of(page): blank_of(page) for page in pages}
    forme = Forme(sides=tuple(sides.values()), language=language)
    html = printing.to_html(forme)
    laid_out = printing.lay_out(forme, html=html)
    pdf = pikepdf.open(BytesIO(laid_out.write_pdf(pdf_variant=printing.VARIANT)))
    words = html.split('<section class="page"')[1:]
    letters = dict(letters_of_fonts(pdf))
    structures = sections(pdf)
    plates = {}
    for place, (name, blank) in enumerate(sides.items()):
        structure = structures.get(place, ())
        content = content_of(pdf.pages[place].obj)
        side = Side(words[place], blank.values, content, structure, letters)
        used, needs = used_by(pdf.pages[place].obj, content)
        plates[name] = Plate(cut(side), structure, used, needs, heading_of(side))
    return bound(pdf, plates, letters)


def bound(pdf: Any, plates: Mapping[str, Plate], letters: Mapping[str, Any]) -> Plates:
    resources = pdf.pages[0].obj.Resources
    fonts = resources.Font
    named = {str(fonts[key].BaseFont).partition("+")[2]: key[1:] for key in fonts}
    glyphs = {
        font: {letter: glyph for glyph, letter in known.items()}
        for font, known in letters.items()
    }
    return Plates(
        plates=plates,
        shared=dict(objects_below(resources)),
        glyphs=glyphs,
        sans=named[FOOT],
    )


def letters_of_fonts(pdf: Any) -> Iterator[tuple[str, dict[str, str]]]:
    """The letter of each glyph, by font: the table by which text is read back."""
    fonts = pdf.pages[0].obj.Resources.Font
    for key in fonts:
        pairs = TO_UNICODE.findall(fonts[key].ToUnicode.read_bytes())
        yield (
            key[1:],
            {
                glyph.decode(): bytes.fromhex(letter.decode()).decode("utf-16-be")
                for glyph, letter in pairs
            },
        )
