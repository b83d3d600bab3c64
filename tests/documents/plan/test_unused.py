"""What is ruled out or left off because nobody uses it."""

import pytest

from lpa.choices import Applicant, CorrespondentIs, LifeSustaining, LpaType
from tests.documents.people import a_rich_instrument, an_instrument, person

from .reading import named, pages_of, the


def struck(lpa, template):
    return set(the(pages_of(lpa), template).struck)


@pytest.mark.parametrize(
    ("attorneys", "second_page", "third_page"),
    [
        (0, {"attorney_2"}, {"attorney_3", "attorney_4"}),
        (1, {"attorney_2"}, {"attorney_3", "attorney_4"}),
        (2, set(), {"attorney_3", "attorney_4"}),
        (3, set(), {"attorney_4"}),
        (4, set(), set()),
        (5, set(), set()),
    ],
)
def test_unused_places_of_attorneys_but_the_first(attorneys, second_page, third_page):
    lpa = an_instrument(attorneys)

    assert struck(lpa, "02_") == second_page
    assert struck(lpa, "03_") == third_page


@pytest.mark.parametrize("count", range(4))
def test_unused_places_of_replacements(count):
    expected = {f"replacement_{place}" for place in (1, 2) if place > count}

    assert struck(an_instrument(replacements=count), "05_") == expected


@pytest.mark.parametrize("count", range(6))
def test_unused_places_of_people_to_notify(count):
    expected = {f"notify_{place}" for place in (1, 2, 3, 4) if place > count}

    assert struck(an_instrument(told=count), "07_") == expected


@pytest.mark.parametrize("empty", [None, "", " \n "])
def test_empty_preferences_and_instructions(empty):
    lpa = an_instrument(preferences=empty, instructions="They must visit me.")

    assert struck(lpa, "08_") == {"preferences"}


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (LifeSustaining.OPTION_A, {"option_b"}),
        (LifeSustaining.OPTION_B, {"option_a"}),
        (None, set()),
    ],
)
def test_the_option_that_was_not_chosen(chosen, expected):
    lpa = an_instrument(type=LpaType.PERSONAL_WELFARE, life_sustaining=chosen)

    assert struck(lpa, "06_") == expected


@pytest.mark.parametrize("signers", range(1, 6))
def test_signature_panels_that_nobody_needs(signers):
    pages = named(pages_of(an_instrument(attorneys=signers)), "attorney_signs")

    used = [not page.struck for page in pages]
    assert used == [place < signers for place in range(max(signers, 4))]


@pytest.mark.parametrize("count", range(6))
def test_places_of_applicants_and_as_many_signatures_as_there_are(count):
    lpa = an_instrument(
        attorneys=6,
        applicant=Applicant.ATTORNEYS if count else Applicant.DONOR,
        applying_attorneys=tuple(str(number) for number in range(count)),
    )
    pages = pages_of(lpa)

    unused = [len(page.struck) for page in named(pages, "17_")]
    left_off = [len(page.removed) for page in named(pages, "20_")]
    assert sum(unused) == -count % 4 if count else unused == [4]
    assert sum(4 - off for off in left_off) == max(count, 1)


def test_nothing_of_the_application_is_struck_while_nobody_applies():
    pages = pages_of(an_instrument(applicant=None, correspondent_is=None))

    for part in ("17_", "18_", "20_"):
        assert not the(pages, part).struck
        assert not the(pages, part).removed


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (CorrespondentIs.DONOR, {"correspondent"}),
        (CorrespondentIs.ATTORNEY, {"correspondent_address"}),
        (CorrespondentIs.CERTIFICATE_PROVIDER, set()),
        (CorrespondentIs.OTHER, set()),
    ],
)
def test_what_is_known_of_the_correspondent_already(who, expected):
    lpa = an_instrument(correspondent_is=who, correspondent=person(5, of="c"))

    assert struck(lpa, "18_") == expected


@pytest.mark.parametrize(("attorneys", "expected"), [(5, {"person_2"}), (6, set())])
def test_the_second_place_of_sheet_1(attorneys, expected):
    assert struck(an_instrument(attorneys), "cs1") == expected


def test_nothing_that_is_filled_in_is_ever_struck():
    for page in pages_of(a_rich_instrument()):
        for block in page.struck:
            filled = [slot for slot in page.values if slot.startswith(f"{block}_")]
            assert filled == []


def test_the_pages_that_are_signed_by_everybody_are_never_struck():
    for part in ("04_", "09_", "10_", "11_", "cs2", "cs3", "cs4"):
        assert not any(
            page.struck for page in named(pages_of(a_rich_instrument()), part)
        )
