"""What can be written as a preference or an instruction."""

import pytest

from lpa.rules import broken
from lpa.rules.examples.sound import TODAY, a_sound_lpa
from lpa.rules.preferences_and_instructions import (
    preferences_and_instructions_have_an_end as an_end,
)
from lpa.rules.preferences_and_instructions import (
    texts_do_not_link_to_websites as no_links,
)
from lpa.rules.preferences_and_instructions import words_fit_on_a_line as short_words


def found(rule, text):
    return [place.found for place in rule(a_sound_lpa(instructions=text))]


def test_ten_thousand_characters_are_allowed_however_they_are_encoded():
    assert found(an_end, "e\u0301" * 10_000) == []
    assert found(an_end, "é" * 10_001) == ["10,001"]


def test_a_line_end_counts_once():
    assert found(an_end, "a\r\n" * 5_000) == []


def test_a_word_of_85_characters_fits():
    assert found(short_words, "w" * 85) == []
    assert found(short_words, "ẅ" * 85) == []


def test_a_long_word_is_shown_with_its_line():
    assert found(short_words, "one\r\ntwo " + "w" * 86) == [
        f"“{'w' * 30}…” in line 2 of the instructions"
    ]


@pytest.mark.parametrize(
    "link",
    ["http://a.example", "https://a.example/b?c=d", "HtTpS://A.EXAMPLE", "https://"],
)
def test_a_link_is_shown_with_its_line(link):
    assert found(no_links, f"As said\n\nat {link} today") == [
        f"“{link}” in line 3 of the instructions"
    ]


@pytest.mark.parametrize("text", ["www.example.org", "http:/x", "the https protocol"])
def test_a_name_of_a_website_is_not_a_link(text):
    assert found(no_links, text) == []


def test_each_link_is_said_in_one_finding():
    text = "http://one.example and http://two.example"
    [finding] = broken(a_sound_lpa(preferences=text), on=TODAY)

    assert finding.places == ("preferences",)
    assert (
        "one.example” in line 1 of the preferences, “http://two.example” in"
        in finding.for_donor
    )


@pytest.mark.parametrize("nothing", [None, "", " \n "])
def test_there_need_not_be_any(nothing):
    lpa = a_sound_lpa(preferences=nothing, instructions=nothing)

    assert broken(lpa, on=TODAY) == []
