"""Who may vouch: every rule that a voucher is told is looked at."""

from dataclasses import replace
from datetime import date

import pytest

import clock
from clock.ages import comes_of_age_on, is_of_age, is_under_age
from identity.choices import Role
from identity.comparing import Proved
from identity.people import Who
from identity.vouching_rules import Answers, Bar, alike, bars

HOME = ("1 Mill Lane", "Leeds")
DORA = Who(
    *("A00000000000", "1", Role.DONOR, "Dora", "Donor", date(1950, 3, 27)),
    address=HOME,
    postcode="LS1 1AA",
)
AMY = Who("A00000000000", "2", Role.ATTORNEY, "Amy", "Able", date(1975, 1, 2))
VERA = Proved("Vera", "Voss", date(1960, 5, 4), ("3 High Road", "Leeds"), "LS2 2BB")
GOOD = Answers(knows_two_years=True, lives_with_donor=False)


def bars_of(proved=VERA, answers=GOOD):
    return bars(proved, answers, [DORA, AMY])


def test_whoever_keeps_all_rules_may_vouch():
    assert bars_of() == []


@pytest.mark.parametrize(
    ("proved", "answers", "bar"),
    [
        ({"date_of_birth": date(2009, 5, 4)}, {}, Bar.UNDER_AGE),
        ({}, {"knows_two_years": False}, Bar.KNOWS_TOO_SHORT),
        ({}, {"lives_with_donor": True}, Bar.SAME_ADDRESS),
        ({"address": HOME, "postcode": "LS1 1AA"}, {}, Bar.SAME_ADDRESS),
        ({"last_name": "Donor"}, {}, Bar.IS_RELATED),
    ],
)
def test_each_rule_bars(proved, answers, bar):
    with clock.set_to(date(2027, 5, 3)):
        assert bars_of(replace(VERA, **proved), replace(GOOD, **answers)) == [bar]


def test_an_attorney_cannot_vouch_whatever_they_say():
    amy = Proved("Amy", "Able", date(1975, 1, 2))

    assert bars_of(amy, replace(GOOD, is_not_related=True)) == [Bar.HAS_A_PART]


def test_the_donors_surname_is_no_bar_for_whoever_is_not_related():
    namesake = replace(VERA, last_name="Dönor")

    assert alike(namesake, [DORA, AMY]) == [DORA]
    assert bars_of(namesake, replace(GOOD, is_not_related=True)) == []


def test_one_comes_of_age_on_the_birthday():
    assert is_of_age(date(2009, 5, 3), date(2027, 5, 3))
    assert not is_of_age(date(2009, 5, 4), date(2027, 5, 3))
    assert not is_of_age(None, date(2027, 5, 3))
    assert not is_under_age(None, date(2027, 5, 3))
    assert comes_of_age_on(date(2008, 2, 29)) == date(2026, 3, 1)
