"""How long text breaks into lines on the form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.form_lines import GRAPHEME, columns, lines_of, needs_continuation

pytestmark = pytest.mark.once


def test_words_stay_whole():
    assert lines_of("one two three", 7) == ["one two", "three"]


def test_a_line_holds_84_letters():
    assert lines_of("a" * 84) == ["a" * 84]
    assert lines_of("a" * 85) == ["a" * 84, "a"]


@pytest.mark.parametrize("letter", ["é", "e\u0301", "ŵ", "’", "£", "ł"])
def test_a_letter_counts_once_however_it_is_encoded(letter):
    assert len(lines_of(letter * 84)) == 1


def test_a_letter_of_double_width_counts_twice():
    assert columns("漢字") == 4
    assert len(lines_of("漢" * 43)) == 2


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028"])
def test_every_line_end_is_a_line_end_and_empty_lines_are_dropped(end):
    assert lines_of(f" one {end}{end} two{end}") == ["one", "two"]


@pytest.mark.parametrize("text", [None, "", " \n\t\n"])
def test_nothing_fills_no_line(text):
    assert lines_of(text or "") == []
    assert not needs_continuation(text)


def test_the_seventh_line_needs_a_continuation_sheet():
    six = "\n".join("abcdef")

    assert not needs_continuation(six)
    assert needs_continuation(six + "\ng")


@given(st.text(), st.integers(1, 90))
def test_nothing_is_lost_and_nothing_is_too_long(text, width):
    lines = lines_of(text, width)

    assert "".join("".join(lines).split()) == "".join(text.split())
    widest = max(map(columns, GRAPHEME.findall(text)), default=0)
    assert all(columns(line) <= max(width, widest) for line in lines)
    assert all(line.strip() for line in lines)
