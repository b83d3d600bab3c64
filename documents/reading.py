"""Reading copies: what a document says, in large print and as plain text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from lpa.choices import Language

from .document import Document
from .outline import Kind, Line, Outline
from .outlining import outline_of
from .printing import render

SIZES = (16, 24)  # points


@dataclass(frozen=True)
class LargePrint(Document):
    """The statements of another document in letters of this size, on A4."""

    template: ClassVar[str] = "documents/reading/large.html"

    outline: Outline
    points: int

    @property
    def title(self) -> str:
        return self.outline.title


def in_large_print(document: Document, points: int) -> bytes:
    """The reading copy as PDF/UA-1."""
    return enlarged(outline_of(document), points, on=document.dated_on)


def enlarged(outline: Outline, points: int, *, on: date | None = None) -> bytes:
    """The same of what is outlined already, dated with this day."""
    language = Language(outline.language[:2])
    return render(LargePrint(outline, points, language=language, dated_on=on))


def as_html(outline: Outline) -> str:
    """A page that needs no other file."""
    with translation.override(outline.language):
        return render_to_string("documents/reading/alone.html", {"outline": outline})


def deed_as_part_of_page(document: Document) -> SafeString:
    """What an LPA says up to the signatures (sections 1 to 11 and what continues them),
    for a page of the site that has its own head."""
    outline = outline_of(document, keeps=lambda page: page.needs_stamp)
    shown = {"outline": outline, "classes": True}
    with translation.override(outline.language):
        return render_to_string("documents/reading/lines.html", shown)


def as_text(outline: Outline) -> str:
    """One statement on each line, an empty line before each heading."""
    with translation.override(outline.language):
        said = [WORDED[line.kind](line) for line in outline.lines]
    return "\n".join([outline.title, *said, ""])


def _beside(label: str, words: str) -> str:
    """An address in one line; of sentences each paragraph on its own."""
    if not label:
        return words
    return f"{label}: {words}".replace("\n", ", ")


WORDED: dict[Kind, Callable[[Line], str]] = {
    Kind.HEADING: lambda line: f"\n{line.words}",
    Kind.WORDS: lambda line: line.words,
    Kind.POINT: lambda line: line.words.replace("\n", " "),
    Kind.UNUSED: lambda line: line.words,
    Kind.FILLED: lambda line: _beside(line.label, line.words),
    Kind.BLANK: lambda line: _beside(line.label, _("left blank")),
    Kind.BY_HAND: lambda line: _beside(line.label, _("to be filled in by hand")),
    Kind.CHOSEN: lambda line: _beside(_("Chosen"), line.words),
    Kind.NOT_CHOSEN: lambda line: _beside(_("Not chosen"), line.words),
}

# Every other way to give a document, as it is written into a file.
WAYS: Mapping[str, Callable[[Document], bytes]] = {
    "html": lambda document: as_html(outline_of(document)).encode(),
    "text": lambda document: as_text(outline_of(document)).encode(),
    **{f"large-{points}": partial(in_large_print, points=points) for points in SIZES},
}
