"""Who must be told of an EPA, and for how long they can object (Schedule 4)."""

from datetime import date

import pytest

from casework.epa_choices import EpaAct, FeeTerms, NotTold, Relation
from casework.epa_law import (
    DONOR,
    Party,
    can_be_of,
    epa_fee,
    nobody_of_the_family_is_told,
    objections_until,
    registrable_from,
    relatives_entitled,
    still_to_be_told,
    to_be_told,
)

ABEL = Party(100, is_attorney=True, is_applying=True)
IDLE = Party(101, is_attorney=True)


def family(*relations, **untold):
    """Relatives with the keys 1, 2, 3 …; untold says by key why one need not be."""
    reasons = {int(key[1:]): why for key, why in untold.items()}
    return [
        Party(key, relation, untold=reasons.get(key, ""))
        for key, relation in enumerate(relations, start=1)
    ]


def keys(people):
    return [each.key for each in people]


def test_none_can_be_made_since_october_2007():
    assert can_be_of(date(2007, 9, 30))
    assert not can_be_of(date(2007, 10, 1))


@pytest.mark.parametrize(
    ("told_on", "until", "registrable"),
    [
        # five weeks that begin with a Monday end with a Sunday, so Monday is in time
        (date(2026, 9, 21), date(2026, 10, 26), date(2026, 10, 27)),
        (date(2026, 11, 4), date(2026, 12, 8), date(2026, 12, 9)),
        # the last day is Christmas Day: the next open day is Tuesday the 29th
        (date(2026, 11, 21), date(2026, 12, 29), date(2026, 12, 30)),
        # across the end of summer time nothing is gained or lost
        (date(2026, 10, 1), date(2026, 11, 4), date(2026, 11, 5)),
    ],
)
def test_the_five_weeks_are_counted_in_london_days(told_on, until, registrable):
    assert objections_until(told_on) == until
    assert registrable_from(told_on) == registrable


def test_relatives_are_told_class_by_class_until_there_are_three():
    people = family("sibling", "child", "spouse", "parent", "grandchild")

    assert keys(relatives_entitled(people)) == [3, 2, 4]


def test_of_a_class_that_is_reached_everybody_is_told():
    people = family("spouse", "child", *["sibling"] * 4, "grandchild")

    assert keys(relatives_entitled(people)) == [1, 2, 3, 4, 5, 6]


def test_with_fewer_than_three_all_are_told():
    assert keys(relatives_entitled(family("cousin", "spouse"))) == [2, 1]


@pytest.mark.parametrize("why", [NotTold.UNKNOWN, NotTold.UNDER_18, NotTold.INCAPABLE])
def test_who_cannot_be_told_does_not_count(why):
    people = family("spouse", "child", "child", "sibling", k1=why)

    assert to_be_told(people, EpaAct.SOLE) == [2, 3, 4]


def test_whom_the_court_dispenses_with_counts_and_is_not_told():
    people = family("spouse", "child", "child", "sibling", k1=NotTold.DISPENSED)

    assert to_be_told(people, EpaAct.SOLE) == [2, 3]


def test_an_attorney_who_applies_counts_as_a_relative_and_is_not_told():
    daughter = Party(9, Relation.CHILD, is_attorney=True, is_applying=True)
    people = [*family("spouse", "child", "sibling"), daughter]

    assert to_be_told(people, EpaAct.SOLE) == [1, 2]


def test_a_several_attorney_who_does_not_apply_is_told():
    people = [ABEL, IDLE, *family("spouse")]

    assert to_be_told(people, EpaAct.JOINTLY_AND_SEVERALLY) == [101, 1]
    assert to_be_told(people, EpaAct.JOINTLY) == [1]


def test_the_donor_is_always_told_unless_the_court_dispenses_with_it():
    people = [ABEL, *family("spouse", "child")]

    missing = still_to_be_told(people, EpaAct.SOLE, told={2})
    dispensed = still_to_be_told(people, EpaAct.SOLE, told={2}, is_donor_dispensed=True)

    assert (missing, dispensed) == ([DONOR, 1], [1])


def test_without_a_relative_who_was_told_there_are_inquiries():
    people = [ABEL, *family("spouse", k1=NotTold.UNKNOWN)]

    assert nobody_of_the_family_is_told(people, {DONOR})
    assert not nobody_of_the_family_is_told(family("spouse"), {DONOR, 1})


@pytest.mark.parametrize(
    ("terms", "pence"),
    [
        (FeeTerms.FULL, 92_00),
        (FeeTerms.HALF, 46_00),
        (FeeTerms.NOTHING, 0),
        (FeeTerms.POSTPONED, 0),
    ],
)
def test_the_fee_is_that_of_an_lpa(terms, pence):
    assert epa_fee(terms, on=date(2025, 11, 17)) == pence
