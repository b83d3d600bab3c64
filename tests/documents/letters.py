"""Letters for tests that are about what becomes of them."""

from datetime import date

from documents.catalogue import LETTERS, Application
from documents.issuing import issue

from .people import DONOR, an_instrument

CASE = "700000000005"
PDF = b"%PDF-1.7 a letter as it was printed"


def a_letter(name="registration"):
    application = Application(an_instrument(2), CASE, registered_on=date(2026, 11, 30))
    return LETTERS[name].to(DONOR.uid, about=application, dated_on=date(2026, 12, 1))


def an_issued_letter(*, by=None, about=CASE, pdf=PDF, **more):
    return issue(a_letter(), about=about, by=by, pdf=pdf, **more)
