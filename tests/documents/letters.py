"""Letters for tests: made of the first words of their kind, and issued."""

import html
from datetime import date

from django.utils.html import strip_tags

from documents.catalogue import Application, Letter, everybody
from documents.issuing import issue
from documents.paragraphs import KINDS, PLACES
from documents.printing import to_html
from lpa.choices import Language

from .people import DONOR, an_instrument

CASE = "700000000005"
PDF = b"%PDF-1.7 a letter as it was printed"
DATED = date(2026, 11, 2)
SAMPLES = {name: place.sample for name, place in PLACES.items() if not place.is_known}


def an_application(attorneys=2, *, about=None, **decided):
    known = {
        "case_number": CASE,
        "reference": "A51072955715",
        "received_on": date(2026, 10, 1),
        "waits_until": date(2026, 11, 29),
        "registered_on": date(2026, 11, 30),
        "register_number": "M123456789018",
    }
    return Application(an_instrument(attorneys, **decided), **(known | (about or {})))


def a_letter(
    slug="registration-to-donor",
    to=DONOR.uid,
    application=None,
    *,
    language=Language.ENGLISH,
    **told,
):
    application = application or an_application()
    return Letter.in_first_words(
        KINDS[slug],
        everybody(application.lpa)[to],
        application,
        told=SAMPLES | told,
        language=language,
        dated_on=DATED,
    )


def text_of(letter):
    page = to_html(letter).replace("<br>", " ").replace("</li>", " ")
    return " ".join(html.unescape(strip_tags(page)).split())


def an_issued_letter(*, by=None, about=CASE, pdf=PDF, **more):
    return issue(a_letter(), about=about, by=by, pdf=pdf, **more)
