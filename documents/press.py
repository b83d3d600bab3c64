"""Prints documents: from plates where there are some, else laid out as a whole."""

import logging

from django.utils import translation

from . import printing
from .document import Document
from .plates import NotOnPlates, bind, plates_for

FORM = "documents/form.html"

log = logging.getLogger(__name__)


def pressed(document: Document) -> bytes:
    """The document as PDF/UA-1: the same document always gives the same bytes.

    A form takes some hundredths of a second; a letter, a copy to certify, or a form
    with letters of which there is no plate, is laid out as a whole and takes seconds.
    Raises printing.Spilt as that does.
    """
    if is_form(document) and (plates := plates_for(document.language)):
        try:
            with translation.override(document.language):
                bound = bind(
                    document.pages,
                    plates,
                    title=document.title,
                    language=printing.LANGUAGE_TAGS[document.language],
                    on=document.dated_on,
                )
            return printing.complete(bound, document)
        except NotOnPlates as missing:
            log.info("laid out as a whole: %s", missing)
    return printing.render(document)


def is_form(document: Document) -> bool:
    """Whether it is laid out as the sides were of which plates are made."""
    return document.template == FORM
