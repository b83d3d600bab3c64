"""Forms at their fullest and emptiest, each printed once however many tests look."""

import logging
from dataclasses import replace
from datetime import date
from functools import cache

import pypdfium2

from documents import printing
from documents.catalogue import CertifiedCopy, Lp1, Lp3, Lpa120
from documents.document import Stamp
from documents.plan import Facts, Paid
from lpa.choices import Applicant, Language, LpaType

from . import longest
from .people import an_instrument

FORMS = [
    *("fullest", "fullest welfare", "fullest notices", "fullest claim"),
    *("draft", "emptiest", "registered"),
]
# Not laid out as other forms are, or with sides that come from no plate.
SPECIAL = ["copy", "with a Chinese name"]
IN_WELSH = " in Welsh"
WELSH_FORMS = [f"{name}{IN_WELSH}" for name in FORMS]
PAID = Paid(by_card=True, reference="pay_ŵ12", pence=46_00, on=date(2026, 11, 3))
DECIDED = date(2026, 11, 2)
FACTS = Facts(
    reference="A51072955715", version=3, is_final=True, paid=PAID, decided_on=DECIDED
)
REGISTERED = Stamp("M123456789019", date(2026, 12, 30))
WELFARE = LpaType.PERSONAL_WELFARE


@cache
def document(name):
    if name.endswith(IN_WELSH):
        english = document(name.removesuffix(IN_WELSH))
        return replace(english, language=Language.WELSH)
    return {
        "fullest": lambda: Lp1(longest.instrument(), FACTS),
        "fullest welfare": lambda: Lp1(on_twenty_pages(), FACTS),
        "fullest notices": lambda: Lp3(two_to_notify(longest.instrument())),
        "fullest claim": lambda: Lpa120(longest.instrument(), DECIDED),
        "draft": lambda: Lp1(a_draft(), Facts(paid=PAID)),
        "emptiest": lambda: Lp1(an_instrument(type=WELFARE), FACTS),
        "registered": lambda: Lp1(
            an_instrument(5), replace(FACTS, registered=REGISTERED)
        ),
        "copy": lambda: CertifiedCopy.of(document("registered")),
        "with a Chinese name": lambda: Lp1(with_a_chinese_name(), FACTS),
    }[name]()


def a_draft():
    lpa = an_instrument(attorneys=5, replacements=1, told=1, donor_can_sign=False)
    everybody = tuple(each.uid for each in lpa.attorneys)
    applied_for = {"applicant": Applicant.ATTORNEYS, "applying_attorneys": everybody}
    return replace(lpa, **applied_for)


def on_twenty_pages():
    lpa = longest.instrument(WELFARE)
    return replace(
        lpa,
        attorneys=lpa.attorneys[:4],
        replacements=(),
        people_to_notify=lpa.people_to_notify[:4],
        preferences=lpa.preferences[:400],
        instructions=lpa.instructions[:400],
        donor_can_sign=True,
    )


def with_a_chinese_name():
    """One attorney's, which stands on few sides."""
    lpa = an_instrument(attorneys=2)
    attorney = replace(lpa.attorneys[1], first_names="美玲", last_name="歐陽")
    return replace(lpa, attorneys=(lpa.attorneys[0], attorney))


def two_to_notify(lpa):
    return replace(lpa, people_to_notify=lpa.people_to_notify[:2])


@cache
def pdf(name):
    return _printed(name)[0]


def complaints(name):
    """What WeasyPrint had to say while it laid the form out."""
    return _printed(name)[1]


@cache
def _printed(name):
    said = []
    listener = logging.Handler()
    listener.emit = lambda record: said.append(record.getMessage())
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        return printing.render(document(name)), said
    finally:
        logger.removeHandler(listener)


@cache
def texts(name):
    """The text of each side of paper, as a reader would copy it."""
    with pypdfium2.PdfDocument(pdf(name)) as opened:
        return [page.get_textpage().get_text_range() for page in opened]
