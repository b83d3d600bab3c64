"""Values are set whole, at the largest size at which they fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.fitting import BOXES, LETTER, PADDING, Box, fit
from lpa.form_lines import columns
from lpa.letters import spelled_out

pytestmark = pytest.mark.once

NAME = BOXES["last_name"]

# The longest value that each box must hold at 8 points or more.
MOST = {
    "title": "M" * 20,
    "first_names": "W" * 50,
    "last_name": "W" * 75,
    "wide_first_names": "W" * 53,
    "wide_last_name": "W" * 75,
    "postcode": "WWWW 8WW",
    "email": "w" * 254,
    "wide_email": "w" * 254,
    "reach_email": "w" * 254,
    "donor": "W" * 121,
    "half_donor": " ".join(["W" * 40] * 3),
    "phone": "+" + "4" * 15,
    "text": ["W" * 84] * 6,
    "sheet": ["W" * 84] * 14,
    "number": "7" * 12,
}


@pytest.mark.parametrize(
    ("letters", "size"), [(36, 11), (37, 10), (40, 10), (41, 9), (45, 8), (50, 8)]
)
def test_longer_values_are_set_smaller(letters, size):
    assert fit("W" * letters, NAME).size == size


def test_at_8_points_a_value_takes_a_second_line():
    fitted = fit("W" * 60, NAME)

    assert (fitted.size, len(fitted.lines)) == (8, 2)


@pytest.mark.parametrize("box", MOST)
def test_the_longest_value_allowed_is_set_at_8_points_or_more(box):
    assert fit(MOST[box], BOXES[box]).size >= 8


def test_an_address_of_the_longest_lines_is_set_at_8_points():
    lines = [*["W" * 50] * 4, "Llanfairpwllgwyngyll"]

    assert fit(lines, BOXES["address"]).size == 8


@given(st.text(max_size=600), st.sampled_from(sorted(BOXES)))
def test_whatever_is_written_stays_whole_and_inside_its_box(value, name):
    box = BOXES[name]
    fitted = fit(value, box)

    whole = spelled_out(value)
    assert "".join("".join(fitted.lines).split()) == "".join(whole.split())
    widest = max(map(columns, fitted.lines), default=0)
    assert widest * LETTER * fitted.size <= box.width - 2 * PADDING
    assert len(fitted.lines) * fitted.leading <= box.height


def test_a_tiny_box_holds_a_long_value_all_the_same():
    assert "".join(fit("W" * 300, Box(20, 10)).lines) == "W" * 300
