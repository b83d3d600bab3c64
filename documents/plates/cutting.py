"""Cuts a side that was laid out into what stays and the gaps between."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from documents import fitting
from documents.sentinels import REFERENCE, Sentinels

from .plate import Element, Figures, Gap, Kept, Piece, Reference, Run, Tick, Words

# One run of text as WeasyPrint writes it: a mark, a place, a font, glyphs.
RUN = re.compile(
    r"/Span\n<</MCID (?P<mark>\d+)>>\nBDC\n(?P<before>(?:.*\n)*?)BT\n"
    r"1 0 0 -1 (?P<x>[-\d.]+) (?P<y>[-\d.]+) Tm\n"
    r"/(?P<font>\w+) (?P<size>[\d.]+) Tf\n(?P<shown>\[.*\]) TJ\nET\nEMC\n"
)
GLYPHS = re.compile(r"<([0-9a-f]*)>")
SENTINEL = re.compile(r"Z(\d{4})([DMY]?)")
BOX = re.compile(r'data-slot="([^"]*)" data-box="([^"]*)"')
TICK = re.compile(r'class="tick" data-slot="([^"]*)" data-option="([^"]*)"')
HEADINGS = ("H1", "H2")
BOXES_TO_TICK = ("\N{BALLOT BOX WITH X}", "\N{BALLOT BOX}")


class Unlike(RuntimeError):
    """A side was not laid out in the way that it is to be cut."""


@dataclass(frozen=True)
class Side:
    """What is known of one side: its HTML, what its template asked for, its print."""

    html: str
    values: Sentinels
    content: str
    structure: tuple[Element, ...]
    letters: Mapping[str, Mapping[str, str]]  # by font, the letter of each glyph


def cut(side: Side) -> tuple[Piece, ...]:
    """The content of a side in pieces. Raises Unlike where a gap was not found."""
    found = [(run, text_of(run, side.letters)) for run in RUN.finditer(side.content)]
    gaps = dict(gaps_of(side, found)) | dict(ticks_of(side, found))
    pieces: list[Piece] = []
    end = 0
    for run, _text in found:
        if gap := gaps.get(int(run["mark"])):
            pieces += [Kept(side.content[end : run.start()]), gap]
            end = run.end()
    return (*pieces, Kept(side.content[end:]))


def heading_of(side: Side) -> str:
    """The words of the first heading of a side; none where values are among them."""
    said = {
        int(run["mark"]): text_of(run, side.letters)
        for run in RUN.finditer(side.content)
    }
    for place, element in enumerate(side.structure):
        if element.kind in HEADINGS:
            marks = marks_within(side.structure, place)
            words = " ".join(said[mark].strip() for mark in marks if mark in said)
            return "" if SENTINEL.search(words) else words
    return ""


def marks_within(structure: tuple[Element, ...], place: int) -> list[int]:
    """The marks of an element and of all below it, which stand right behind it."""
    within, marks = {place}, [*structure[place].marks]
    for later, element in enumerate(structure[place + 1 :], start=place + 1):
        if element.within in within:
            within.add(later)
            marks += element.marks
    return marks


def text_of(run: re.Match[str], letters: Mapping[str, Mapping[str, str]]) -> str:
    """The text of a run, read back from its glyphs."""
    every = "".join(GLYPHS.findall(run["shown"]))
    known = letters[run["font"]]
    return "".join(known[every[at : at + 4]] for at in range(0, len(every), 4))


def gaps_of(
    side: Side, found: list[tuple[re.Match[str], str]]
) -> Iterator[tuple[int, Gap]]:
    """The gap at each sentinel; each that the HTML has must have been found."""
    boxes = dict(BOX.findall(side.html))
    seen = set()
    for match, text in found:
        if sentinel := SENTINEL.fullmatch(text):
            seen.add(text)
            run = run_of(match)
            yield run.mark, gap_at(run, sentinel, side.values, boxes)
    asked = {f"Z{n}{part}" for n, part in SENTINEL.findall(side.html)}
    if asked != seen:
        raise Unlike(f"Not found in print: {', '.join(sorted(asked - seen))}")


def gap_at(
    run: Run, sentinel: re.Match[str], values: Sentinels, boxes: Mapping[str, str]
) -> Gap:
    if sentinel[0] == REFERENCE:
        return Reference(run)
    slot = values.slots[int(sentinel[1])]
    if part := sentinel[2]:
        return Figures(run, slot, part)
    fitted = fitting.fit(sentinel[0], fitting.BOXES[boxes[slot]])
    return Words(run, slot, boxes[slot], fitted.leading)


def ticks_of(
    side: Side, found: list[tuple[re.Match[str], str]]
) -> Iterator[tuple[int, Gap]]:
    """The gap at each box to tick: they are read aloud in the order of the HTML."""
    runs = {int(match["mark"]): match for match, text in found if text in BOXES_TO_TICK}
    read = (mark for element in side.structure for mark in element.marks)
    in_order = [runs[mark] for mark in read if mark in runs]
    asked = TICK.findall(side.html)
    if len(in_order) != len(asked):
        raise Unlike(f"{len(in_order)} boxes to tick in print, {len(asked)} asked for")
    for match, (slot, option) in zip(in_order, asked, strict=True):
        run = run_of(match)
        yield run.mark, Tick(run, slot, option)


def run_of(match: re.Match[str]) -> Run:
    return Run(
        mark=int(match["mark"]),
        font=match["font"],
        size=float(match["size"]),
        x=float(match["x"]),
        y=float(match["y"]),
        before=match["before"],
    )
