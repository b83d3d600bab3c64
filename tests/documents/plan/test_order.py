"""Which pages there are, in which order, and on which side of the paper."""

import itertools
import math
from dataclasses import replace

import pytest

from lpa.choices import Applicant, HowTheyAct, LpaType
from tests.documents.people import TRUST, a_rich_instrument, an_instrument, people

from .reading import FINAL, Facts, named, pages_of, sheets, the

LONG = "word " * 200  # 12 lines of 84 letters
COMBINATIONS = list(itertools.product((1, 2, 4, 5, 9), (0, 1, 3), (0, 4, 5)))


def applied_for_by(attorneys):
    applying = tuple(str(number) for number in range(attorneys))
    return an_instrument(
        attorneys, applicant=Applicant.ATTORNEYS, applying_attorneys=applying
    )


def test_the_shortest_lpa_has_twenty_pages_in_the_order_of_the_form():
    numbers = [int(page.number) for page in pages_of(an_instrument())]

    assert numbers == list(range(1, 21))


@pytest.mark.parametrize(("attorneys", "replacements", "told"), COMBINATIONS)
def test_as_many_pages_as_people_need(attorneys, replacements, told):
    pages = pages_of(an_instrument(attorneys, replacements, told))

    beyond = max(attorneys - 4, 0) + max(replacements - 2, 0) + max(told - 4, 0)
    signing = 15 + max(attorneys + replacements - 4, 0)
    on_sheets = 2 * math.ceil(beyond / 2)
    even = signing % 2 if beyond else 0
    assert len(pages) == signing + even + on_sheets + 5


@pytest.mark.parametrize(("attorneys", "replacements", "told"), COMBINATIONS)
def test_every_continuation_sheet_and_the_application_are_on_a_front(
    attorneys, replacements, told
):
    pages = pages_of(an_instrument(attorneys, replacements, told))

    backs = [page.form == "LPC" or page.number == "16" for page in pages[1::2]]
    assert sheets(pages) == [] or not any(backs)


def test_without_continuation_sheets_nothing_is_left_blank():
    pages = pages_of(an_instrument(attorneys=4, replacements=1))

    assert named(pages, "blank") == []
    assert pages[16].number == "16"


def test_sheets_come_in_the_order_of_the_form():
    lpa = a_rich_instrument(preferences=LONG)

    assert sheets(pages_of(lpa))[:7] == ["1", "1", "2d", "2p", "2i", "2i", "2i"]
    assert sheets(pages_of(lpa))[-2:] == ["3", "4"]


def test_how_replacements_step_in_comes_between_decisions_and_preferences():
    lpa = an_instrument(
        attorneys=1,
        replacements=2,
        replacements_act=HowTheyAct.JOINTLY_AND_SEVERALLY,
        preferences=LONG,
    )

    assert sheets(pages_of(lpa)) == ["2s", "2p"]


def test_further_signers_sign_copies_of_page_15():
    numbers = [p.number for p in pages_of(an_instrument(attorneys=4, replacements=2))]

    assert numbers[11:17] == ["12", "13", "14", "15", "15", "15"]


def test_applicants_beyond_four_are_on_copies_that_keep_their_number():
    numbers = [page.number for page in pages_of(applied_for_by(9))]

    assert numbers[-9:] == ["16", "17", "17", "17", "18", "19", "20", "20", "20"]


def test_pages_carry_the_codes_that_sort_them():
    codes = [page.code for page in pages_of(an_instrument(attorneys=4, replacements=1))]

    assert codes == [
        *("/K1F", "1F2", "1F2A", "1F3", "1F4", "1F5", "1F6", "1F7", "1F8", "1F9"),
        *("1F10", "1F11", "1F11", "1F11", "1F11", "1F11"),
        *("1F+I", "1F12", "1F13", "1F14", "1F15"),
    ]


def test_the_pages_of_a_welfare_lpa_have_codes_of_their_own():
    codes = {p.code for p in pages_of(an_instrument(type=LpaType.PERSONAL_WELFARE))}

    assert {code[:2] for code in codes} == {"/K", "1H"}
    assert "/K1H" in codes


def test_continuation_sheets_have_the_same_codes_on_both_forms():
    sheet_codes = {p.code for p in pages_of(a_rich_instrument()) if p.form == "LPC"}

    assert sheet_codes == {"1C1", "1C2", "1C3", "1C4"}


def test_copies_repeat_the_code_of_their_page():
    pages = pages_of(applied_for_by(5))

    codes = [page.code for page in pages if page.number in ("17", "20")]
    assert codes == ["1F12", "1F12", "1F15", "1F15"]


def test_a_draft_says_so_on_the_application_and_nowhere_else():
    pages = pages_of(a_rich_instrument(), Facts())

    drafts = [page.number for page in pages if page.is_draft]
    assert drafts == ["16", "17", "17", "18", "19", "20", "20"]
    assert not any(page.reference or page.version for page in pages)


def test_a_final_form_carries_its_reference_on_page_19_only():
    pages = pages_of(a_rich_instrument())

    references = {page.number: page.reference for page in pages if page.reference}
    assert references == {"19": FINAL.reference}
    assert not any(page.is_draft for page in pages)


def test_a_draft_that_has_a_reference_does_not_show_it():
    pages = pages_of(an_instrument(), Facts(reference=FINAL.reference))

    assert the(pages, "19_fee").reference == ""


def test_only_the_deed_and_its_sheets_have_room_for_the_stamp():
    pages = pages_of(a_rich_instrument())

    stamped = {page.form for page in pages if page.needs_stamp}
    assert stamped == {"LP1F", "LPC"}
    assert not any(p.needs_stamp for p in pages if p.number and int(p.number) > 15)


@pytest.mark.parametrize("place", range(6))
def test_a_trust_corporation_signs_sheet_4_and_no_page_of_section_11(place):
    humans = people(5)
    lpa = an_instrument(attorneys=5)
    everyone = (*humans[:place], TRUST, *humans[place:])

    pages = pages_of(replace(lpa, attorneys=everyone))

    assert len(named(pages, "attorney_signs")) == 5
    assert the(pages, "cs4").values["company_number"] == TRUST.company_number
