"""Turns documents into tagged pages. Nothing else in the house knows WeasyPrint."""

import logging
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path
from threading import Lock
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation

from lpa.letters import missing_from, numbered, spelled_out

from . import furniture, office, typefaces
from .document import Document
from .saying import listen_to, say
from .tagging import mend

ASSETS = Path(__file__).parent / "assets"
VARIANT = "pdf/ua-1"
COLOURS = "weasyprint/pdf/sRGB2014.icc"  # comes with it
LANGUAGE_TAGS = {"en": "en-GB", "cy": "cy"}

log = logging.getLogger(__name__)

# Every side laid out is news to nobody.
logging.getLogger("weasyprint.progress").setLevel(logging.WARNING)

# Laying out in two threads at once corrupts both documents.
_one_at_a_time = Lock()


class Spilt(RuntimeError):
    """What should fill one side of paper did not stay on it."""


def to_html(document: Document) -> str:
    """The document as its template says it, in its language."""
    with translation.override(document.language):
        return render_to_string(
            document.template,
            {
                "document": document,
                "lang": LANGUAGE_TAGS[document.language],
                "office": office,
            },
        )


def render(document: Document) -> bytes:
    """The document as PDF/UA-1: the same document always gives the same bytes.

    Raises Spilt where a page of a form does not keep to its side of paper. A letter
    that no typeface has is printed as its number, and the log says so.
    """
    with _one_at_a_time:
        laid_out = lay_out(document)
        pdf = drawn(laid_out)
    return complete(pdf, document)


def drawn(laid_out: Any) -> bytes:
    """The file of what was laid out. Not for two threads at once."""
    heard = listen_to(laid_out)

    def finish(_laid_out: Any, pdf: Any) -> None:
        say(heard, pdf)
        mend(laid_out, pdf)

    pdf: bytes = laid_out.write_pdf(pdf_variant=VARIANT, finisher=finish)
    return pdf


def complete(pdf: bytes, document: Document) -> bytes:
    """A printed document with the files that go inside it, if any."""
    if not document.attachments:
        return pdf
    from .attaching import attach  # knows pikepdf, which not every process needs

    place = distribution("weasyprint").locate_file(COLOURS)
    colours = Path(str(place)).read_bytes()
    with translation.override(document.language):
        return attach(pdf, document.attachments, colours=colours, on=document.dated_on)


def lay_out(document: Document, html: str = "") -> Any:
    """Where everything stands on each side of paper, as WeasyPrint sees it.

    html is the document in words, where somebody has it already. Not for two threads
    at once. Raises Spilt as render does.
    """
    from weasyprint import HTML  # takes a second to import, so only when printing

    words = _with_letters_we_have(html or to_html(document))
    page = HTML(string=words, url_fetcher=_fetcher(_pictures(document)))
    laid_out = page.render(pdf_variant=VARIANT)
    expected, sides = len(document.pages), len(laid_out.pages)
    if expected and expected != sides:
        raise Spilt(f"{sides} sides of paper for {expected} pages")
    return laid_out


def _with_letters_we_have(html: str) -> str:
    if missing := missing_from(html):
        numbers = ", ".join(map(numbered, missing))
        log.warning(
            "no typeface has these letters, so their numbers stand: %s", numbers
        )
    return spelled_out(html)


def _pictures(document: Document) -> Mapping[str, bytes]:
    """What the document may fetch: our own files, and pictures drawn for its pages."""
    files = {f"asset:{path.name}": path.read_bytes() for path in ASSETS.iterdir()}
    files["asset:typefaces.css"] = typefaces.as_css().encode()
    with translation.override(document.language):
        drawn = {"drawn:watermark": furniture.watermark()} | {
            f"drawn:{place}": furniture.picture(page)
            for place, page in enumerate(document.pages, start=1)
        }
    return files | {name: svg.encode() for name, svg in drawn.items()}


def _fetcher(ours: Mapping[str, bytes]) -> Any:
    """Gives what is ours and stops at anything else: no network, no other file."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OursOnly(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, headers: object = None) -> Any:
            kind = "text/css" if url.endswith(".css") else "image/svg+xml"
            return URLFetcherResponse(url, ours[url], {"Content-Type": kind})

    return OursOnly(fail_on_errors=True)
