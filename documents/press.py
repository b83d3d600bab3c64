"""Prints documents: forms from plates where there are some, all else as a whole."""

import logging

from django.utils import translation

from . import printing
from .document import Document
from .plates import NotOnPlates, Plates, bind, composed, plates_for

FORM = "documents/form.html"

log = logging.getLogger(__name__)


def pressed(document: Document) -> bytes:
    """The document as PDF/UA-1: the same document always gives the same bytes.

    A form takes some hundredths of a second, and two tenths more for each side with
    letters of which there is no plate; a letter is laid out as a whole. Raises
    printing.Spilt as that does.
    """
    if is_form(document) and (plates := plates_for(document.language)):
        return printing.complete(from_plates(document, plates), document)
    return printing.render(document)


def is_form(document: Document) -> bool:
    """Whether it is laid out as the sides were of which plates are made."""
    return document.template == FORM


def from_plates(document: Document, plates: Plates) -> bytes:
    """A form from plates. What they cannot show is laid out, side by side, and the log
    says so."""
    sides, missing = {}, {}
    with translation.override(document.language):
        pages, title = document.pages, document.title
        for place, page in enumerate(pages):
            try:
                sides[place] = composed(page, plates)
            except NotOnPlates as without:
                log.info("a side is laid out by itself: %s", without)
                missing[place] = page
    shared = dict(plates.shared)
    if missing:
        from .plates.splicing import spliced  # knows pikepdf, for such sides only

        apart = spliced(tuple(missing.values()), plates, language=document.language)
        sides |= dict(zip(missing, apart.sides, strict=True))
        shared |= apart.shared
    for side in sides.values():
        shared |= side.own
    return bind(
        [sides[place] for place in range(len(pages))],
        shared,
        title=title,
        language=printing.LANGUAGE_TAGS[document.language],
        on=document.dated_on,
    )
