"""Addresses that a letter reaches."""

import pytest

from lpa.choices import CorrespondentIs
from lpa.instrument import Address, Instrument, Person
from lpa.rules.addresses import (
    addresses_are_in_a_country,
    addresses_are_written_out,
    addresses_have_a_first_line,
    addresses_have_more_than_a_first_line,
    is_uk_postcode,
    uk_addresses_have_a_postcode,
)
from lpa.rules.examples.sound import DORA, a_sound_lpa

RULES = (
    addresses_have_a_first_line,
    addresses_are_in_a_country,
    addresses_have_more_than_a_first_line,
    uk_addresses_have_a_postcode,
    addresses_are_written_out,
)


def broken_by(address):
    lpa = Instrument(donor=Person(address=address))
    return [rule for rule in RULES if list(rule(lpa))]


@pytest.mark.parametrize(
    "address",
    [
        Address("1 Mill Lane", postcode="LS1 4AP"),
        Address("1 Mill Lane", "Headingley", postcode="ls14ap"),
        Address("Dom 3", town="Łódź", country="PL"),
        Address("3 Rue Haute", "Bâtiment B", country="FR"),
        Address("BFPO 58", postcode="BF1 2AU"),
    ],
)
def test_a_letter_reaches(address):
    assert broken_by(address) == []


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        (Address("  ", town="Leeds", postcode="LS1 4AP"), addresses_have_a_first_line),
        (Address("1 Rue", town="Metz", country=""), addresses_are_in_a_country),
        (Address("1 Rue", town="Metz", country="fr"), addresses_are_in_a_country),
        (Address("1 Rue", country="FR"), addresses_have_more_than_a_first_line),
        (Address("1 Rue", line3="X"), addresses_have_more_than_a_first_line),
        (Address("1 Lane", town="Leeds"), uk_addresses_have_a_postcode),
        (Address("1 Lane", postcode="LS1 4A"), uk_addresses_have_a_postcode),
        (Address("Same as above", postcode="LS1 4AP"), addresses_are_written_out),
        (Address("N/A", postcode="LS1 4AP"), addresses_are_written_out),
    ],
)
def test_a_fault_is_named_once(address, rule):
    assert broken_by(address) == [rule]


@pytest.mark.parametrize(
    "postcode",
    ["M1 1AA", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "GIR 0AA"],
)
def test_every_shape_of_postcode_is_known(postcode):
    assert is_uk_postcode(postcode)
    assert is_uk_postcode(postcode.lower().replace(" ", ""))


@pytest.mark.parametrize(
    "postcode", ["", "M1", "MMM1 1AA", "M1 AAA", "1M 1AA", "LS１ 4AP"]
)
def test_other_shapes_are_no_postcode(postcode):
    assert not is_uk_postcode(postcode)


@pytest.mark.parametrize(
    ("who", "count"), [(CorrespondentIs.OTHER, 1), (CorrespondentIs.DONOR, 0)]
)
def test_a_correspondents_own_address_counts_only_if_they_are_somebody_else(who, count):
    lpa = a_sound_lpa(correspondent_is=who, correspondent=Person(first_names="Una"))

    assert len(list(addresses_have_a_first_line(lpa))) == count


def test_the_addresses_of_a_sound_lpa_are_sound():
    lpa = a_sound_lpa(donor=DORA)

    assert [rule for rule in RULES if list(rule(lpa))] == []
