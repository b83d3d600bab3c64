"""Sets values into the gaps of a plate: the content of a side, as it is printed."""

from collections.abc import Iterator
from datetime import date
from functools import singledispatch

from documents import bar_codes, fitting, furniture
from documents.document import Page, Value

from .plate import Figures, Gap, Kept, Plate, Plates, Reference, Run, Tick, Words

PX = 4 / 3  # of a side's own units in a point
BESIDE = 11.3 * PX  # between the figures of a date, as form.css has it
# How far below the middle of a line its letters stand, of their size: half of what the
# typewriter face reaches higher than it reaches low.
BELOW_MIDDLE = (1705 - 615) / 2048 / 2


class NotOnPlates(LookupError):
    """A side, or a letter on it, of which no plate has been made."""


def plate_of(page: Page, plates: Plates, name: str) -> Plate:
    try:
        return plates.plates[name]
    except KeyError:
        raise NotOnPlates(name) from None


def set_into(plate: Plate, page: Page, plates: Plates) -> tuple[str, set[int]]:
    """The content of a side, and the marks of gaps in which nothing stands.

    Raises NotOnPlates for a letter that the plates' fonts have not got.
    """
    pieces, empty = [], set()
    for piece in plate.content:
        if isinstance(piece, Kept):
            pieces.append(piece.text)
        elif shown := what_stands(piece, page, plates):
            pieces.append(marked(piece.run, shown))
        else:
            pieces.append(piece.run.before)
            empty.add(piece.run.mark)
    pieces.append(changing(page, plates))
    return "".join(pieces), empty


def marked(run: Run, shown: str) -> str:
    return f"/Span\n<</MCID {run.mark}>>\nBDC\n{run.before}BT\n{shown}\nET\nEMC\n"


def what_stands(gap: Gap, page: Page, plates: Plates) -> str:
    """What is written into a gap; empty where nothing is."""
    value = page.values.get(gap.slot, "") if not isinstance(gap, Reference) else ""
    return shows(gap, value, page, plates)


@singledispatch
def shows(gap: object, value: Value, page: Page, plates: Plates) -> str:
    raise TypeError(f"Not a gap: {gap!r}")


@shows.register
def _words(gap: Words, value: Value, page: Page, plates: Plates) -> str:
    if not value or isinstance(value, bool | date):
        return ""
    fitted = fitting.fit(value, fitting.BOXES[gap.box])
    top = gap.run.y / PX - gap.leading / 2 - BELOW_MIDDLE * gap.run.size / PX
    y = top + fitted.leading / 2 + BELOW_MIDDLE * fitted.size
    lines = " T*\n".join(
        f"<{glyphs(line, gap.run.font, plates)}> Tj" for line in fitted.lines
    )
    start = pen(gap.run, size=fitted.size * PX, y=y * PX)
    return f"{start}{fitted.leading * PX:.4f} TL\n{lines}"


@shows.register
def _figures(gap: Figures, value: Value, page: Page, plates: Plates) -> str:
    if not isinstance(value, date):
        return ""
    said = {"D": f"{value:%d}", "M": f"{value:%m}", "Y": f"{value.year:04}"}[gap.part]
    figures = glyphs(said, gap.run.font, plates)
    return f"{pen(gap.run)}{BESIDE:.4f} Tc\n<{figures}> Tj\n0 Tc"


@shows.register
def _tick(gap: Tick, value: Value, page: Page, plates: Plates) -> str:
    is_ticked = value == gap.option if gap.option else bool(value)
    mark = "\N{BALLOT BOX WITH X}" if is_ticked else "\N{BALLOT BOX}"
    return f"{pen(gap.run)}<{glyphs(mark, gap.run.font, plates)}> Tj"


@shows.register
def _reference(gap: Reference, value: Value, page: Page, plates: Plates) -> str:
    said = glyphs(page.shown_reference, gap.run.font, plates)
    return f"{pen(gap.run)}<{said}> Tj"


def pen(run: Run, *, size: float | None = None, y: float | None = None) -> str:
    """Where and how to begin to write."""
    down = run.y if y is None else y
    letters = run.size if size is None else size
    return f"1 0 0 -1 {run.x:.4f} {down:.4f} Tm\n/{run.font} {letters:.4f} Tf\n"


def glyphs(text: str, font: str, plates: Plates) -> str:
    """A text in the glyphs of a font. Raises NotOnPlates where it lacks a letter."""
    known = plates.glyphs[font]
    try:
        return "".join([known[letter] for letter in text])
    except KeyError as missing:
        raise NotOnPlates(f"The letter {missing}") from None


def changing(page: Page, plates: Plates) -> str:
    """The marks that differ from print to print, which nobody reads aloud."""
    drawn = "\n".join((*bars(page), *squares(page), *at_the_foot(page, plates)))
    return f"/Artifact BMC\nq 0 0 0 rg\n{drawn}\nQ EMC\n" if drawn else ""


def bars(page: Page) -> Iterator[str]:
    for code in furniture.changing_codes(page):
        for start, width in bar_codes.stripes(code.text):
            x = code.x + start
            yield f"{x:.2f} {code.y:.2f} {width:.2f} {code.height:.2f} re"
        yield "f"


def squares(page: Page) -> Iterator[str]:
    patches = list(furniture.changing_squares(page))
    for each in patches:
        yield f"{each.x:.2f} {each.y:.2f} {each.width:.2f} {each.height:.2f} re"
    if patches:
        yield "f"


def at_the_foot(page: Page, plates: Plates) -> Iterator[str]:
    for said in furniture.changing_words(page):
        words = glyphs(said.words, plates.sans, plates)
        place = f"1 0 0 -1 {said.x:.2f} {said.y:.2f} Tm"
        yield f"BT {place} /{plates.sans} {said.size} Tf <{words}> Tj ET"
