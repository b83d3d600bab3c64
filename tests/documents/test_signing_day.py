"""The sheet for the signing day, and the sheets that it says are to be signed."""

from io import BytesIO

from hypothesis import given
from pypdf import PdfReader

from documents.catalogue import SigningDay
from documents.printing import render, to_html
from lpa.rules.continuation_sheets import donor_signs_sheets
from tests.lpa.rules.strategies import instruments

from . import longest
from .people import an_instrument
from .plan.reading import pages_of
from .test_plan_properties import every_lpa, full_instruments


@every_lpa
@given(full_instruments() | instruments())
def test_the_donor_signs_exactly_the_sheets_that_are_printed(lpa):
    codes = {page.code for page in pages_of(lpa)}
    printed = tuple(number for number in (1, 2) if f"1C{number}" in codes)

    assert donor_signs_sheets(lpa) == printed


def test_a_small_lpa_has_it_on_one_side():
    sheet = SigningDay(an_instrument(attorneys=2, told=1), "A51072955715")
    [page] = PdfReader(BytesIO(render(sheet))).pages

    assert "A510 7295 5715" in page.extract_text()
    assert "section 10" in page.extract_text()


def test_the_fullest_lpa_has_everybody_on_it():
    lpa = longest.instrument()
    html = to_html(SigningDay(lpa))

    for person in (lpa.donor, *lpa.attorneys, *lpa.replacements):
        assert person.full_name in html


def test_there_is_room_for_the_day_and_a_head_for_each_column():
    html = to_html(SigningDay(an_instrument()))

    assert html.count('scope="col"') == 4
    assert "Done on" in html
