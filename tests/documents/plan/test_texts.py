"""Preferences and instructions: six lines in their section, fourteen on each sheet."""

import pytest

from lpa.choices import HowTheyAct
from tests.documents.people import an_instrument

from .reading import named, pages_of, the


def lines(count):
    return "\n".join(f"Line {number}" for number in range(1, count + 1))


def on_sheets(**texts):
    pages = named(pages_of(an_instrument(**texts)), "cs2")
    return [len(page.values["text"]) for page in pages]


@pytest.mark.parametrize(
    ("count", "expected"),
    [(6, []), (7, [1]), (20, [14]), (21, [14, 1]), (34, [14, 14]), (35, [14, 14, 1])],
)
def test_what_has_no_room_in_section_7_goes_on(count, expected):
    assert on_sheets(instructions=lines(count)) == expected


def test_no_line_is_lost_between_the_section_and_its_sheets():
    pages = pages_of(an_instrument(preferences=lines(40)))

    shown = list(the(pages, "08_").values["preferences"])
    for page in named(pages, "cs2"):
        shown += page.values["text"]
    assert shown == lines(40).splitlines()


def test_preferences_and_instructions_never_share_a_sheet():
    pages = pages_of(an_instrument(preferences=lines(8), instructions=lines(8)))

    kinds = [page.values["text_is"] for page in named(pages, "cs2")]
    assert kinds == ["preferences", "instructions"]


def test_what_was_begun_in_section_7_is_continued_on_its_first_sheet():
    page = the(pages_of(an_instrument(preferences=lines(8))), "cs2")

    assert page.values["continued"] is True


def test_decisions_are_continued_from_their_second_sheet():
    lpa = an_instrument(
        attorneys=2,
        attorneys_act=HowTheyAct.MIXED,
        attorneys_act_details=lines(20),
    )

    pages = named(pages_of(lpa), "cs2")
    assert [page.values["continued"] for page in pages] == [False, True]


@pytest.mark.parametrize(("count", "ticked"), [(0, False), (6, False), (7, True)])
def test_the_box_for_more_is_ticked_with_the_seventh_line(count, ticked):
    values = the(pages_of(an_instrument(instructions=lines(count))), "08_").values

    assert values["more_instructions"] is ticked
    assert values["more_preferences"] is False
