"""What becomes of a set follows from its pages and from what was said of it."""

import pytest

from casework.scanning.codes import Own, page_of, standard_pages
from casework.scanning.judging import (
    ByReference,
    ForCase,
    Refused,
    Said,
    ToKey,
    forms_in,
    judged,
)
from casework.scanning.sorting import Seen

pytestmark = pytest.mark.once
REFERENCE, OTHER, CASE = "A51072955715", "A00000000001", "700000000005"


def form(name="LP1F", reference=REFERENCE, pages=20, version=1):
    """So many pages of a form, from its first; without a reference by hand."""
    return [
        (page, Own(reference, version, place, 20) if reference else None)
        for place, page in enumerate(standard_pages(name)[:pages], start=1)
    ]


def lying(*sides):
    return [Seen(place, *side) for place, side in enumerate(sides, start=1)]


LETTER = [(None, None)]
ASSIGNED = Seen(1, page_of("1F9"), is_assigned=True)


@pytest.mark.parametrize(
    ("sides", "said", "verdict"),
    [
        (form(), Said(), ByReference),
        (form(pages=2), Said(), ByReference),
        (form(reference=""), Said(), ToKey),
        (form(reference="", pages=1), Said(), ToKey),
        (LETTER, Said("LP1H"), ToKey),
        (form(), Said("LP1F"), ByReference),
        (LETTER, Said("Correspondence", CASE), ForCase),
        (LETTER, Said("", CASE), ForCase),
        (form(pages=2), Said("", CASE), ForCase),
        (form(pages=2), Said("LPC", CASE), ForCase),
        ([(page_of("1C1"), None)], Said("LPC", CASE), ForCase),
    ],
)
def test_a_set_goes_where_it_belongs(sides, said, verdict):
    assert isinstance(judged(lying(*sides), said), verdict)


@pytest.mark.parametrize(
    ("sides", "said", "reason"),
    [
        (form() + form(reference=OTHER), Said(), "more than one form"),
        (form() + form("LP1H", reference=""), Said(), "more than one form"),
        (form(), Said("", CASE), "under the number of a case"),
        (LETTER, Said("LP1F", CASE), "under the number of a case"),
        (LETTER, Said(), "no form that opens a case"),
        ([(page_of("1C1"), None)], Said(), "no form that opens a case"),
        (LETTER, Said("Correspondence"), "no form that opens a case"),
        (form(pages=2), Said("LPC"), "needs a case number"),
        (form(), Said("LP1H"), "its pages are those of LP1F"),
        (LETTER, Said("LP2"), "keyed by hand"),
        (LETTER, Said("EP2PG"), "taken in by hand"),
        (form(), Said("XYZ"), "no kind of document"),
    ],
)
def test_a_set_against_the_rules_is_refused_with_the_reason(sides, said, reason):
    verdict = judged(lying(*sides), said)

    assert isinstance(verdict, Refused)
    assert any(reason in each for each in verdict.reasons), verdict.reasons


def test_blank_paper_is_no_form():
    verdict = judged([Seen(1, is_blank=True), Seen(2, is_blank=True)], Said())

    assert "Every page is blank" in verdict.reasons


def test_a_few_pages_that_strayed_in_do_not_make_a_second_form():
    stray = form(reference=OTHER, pages=9)

    verdict = judged(lying(*stray, *form()), Said())

    assert verdict.form.reference == REFERENCE
    assert verdict.form.held == 20


def test_half_of_another_form_is_one():
    half = form(reference=OTHER, pages=10)

    assert isinstance(judged(lying(*half, *form()), Said()), Refused)


def test_a_deed_signed_as_a_draft_belongs_to_the_application_printed_later():
    deed, application = form(reference=""), form()[15:]

    (found,) = forms_in(lying(*deed[:15], *application))

    assert (found.reference, found.held) == (REFERENCE, 20)


def test_of_two_prints_the_fuller_one_is_meant():
    sides = lying(*form(version=1, pages=3), *form(version=2)[3:])

    assert judged(sides, Said()).form.version == 2


def test_what_somebody_assigned_tells_the_form_only_where_no_code_does():
    assert judged([ASSIGNED], Said()).form.name == "LP1F"
    read = lying(*form("LP1H"))
    assert judged([*read, ASSIGNED], Said()).form.name == "LP1H"
