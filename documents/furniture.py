"""What a page carries beside its content: marks, codes, foot line, stamp, watermark.

It is drawn as a picture behind the page, so that a screen reader passes over it.
Measures are in points from the top left of an A4 page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.translation import gettext as _

from lpa.references import shown

from . import bar_codes, in_words, office, perforation, square_codes
from .document import Page

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT = 32, 562
FOOT, BOTTOM = 783, 823
STAMP_ENDS = 423
TEXT = 39.5
CORNERS = "M550 28h12v12M32 811v12h12M550 823h12v-12"
DRAWN = 'fill="none" stroke="#000"'
SQUARE = 480, 800  # where the square code stands
STAMP, STAMP_SIZE, STAMP_LINE = (178, 787), (168, 32), 0.8
HOLES = 359, 791


def picture(page: Page) -> str:
    """The furniture of one page as SVG."""
    parts = "".join([*_head(page), *_foot(page), *_changing(page)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}pt" '
        f'height="{HEIGHT}pt" viewBox="0 0 {WIDTH} {HEIGHT}">{parts}</svg>'
    )


def watermark() -> str:
    """Two lines from the bottom left to the top right: this is not for sending yet."""
    first = _("Draft: do not send this page")
    second = _("Finish online, then print it again")
    lines = _text(0, -18, first, size=40, bold=True, fill="#ff4040", middle=True)
    lines += _text(0, 34, second, size=40, bold=True, fill="#ff4040", middle=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}pt" '
        f'height="{HEIGHT}pt" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<g transform="translate(297 410) rotate(-52)" fill-opacity=".45">{lines}</g>'
        "</svg>"
    )


@dataclass(frozen=True)
class Code:
    """A text in bars, from the top left."""

    text: str
    x: float
    y: float
    height: float


@dataclass(frozen=True)
class Said:
    """Words at the foot, by where their line begins."""

    words: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Patch:
    """A black rectangle, from its top left."""

    x: float
    y: float
    width: float
    height: float


def changing_codes(page: Page) -> Iterator[Code]:
    """The bar codes that differ from print to print."""
    if page.form and page.bar_code and not page.needs_stamp:
        yield Code(page.bar_code, TEXT, FOOT + 8, 25)


def changing_words(page: Page) -> Iterator[Said]:
    """The words at the foot that differ from print to print."""
    if page.form and page.version:
        version = _("Version %(number)s") % {"number": page.version}
        yield Said(version, 432, FOOT + 23, 8)
    if page.stamp:
        day = in_words.day(page.stamp.on)
        across, down = STAMP[0] + 8, STAMP[1]
        yield Said(str(office.NAME), across, down + 10, 8)
        registered = _("Registered on %(day)s") % {"day": day}
        yield Said(registered, across, down + 19, 8)
        yield Said(shown(page.stamp.number), across, down + 28, 8)


def changing_squares(page: Page) -> Iterator[Patch]:
    """What is drawn in black, and differs from print to print: the square code, the
    edges of the stamp and the holes of the perforation."""
    if page.square:
        across, down = SQUARE
        for x, y, width in square_codes.rows(page.square):
            yield Patch(across + x, down + y, width, square_codes.MODULE)
    if page.stamp:
        yield from _edges(*STAMP, *STAMP_SIZE)
        for x, y in perforation.holes():
            hole = perforation.HOLE
            yield Patch(HOLES[0] + x, HOLES[1] + y, hole, hole)


def _edges(x: float, y: float, width: float, height: float) -> Iterator[Patch]:
    yield Patch(x, y, width, STAMP_LINE)
    yield Patch(x, y + height, width + STAMP_LINE, STAMP_LINE)
    yield Patch(x, y, STAMP_LINE, height)
    yield Patch(x + width, y, STAMP_LINE, height)


def form_name(page: Page) -> str:
    """The form that a page belongs to, as printed at its foot."""
    if page.form == "LPC":
        return _("LPC Continuation sheet %(number)s") % {"number": page.code[-1]}
    if page.form == "LP3":
        return _("LP3 People to notify")
    if page.form == "LPA120":
        return _("LPA120 Paying less")
    if not page.needs_stamp:
        return _("%(form)s Register your LPA") % {"form": page.form}
    if page.is_property:
        return _("LP1F Property and financial affairs")
    return _("LP1H Health and welfare")


def _head(page: Page) -> Iterator[str]:
    if not page.form or page.is_cover:
        return
    yield f'<path d="{CORNERS}" stroke-width="1.5" {DRAWN}/>'
    helpline = _("Helpline %(number)s") % {"number": office.HELPLINE}
    yield _text(546, 42, helpline, size=9, bold=True, end=True)
    if page.code:
        start = 553 - bar_codes.width(page.code)
        yield _bars(page.code, start, 52, 28)


def _foot(page: Page) -> Iterator[str]:
    if not page.form or page.is_cover:
        return
    yield f'<path d="M{LEFT} {FOOT}H{RIGHT}" stroke-width="1" {DRAWN}/>'
    yield _text(432, FOOT + 12, form_name(page), size=8)
    yield _text(544, FOOT + 31, page.number, size=11, bold=True, end=True)
    yield from _foot_left(page)


def _foot_left(page: Page) -> Iterator[str]:
    if page.needs_stamp:
        box = f"M{LEFT} {FOOT}V{BOTTOM}H{STAMP_ENDS}V{FOOT}"
        yield f'<path d="{box}" stroke-width="1" stroke-dasharray="4 3" {DRAWN}/>'
        yield _text(TEXT, FOOT + 12, _("Only valid with our stamp here"), size=8)
    elif not page.reference:
        made = _("Made with the lasting power of attorney service")
        yield _text(TEXT, FOOT + 12, made, size=8)


def _changing(page: Page) -> Iterator[str]:
    for code in changing_codes(page):
        yield _bars(code.text, code.x, code.y, code.height)
    for patch in changing_squares(page):
        down, across = f"v{patch.height:.2f}", f"h{patch.width:.2f}"
        back = f"h-{patch.width:.2f}"
        yield f'<path d="M{patch.x:.2f} {patch.y:.2f}{across}{down}{back}z"/>'
    for said in changing_words(page):
        yield _text(said.x, said.y, said.words, size=said.size)


def _bars(text: str, x: float, y: float, height: float) -> str:
    return f'<path d="{bar_codes.bars(text, x=x, y=y, height=height)}"/>'


def _text(
    x: float,
    y: float,
    words: str,
    *,
    size: float,
    bold: bool = False,
    end: bool = False,
    middle: bool = False,
    fill: str = "#000",
) -> str:
    anchor = "end" if end else "middle" if middle else "start"
    return format_html(
        '<text x="{}" y="{}" font-family="Liberation Sans" font-size="{}"'
        ' font-weight="{}" text-anchor="{}" fill="{}">{}</text>',
        *(x, y, size, "bold" if bold else "normal", anchor, fill, words),
    )
