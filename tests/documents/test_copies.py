"""Proofs of registration and copies to be certified, at their fullest."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from documents.catalogue import Application, CertifiedCopy, Lp1, ProofOfRegistration
from documents.document import Stamp
from documents.plan import Facts
from documents.press import pressed
from lpa.choices import LpaType

from . import longest
from .people import an_instrument, people

pytestmark = pytest.mark.once
NUMBER, DAY = "M123456789018", date(2026, 11, 30)
FACTS = Facts("A51072955715", 1, True, registered=Stamp(NUMBER, DAY))
CHECK = "https://lasting-power-of-attorney.example.gov.uk/check/346789BCDFGHJKMPQRTV/"


def proof_of(lpa):
    about = Application(lpa, "", register_number=NUMBER, registered_on=DAY)
    return pressed(ProofOfRegistration(about, CHECK, dated_on=date(2026, 12, 1)))


def copy_of(lpa):
    return CertifiedCopy.of(Lp1(lpa, FACTS, dated_on=DAY))


def texts(pdf):
    with pypdfium2.PdfDocument(BytesIO(pdf)) as opened:
        return [
            " ".join(page.get_textpage().get_text_range().split()) for page in opened
        ]


@pytest.mark.parametrize(
    "lpa",
    [
        an_instrument(),
        replace(an_instrument(), attorneys=people(10)),
        longest.instrument(),
        longest.instrument(LpaType.PERSONAL_WELFARE),
    ],
)
def test_a_proof_is_one_page_whoever_is_named(lpa):
    [text] = texts(proof_of(lpa))
    solid = text.replace(" ", "")

    assert all(each.full_name.replace(" ", "") in solid for each in lpa.attorneys)
    assert "M-1234-5678-9018" in text
    assert CHECK in solid


def test_a_proof_shows_nothing_of_what_was_wished():
    lpa = an_instrument(preferences="Sing to me", instructions="Sell no land")
    [text] = texts(proof_of(lpa))

    assert "Yes: the attorneys must follow them" in text
    assert "Sing" not in text
    assert "Sell" not in text


def test_the_square_code_is_a_figure_with_words():
    with pikepdf.open(BytesIO(proof_of(an_instrument()))) as opened:
        elements = [
            each
            for each in opened.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        words = [str(each.get("/Alt")) for each in elements]

    assert words == ["Square code that leads to the check"]


def test_a_copy_has_the_pages_that_were_signed_and_no_others():
    *copied, end = copy_of(an_instrument(attorneys=5)).pages

    assert end.template == "copies/end"
    assert all(page.needs_stamp for page in copied)
    assert [page.code for page in copied if page.form == "LPC"] == ["1C1"]
    assert not any("applicant" in page.template for page in copied)


def test_every_page_of_a_copy_at_its_fullest_can_be_certified():
    copy = copy_of(longest.instrument())
    *said, end = texts(pressed(copy))

    assert len(said) == len(copy.pages) - 1
    assert all("corresponding page of the original" in text for text in said)
    assert all("M-1234-5678-9018" in text for text in (*said, end))
    assert "complete copy of the original lasting power of attorney" in end
