"""What the square code of each page says."""

from hypothesis import given

from documents.plan import Facts
from tests.documents.test_plan_properties import every_lpa, full_instruments

from .reading import FINAL, pages_of


@every_lpa
@given(full_instruments())
def test_pages_are_counted_without_gap_so_that_a_missing_one_shows(lpa):
    squares = [page.square for page in pages_of(lpa) if page.template != "blank"]

    last = len(squares)
    expected = [f"A51072955715 1 {n}/{last}" for n in range(1, last + 1)]
    assert squares == expected


@every_lpa
@given(full_instruments())
def test_blank_sides_and_drafts_have_none(lpa):
    blank = [page for page in pages_of(lpa, FINAL) if page.template == "blank"]
    draft = pages_of(lpa, Facts(reference="A51072955715"))

    assert not any(page.square for page in (*blank, *draft))
