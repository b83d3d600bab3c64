"""Reads a document's own templates as somebody would read them aloud.

Forms and letters are written so that a label stands before its value, and a box names
the slot whose value it shows. So one reader does for every document: a new one is read
as soon as it has a template.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from lpa.form_lines import WIDTH, columns

from . import furniture, in_words, office
from .document import Document, Page
from .markup import Element, tidy, tree_of
from .outline import Kind, Line, Outline
from .printing import LANGUAGE_TAGS, to_html

TICKED, NOT_TICKED = "\N{BALLOT BOX WITH X}", "\N{BALLOT BOX}"
HEADINGS = {"h1": 2, "h2": 3, "h3": 4, "h4": 5}
PROSE = ("text", "sheet")  # boxes for sentences, broken into lines where they are full
UNSAID = (Kind.BLANK, Kind.BY_HAND, Kind.NOT_CHOSEN)  # where a part is not used
NO_PAGE = Page("")

Reader = Callable[[Element, str, Page], Iterator[Line]]


def every_page(page: Page) -> bool:
    return True


def outline_of(
    document: Document, *, keeps: Callable[[Page], bool] = every_page
) -> Outline:
    """Everything that the document says, in its language; of a form only the pages that
    are to be kept."""
    with translation.override(document.language):
        title, pages = document.title, document.pages
        if pages:
            kept = filter(keeps, pages)
            said = [line for page in kept for line in _said_on(page, document)]
        else:
            (body,) = tree_of(to_html(document)).all("body")
            said = list(_inside(body, "", NO_PAGE))
    language = LANGUAGE_TAGS[document.language]
    return Outline(title, language, tuple(_in_levels(said, title)))


def _said_on(page: Page, document: Document) -> Iterator[Line]:
    """One side of paper, with what stands at its foot; none of a side left blank."""
    if page.template == "blank":
        return
    context = {"page": page, "document": document, "office": office}
    html = render_to_string(page.file, context)
    if page.is_draft:
        yield Line(
            Kind.WORDS,
            _("Draft: do not send this page. Finish online, then print it again."),
        )
    said = list(_inside(tree_of(html), "", page))
    yield from _with_number(said, page)
    foot = ", ".join(each.words for each in furniture.changing_words(page))
    if foot:
        yield Line(Kind.FILLED, foot, _("At the foot of the page"))


def _with_number(said: Sequence[Line], page: Page) -> Iterator[Line]:
    """The number of the page after its heading, for whoever talks about it to others
    who have the paper."""
    yield from said[:1]
    if page.number:
        yield Line(Kind.WORDS, _("Page %(number)s") % {"number": page.number})
    yield from said[1:]


def _inside(element: Element, _label: str, page: Page) -> Iterator[Line]:
    label = ""
    is_unused = any(_is_a(each, "unused") for each in element.inside)
    for part in element.parts:
        if isinstance(part, str):
            yield Line(Kind.WORDS, part)
        elif part.tag == "dt" or _is_a(part, "l"):
            label = tidy(part.text)
        else:
            said = _reader_of(part)(part, label, page)
            yield from (x for x in said if not (is_unused and x.kind in UNSAID))
            label = ""


def _is_a(part: Element | str, name: str) -> bool:
    return isinstance(part, Element) and name in part.classes


def _reader_of(element: Element) -> Reader:
    names = [*element.classes, element.tag]
    return next((READERS[name] for name in names if name in READERS), _inside)


def _heading(element: Element, _label: str, _page: Page) -> Iterator[Line]:
    words = " ".join(element.text.split())
    yield Line(Kind.HEADING, words, level=HEADINGS[element.tag])


def _point(element: Element, _label: str, _page: Page) -> Iterator[Line]:
    yield Line(Kind.POINT, tidy(element.text))


def _unused(element: Element, _label: str, _page: Page) -> Iterator[Line]:
    yield Line(Kind.UNUSED, tidy(element.text))


def _box(element: Element, label: str, page: Page) -> Iterator[Line]:
    """What is in the slot, not the pieces into which the box breaks it."""
    slot = element.attributes["data-slot"]
    value = page.values.get(slot, "")
    lines = value if isinstance(value, tuple) else (str(value or ""),)
    if element.attributes["data-box"] in PROSE:
        lines = tuple(_flowing(lines))
    if words := tidy("\n".join(lines)):
        yield Line(Kind.FILLED, words, label)
    elif label:
        yield Line(Kind.BLANK if slot else Kind.BY_HAND, "", label)


def _flowing(lines: Sequence[str]) -> Iterator[str]:
    """Lines joined again where one ended only because the form had no more room."""
    flowing = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        flowing += line
        if following and _is_full(line, following):
            flowing += "" if _is_cut(line) else " "
        else:
            yield flowing
            flowing = ""


def _is_full(line: str, following: str) -> bool:
    return _is_cut(line) or columns(f"{line} {following.split()[0]}") > WIDTH


def _is_cut(line: str) -> bool:
    """Whether a word goes on in the next line: it alone has filled this one."""
    return " " not in line and columns(line) >= WIDTH - 1


def _date(element: Element, label: str, _page: Page) -> Iterator[Line]:
    figures = [p.text.strip() for p in element.all("p") if "comb" in p.classes]
    if not all(figures):
        slot = element.attributes["data-slot"]
        yield Line(Kind.BLANK if slot else Kind.BY_HAND, "", label)
        return
    day, month, year = map(int, figures)
    on = datetime.date(year, month, day)
    yield Line(Kind.FILLED, in_words.day(on), label)


def _choice(element: Element, _label: str, page: Page) -> Iterator[Line]:
    """An option: what it is first, then what else is said or filled in about it."""
    first, *more = _inside(element, "", page)
    mark, words = first.words[:1], first.words[1:].strip()
    if not words and more:
        words, more = more[0].words, more[1:]
    yield Line(Kind.CHOSEN if mark == TICKED else Kind.NOT_CHOSEN, words)
    for line in more:
        is_filled = line.kind is Kind.FILLED
        yield replace(line, label=line.label or words) if is_filled else line


def _nothing(_element: Element, _label: str, _page: Page) -> Iterator[Line]:
    """A picture says nothing that is not said beside it."""
    yield from ()


def _described(element: Element, label: str, _page: Page) -> Iterator[Line]:
    yield Line(Kind.FILLED, tidy(element.text), label)


def _table(element: Element, _label: str, _page: Page) -> Iterator[Line]:
    """Each row under its first cell, each cell beside the head of its column. A column
    with nothing in it is for a pen."""
    heads, *rows = [
        [tidy(each.text) for each in row.inside if isinstance(each, Element)]
        for row in element.all("tr")
    ]
    for_pen = [not any(column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield Line(Kind.HEADING, row[0], level=HEADINGS["h2"])
        for head, words, is_empty in list(zip(heads, row, for_pen, strict=True))[1:]:
            if words or is_empty:
                yield Line(Kind.BY_HAND if is_empty else Kind.FILLED, words, head)


def _in_levels(said: Sequence[Line], title: str) -> Iterator[Line]:
    """Without the title, where it is said again, and no level of headings left out."""
    level = 1
    for line in said:
        if line.kind is not Kind.HEADING:
            yield line
        elif line.words != title:
            level = min(line.level, level + 1)
            yield replace(line, level=level)


READERS: Mapping[str, Reader] = {
    "b": _box,
    "date": _date,
    "choice": _choice,
    "unused": _unused,
    "table": _table,
    "li": _point,
    "dd": _described,
    "svg": _nothing,
    **dict.fromkeys(HEADINGS, _heading),
}
