"""Which names are the same, and how long a text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.rules.names import fold, is_longer, length

FLAG_OF_WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amy Able", "AMY ABLE"),
        ("Zoë", "Zoe\u0308"),
        ("Siân Môn", "Sian Mon"),
        ("O'Brien", "O’Brien"),
        ("O'Brien", "OBRIEN"),
        ("Ann-Marie", "Ann Marie"),
        ("Ann‑Marie", "Ann–Marie"),
        ("Łukasz Żółć", "Lukasz Zolc"),
        ("Strauß", "STRAUSS"),
        ("Bjørn Ærø", "Bjorn Aero"),
        ("  Amy \t Able ", "Amy Able"),
        ("St. John", "St John"),
    ],
)
def test_names_are_the_same_however_they_are_spelt(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Amy Able", "Amy Abel"), ("Ann Able", "Anna Ble"), ("Jan", "Jana")],
)
def test_other_names_are_other_names(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(name):
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("text", "characters"),
    [("", 0), ("abc", 3), ("e\u0301", 1), ("a\r\nb", 3), (FLAG_OF_WALES, 1)],
)
def test_a_character_is_what_a_reader_counts(text, characters):
    assert length(text) == characters


def test_a_text_is_longer_only_if_a_reader_counts_more():
    assert not is_longer("e\u0301" * 5, 5)
    assert is_longer("e\u0301" * 6, 5)
