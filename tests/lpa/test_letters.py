"""Which letters print can show, known before anything is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.form_lines import columns
from lpa.letters import has, missing_from, spelled_out

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "text",
    [
        *("Siân Ŵyn", "Łucja Żółć", "فاطمة", "אברהם", "王美玲", "김철수", "श्रीनिवासन्"),
        *("D’Arcy", "e\u0301", "❤️", "👩\u200d👧 👍🏽", "one\ttwo\r\nthree", "☒ ½ €"),
    ],
)
def test_what_is_written_in_a_known_script_is_printed_as_it_is(text):
    assert missing_from(text) == []
    assert spelled_out(text) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("\U00020bb7野", "[U+20BB7]野"),
        ("a\x00b", "a[U+0000]b"),
        ("x\ue000", "x[U+E000]"),
        ("\u202egnp.exe", "[U+202E]gnp.exe"),
    ],
)
def test_the_number_stands_for_a_letter_that_cannot_be_shown(text, printed):
    assert spelled_out(text) == printed


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Ŵŷ", 2),
        ("王美", 4),
        ("e\u0301", 1),
        ("👩\u200d👧", 4),
        ("❤\ufe0f", 1),
        ("🫶", 9),
    ],
)
def test_a_letter_takes_up_the_room_that_it_needs(text, width):
    assert columns(text) == width


@given(st.text())
def test_what_is_spelled_out_can_be_printed(text):
    assert missing_from(spelled_out(text)) == []
    assert all(has(letter) for letter in spelled_out(text))
