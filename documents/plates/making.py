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
from .plate import Element, Link, Plate, Plates, name_of

# Every letter that can be set: what else is typed is laid out as a whole.
LETTERS = (
    *((0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x236), (0x384, 0x38A), (0x38E, 0x3A1)),
    *((0x3A3, 0x3CE), (0x400, 0x45F), (0x490, 0x493), (0x1E80, 0x1E85)),
    *((0x1EA0, 0x1EF9), (0x2012, 0x2015), (0x2018, 0x201E), (0x2022, 0x2022)),
    *((0x2026, 0x2026), (0x2030, 0x2030), (0x2039, 0x203A), (0x20AC, 0x20AC)),
)
TO_UNICODE = re.compile(rb"^<([0-9a-f]{4})> <([0-9a-f]+)>$", re.M)
VALUES, FOOT = "Liberation-Mono", "Liberation-Sans"
NAMED = re.compile(r"/(\S+)(?: [\d.]+)? (?:Do|scn|SCN|gs|Tf|sh)\b")
KINDS = ("/ExtGState", "/Font", "/Pattern", "/Shading", "/XObject")
ONLY_AROUND = {"Span", "NonStruct"}  # say nothing of what they hold


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
        content = pdf.pages[place].obj.Contents.read_bytes().decode("latin-1")
        side = Side(words[place], blank.values, content, structure, letters)
        used = used_by(pdf.pages[place].obj.Resources, content)
        needs = tuple(sorted(number for number, _data in objects_below(used)))
        described = used.unparse().decode("latin-1")
        heading = heading_of(side)
        plates[name] = Plate(cut(side), structure, described, needs, heading)
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


def used_by(resources: Any, content: str) -> Any:
    """Of all fonts, pictures and patterns those that a side's content names."""
    names = {f"/{name}" for name in NAMED.findall(content)}
    return pikepdf.Dictionary(
        {
            kind: pikepdf.Dictionary({n: v for n, v in held.items() if n in names})
            for kind, held in resources.items()
            if kind in KINDS
        }
        | {"/ColorSpace": resources.ColorSpace}
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


def sections(pdf: Any) -> dict[int, tuple[Element, ...]]:
    """What is read aloud of each side, by its place."""
    places = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
    found = {}
    for document in kids(pdf.Root.StructTreeRoot):
        for section in kids(document):
            elements: list[Element] = []
            gather(section, -1, elements)
            found[places[section.Pg.objgen]] = tuple(elements)
    return found


def kids(element: Any) -> Iterator[Any]:
    held = element.get("/K")
    if held is not None:
        yield from held if isinstance(held, pikepdf.Array) else [held]


def gather(element: Any, within: int, elements: list[Element]) -> None:
    """Add an element and those below it, in the order in which they are read.

    What only holds words together is taken into the part around it, unless other parts
    stand among these words.
    """
    every, place = list(kids(element)), len(elements)
    held = [kid for kid in every if not is_link(kid)]
    link = next((link_of(kid.Obj) for kid in every if is_link(kid)), None)
    is_words = all(is_only_words(kid) for kid in held)
    marks = tuple(marks_of(held)) if is_words else ()
    elements.append(Element(str(element.S)[1:], within, marks, link))
    for kid in [] if is_words else held:
        if is_only_words(kid):
            elements.append(Element("Span", place, tuple(marks_of([kid]))))
        else:
            gather(kid, place, elements)


def is_link(kid: Any) -> bool:
    return not isinstance(kid, int) and kid.Type == "/OBJR"


def link_of(pressed: Any) -> Link:
    return Link(tuple(map(float, pressed.Rect)), str(pressed.A.URI))


def marks_of(held: Iterable[Any]) -> Iterator[int]:
    for kid in held:
        if isinstance(kid, int):
            yield kid
        elif is_only_words(kid):
            yield from marks_of(kids(kid))


def is_only_words(element: Any) -> bool:
    """Whether there is nothing below but marks and what holds them together."""
    if isinstance(element, int):
        return True
    is_span = str(element.S)[1:] in ONLY_AROUND
    return is_span and all(is_only_words(kid) for kid in kids(element))


def objects_below(root: Any) -> Iterator[tuple[int, bytes]]:
    """Every numbered object that this one leads to, and itself, as written."""
    seen, waiting = set(), [root]
    while waiting:
        held = waiting.pop()
        if held.is_indirect:
            if held.objgen in seen:
                continue
            seen.add(held.objgen)
            yield held.objgen[0], as_written(held)
        waiting += [
            each
            for each in values_in(held)
            if isinstance(each, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream)
        ]


def values_in(held: Any) -> list[Any]:
    if isinstance(held, pikepdf.Array):
        return list(held)
    return [value for _name, value in held.items()]


def as_written(held: Any) -> bytes:
    if not isinstance(held, pikepdf.Stream):
        return bytes(held.unparse(resolved=True))
    data = held.read_raw_bytes()
    about = pikepdf.Dictionary(
        {name: value for name, value in held.items() if name != "/Length"}
    ).unparse()
    head = about.removesuffix(b">>") + b"/Length %d >>stream\n" % len(data)
    return bytes(head + data + b"\nendstream")
