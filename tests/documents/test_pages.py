"""The pages as they come out of the printer's door, at their fullest and emptiest."""

import re
from datetime import date
from functools import cache

import pytest

from documents import printing

from .printed import FORMS, WELSH_FORMS, document, texts

pytestmark = pytest.mark.once

BOTH = [*FORMS, *WELSH_FORMS]
FOOT = 783  # points from the top: the line above the stamp
POINT = 4 / 3  # WeasyPrint counts in pixels


def without_spaces(text):
    return re.sub(r"\s", "", text)


def shown(value):
    """What of a value is text on the page."""
    if isinstance(value, date):
        return [f"{value:%d%m%Y}"]
    if isinstance(value, tuple):
        return [without_spaces(line) for line in value]
    return [] if isinstance(value, bool) else [without_spaces(value)]


CHOICES = {
    *("how_attorneys_act", "when_usable", "applicant", "correspondent_is", "type"),
    *("which_fee", "relationship", "title", "gets_benefits", "has_damages"),
    *("has_low_income", "gets_universal_credit"),
}


def filled_in(page):
    """What must stand on a page: all of its values but the names of choices."""
    for slot, value in page.values.items():
        if slot not in CHOICES and not slot.endswith("_is"):
            yield from shown(value)


@pytest.mark.parametrize(
    "name", ["fullest", "fullest welfare", "fullest notices", "fullest claim"]
)
def test_no_letter_is_lost_however_long_the_values_are(name):
    lost = []
    for page, text in zip(document(name).pages, texts(name), strict=True):
        text = without_spaces(re.sub("Day|Month|Year", "", text))
        lost += [(page.template, v) for v in filled_in(page) if v not in text]

    assert lost == []


@cache
def sides(name):
    """The outermost box of each side of paper, as laid out."""
    return [side._page_box for side in printing.lay_out(document(name)).pages]


@cache
def words_on(name):
    """The runs of text on each side: words, left, top, right and bottom in points."""
    return [list(runs_of(side)) for side in sides(name)]


def inside(box):
    """Whatever a box holds; WeasyPrint leaves out what has a place of its own."""
    return box.descendants(placeholders=True)


def runs_of(box):
    for each in inside(box):
        if text := getattr(each, "text", "").strip():
            yield text, *edges(each)


def edges(box):
    left, top = box.position_x / POINT, box.position_y / POINT
    return left, top, left + box.width / POINT, top + box.height / POINT


def boxes_of(side, *kinds):
    for box in inside(side):
        names = box.element.get("class", "") if box.element is not None else ""
        if box.element_tag in ("div", "p") and set(kinds) & set(names.split()):
            yield box


def overlap(one, other):
    """By how much two runs of text lie over each other, in points both ways."""
    across = min(one[3], other[3]) - max(one[1], other[1])
    down = min(one[4], other[4]) - max(one[2], other[2])
    return min(across, down)


def may_overlap(runs):
    """Every two runs of which the one begins above the other's foot."""
    runs = sorted(runs, key=lambda run: run[2])
    for number, one in enumerate(runs):
        for other in runs[number + 1 :]:
            if other[2] >= one[4]:
                break
            yield one, other


@pytest.mark.parametrize("name", BOTH)
def test_no_text_stands_on_other_text(name):
    clashes = [
        (place, one[0], other[0])
        for place, runs in enumerate(words_on(name), start=1)
        for one, other in may_overlap(runs)
        if overlap(one, other) > 1.5
    ]

    assert clashes == []


@pytest.mark.parametrize("name", BOTH)
def test_all_text_keeps_between_the_margins_and_above_the_foot(name):
    strays = [
        (place, run)
        for place, runs in enumerate(words_on(name), start=1)
        for run in runs
        if run[1] < 32 or run[3] > 562 or run[4] > FOOT
    ]

    assert [run[0] for _place, run in strays] in ([], ["A510 7295 5715"])


@pytest.mark.parametrize("name", BOTH)
def test_what_belongs_to_a_panel_or_box_is_inside_it(name):
    outside = [
        (place, run)
        for place, side in enumerate(sides(name), start=1)
        for box in boxes_of(side, "panel", "office", "b")
        for run in runs_of(box)
        if not encloses(box, run[1:])
    ]

    assert outside == []


def encloses(box, within, slack=0.5):
    left = box.border_box_x() / POINT - slack
    top = box.border_box_y() / POINT - slack
    right = left + box.border_width() / POINT + 2 * slack
    bottom = top + box.border_height() / POINT + 2 * slack
    return (
        left <= within[0]
        and top <= within[1]
        and right >= within[2]
        and bottom >= within[3]
    )
