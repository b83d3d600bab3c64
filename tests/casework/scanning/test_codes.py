"""The codes of pages are those that the house prints, in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.choices import Page
from casework.scanning.codes import (
    CATALOGUE,
    Own,
    only_own,
    only_page,
    page_of,
    standard_pages,
)
from documents.plan.lp1 import is_of_form
from tests.documents.printed import document

pytestmark = pytest.mark.once
FORMS = ["fullest", "fullest welfare", "draft", "emptiest", "registered"]


@pytest.mark.parametrize("name", FORMS)
def test_every_page_that_is_printed_is_known_with_its_form_and_number(name):
    for page in filter(is_of_form, document(name).pages):
        known = page_of(page.code)

        assert known.form == page.form
        first, _to, last = known.number.partition(" to ")
        numbers = range(int(first), int(last or first) + 1) if first else ()
        assert not first or int(page.number) in numbers


def test_every_part_of_the_form_has_a_page():
    assert {page.part for page in CATALOGUE.values()} - {None} == set(Page)


@pytest.mark.parametrize("code", ["/K1F", "+1F", "1F"])
def test_the_first_page_is_known_in_every_spelling(code):
    assert page_of(code).part is Page.SECTION_1


@pytest.mark.parametrize("code", ["1F+I", "1Fi"])
def test_the_page_of_information_is_no_part_that_anybody_misses(code):
    assert page_of(code).may_be_left_out


@pytest.mark.parametrize("form", ["LP1F", "LP1H"])
def test_a_form_has_twenty_pages_of_which_four_are_for_attorneys_to_sign(form):
    pages = standard_pages(form)

    assert len(pages) == 20
    assert [page.part for page in pages].count(Page.SECTION_11) == 4
    assert {page.form for page in pages} == {form}


def test_a_page_says_what_sets_it_apart():
    texts = ["1F14", "A51072955715", "A51072955715 3 19/24"]

    assert only_own(texts) == Own("A51072955715", 3, 19, 24)
    assert only_page(texts).part is Page.SECTION_14


def test_two_pages_in_one_picture_are_none():
    assert only_page(["1F2", "1F3"]) is None
    assert only_own(["A51072955715 1 2/20", "A51072955715 1 3/20"]) is None


@given(st.lists(st.text(max_size=30), max_size=4))
def test_whatever_a_code_says_it_is_read_or_passed_over(texts):
    page, own = only_page(texts), only_own(texts)

    assert page is None or page.code in CATALOGUE
    assert own is None or own.reference.startswith("A")
