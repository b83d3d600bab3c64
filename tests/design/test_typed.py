import pytest

from design.typed import first_unprintable, showable


def test_the_first_character_that_cannot_be_kept_is_found():
    assert first_unprintable("ab\x00c\x00") == 2


@pytest.mark.parametrize("text", ["ab", "Ŵŷ", "👩🏻‍🚀", "a\tb"])
def test_what_can_be_printed_is_not_found_fault_with(text):
    assert first_unprintable(text) is None


def test_an_end_of_line_is_wrong_only_on_one_line():
    assert first_unprintable("a\nb") == 1
    assert first_unprintable("a\nb", many_lines=True) is None


def test_half_a_letter_can_be_sent_to_a_browser():
    assert showable("a\ud800").encode() == "a\ufffd".encode()
