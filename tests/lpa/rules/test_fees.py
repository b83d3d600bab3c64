"""Every fee, on both sides of the day on which it changed."""

from datetime import date
from itertools import product

import pytest

from lpa.choices import FeeReduction
from lpa.rules.fees import FULL_FEES, fee_due, full_fee

OLD, NEW = date(2025, 11, 16), date(2025, 11, 17)
FULL, BENEFITS = FeeReduction.NONE, FeeReduction.BENEFITS
LOW_INCOME, CREDIT = FeeReduction.LOW_INCOME, FeeReduction.UNIVERSAL_CREDIT

# (reduction, is it a repeat): pence until 16 November 2025, pence from the day after.
DUE = {
    (FULL, False): (8200, 9200),
    (FULL, True): (4100, 4600),
    (LOW_INCOME, False): (4100, 4600),
    (LOW_INCOME, True): (2050, 2300),
    (BENEFITS, False): (0, 0),
    (BENEFITS, True): (0, 0),
    (CREDIT, False): (None, None),
    (CREDIT, True): (None, None),
}


@pytest.mark.parametrize(("reduction", "is_repeat"), DUE)
def test_the_day_of_the_application_decides_the_fee(reduction, is_repeat):
    dues = [
        fee_due(reduction=reduction, is_repeat=is_repeat, on=day) for day in (OLD, NEW)
    ]

    assert tuple(dues) == DUE[reduction, is_repeat]


def test_every_way_of_paying_is_in_the_table():
    assert set(DUE) == set(product(FeeReduction, (False, True)))


def test_there_was_a_fee_from_the_first_day_of_the_table():
    assert full_fee(date(2017, 4, 1)) == 8200


@pytest.mark.parametrize("reduction", [FULL, LOW_INCOME, BENEFITS])
def test_no_fee_is_made_up_for_a_day_before_the_table(reduction):
    with pytest.raises(ValueError, match="2017-03-31"):
        fee_due(reduction=reduction, is_repeat=False, on=date(2017, 3, 31))


def test_halves_are_rounded_down_to_the_penny(monkeypatch):
    monkeypatch.setattr("lpa.rules.fees.FULL_FEES", ((date(2030, 1, 1), 9207),))
    dues = [
        fee_due(reduction=reduction, is_repeat=is_repeat, on=date(2030, 1, 1))
        for reduction, is_repeat in ((FULL, True), (LOW_INCOME, True))
    ]

    assert dues == [4603, 2301]


def test_the_table_runs_forward_in_time():
    days = [since for since, _pence in FULL_FEES]

    assert days == sorted(set(days))
