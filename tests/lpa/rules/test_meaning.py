"""When what a donor said they mean is asked again."""

import pytest

from lpa.instrument import Instrument
from lpa.rules import broken
from lpa.rules.examples.sound import (
    AMY,
    BENJAMIN,
    CATRIN,
    PROVIDER,
    TODAY,
    a_sound_lpa,
    at,
    changed,
)
from lpa.rules.meaning import meaning, what_stands
from lpa.rules.places import Place

RELATIVE = changed(PROVIDER, last_name="Able")


def digest(**changes):
    lpa = a_sound_lpa(**{"certificate_provider": RELATIVE} | changes)
    [finding] = broken(lpa, on=TODAY)
    return finding.digest


@pytest.mark.parametrize(
    "changes",
    [
        {"certificate_provider": changed(RELATIVE, first_names="Petra")},
        {"certificate_provider": at(RELATIVE, "1 New Road", postcode="LS1 4AP")},
        {"attorneys": (changed(AMY, first_names="Amelia"), BENJAMIN)},
        {"attorneys": (at(AMY, "1 New Road", postcode="LS1 4AP"), BENJAMIN)},
        {"attorneys": (AMY, changed(BENJAMIN, last_name="Able"))},
    ],
    ids=["name", "home", "the other's name", "the other's home", "one more of them"],
)
def test_it_is_asked_again_when_a_name_or_an_address_changes(changes):
    assert digest(**changes) != digest()


@pytest.mark.parametrize(
    "changes",
    [
        {"attorneys": (BENJAMIN, AMY)},
        {"attorneys": (changed(AMY, email="amy@example.org"), BENJAMIN)},
        {"replacements": (changed(CATRIN, first_names="Catherine"),)},
        {"preferences": "I would like roses."},
    ],
    ids=["order", "e-mail", "somebody else's name", "other words"],
)
def test_it_is_not_asked_again_when_something_else_changes(changes):
    assert digest(**changes) == digest()


def test_the_same_words_against_two_rules_are_two_matters():
    assert meaning("one", ["donor"], a_sound_lpa()) != meaning(
        "two", ["donor"], a_sound_lpa()
    )


@pytest.mark.parametrize("pointer", ["attorneys/7", "donor/address", "nowhere", "type"])
def test_a_place_that_holds_nothing_says_nothing(pointer):
    assert what_stands(pointer, Instrument()) == "None"


def test_what_was_found_is_part_of_what_is_meant():
    one, other = Place("type", found="a"), Place("type", found="b")

    assert meaning("r", [one], Instrument()) != meaning("r", [other], Instrument())
