"""What somebody proved against what the LPA says: one comparison, and a kind one."""

from datetime import date

import pytest

from identity.choices import Difference, Role
from identity.comparing import Proved, differences, share_address
from identity.people import Who

BORN = date(1950, 3, 27)


def who(first="Dora Jane", last="Donor", born=BORN, role=Role.DONOR, **more):
    return Who("A00000000000", "1", role, first, last, born, **more)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Dora Jane", "Donor"),
        ("JANE dora", "DONOR"),
        ("Dóra  Jane", "Dönor"),
        ("Dora-Jane", "Donor"),
    ],
)
def test_case_accents_and_the_order_of_first_names_make_no_difference(first, last):
    assert differences(Proved(first, last, BORN), who()) == []


def test_a_single_name_is_the_same_in_whichever_box_it_stands():
    assert differences(Proved("", "Sukarno", BORN), who("Sukarno", "")) != [
        Difference.DATE_OF_BIRTH
    ]
    assert differences(Proved("Sukarno", "", BORN), who("Sukarno", "")) == []


def test_each_thing_that_differs_is_named():
    found = differences(Proved("Dora", "Dunn", date(1950, 3, 28)), who())

    assert found == list(Difference)


def test_a_birthday_that_the_lpa_does_not_say_is_not_compared():
    provider = who(born=None, role=Role.CERTIFICATE_PROVIDER)

    assert differences(Proved("Dora Jane", "Donor", BORN), provider) == []


def test_an_address_is_the_same_by_its_first_line_and_its_postcode():
    home = who(address=("1 Mill Lane", "Leeds"), postcode="LS1 1AA")

    at_home = ("1 mill lane", "LEEDS")
    assert share_address(Proved("A", "B", BORN, at_home, "ls11aa"), home)
    assert not share_address(Proved("A", "B", BORN, ("2 Mill Lane",), "LS1 1AA"), home)
    assert not share_address(Proved("A", "B", BORN), who())
