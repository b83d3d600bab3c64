"""What makes two donors one, and what is said of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.alike import Known, one_part_away, turned_round
from casework.resemblance import Kind, likeness

pytestmark = pytest.mark.once

DORA = Known("Dora Jane", "Donor", "", date(1950, 3, 7), "LS1 1AA")
ELSEWHERE = "CF10 1AA"
ANOTHER_DAY = date(1961, 9, 20)


def dora(**changed):
    return replace(DORA, **changed)


@pytest.mark.parametrize(
    ("other", "kind", "reason"),
    [
        (dora(), Kind.CERTAIN, "Same name, date of birth and postcode"),
        (
            dora(first_names="MRS DORA", last_name="dónor", postcode="ls11aa"),
            Kind.CERTAIN,
            "Same name, date of birth and postcode",
        ),
        (
            dora(postcode=ELSEWHERE),
            Kind.LIKELY,
            "Same name and date of birth; other postcode",
        ),
        (
            dora(postcode=""),
            Kind.LIKELY,
            "Same name and date of birth; postcode not known of both",
        ),
        (
            dora(last_name="Dnoor"),
            Kind.LIKELY,
            "Same first name, date of birth and postcode; surname spelt differently",
        ),
        (
            dora(last_name="Donor-Smith", postcode=ELSEWHERE),
            Kind.LIKELY,
            "Same first name and date of birth; one half of a double surname; "
            "other postcode",
        ),
        (
            dora(last_name="Pugh", other_names="Dora Donor", postcode=ELSEWHERE),
            Kind.LIKELY,
            "Same first name and date of birth; surname found among other names; "
            "other postcode",
        ),
        (
            dora(first_names="Donor", last_name="Dora"),
            Kind.LIKELY,
            "Same date of birth and postcode; first and last name the other way round",
        ),
        (
            dora(first_names="Xanthe", postcode=ELSEWHERE),
            Kind.POSSIBLE,
            "Same surname and date of birth; other first name; other postcode",
        ),
        (
            dora(first_names="Jane"),
            Kind.LIKELY,
            "Same surname, date of birth and postcode; "
            "first name found among middle names",
        ),
        (
            dora(first_names="D."),
            Kind.LIKELY,
            "Same surname, date of birth and postcode; initial of the first name only",
        ),
        (
            dora(date_of_birth=date(1950, 7, 3)),
            Kind.LIKELY,
            "Same name and postcode; day and month of birth the other way round",
        ),
        (
            dora(date_of_birth=date(1951, 3, 7), postcode=ELSEWHERE),
            Kind.POSSIBLE,
            "Same name; date of birth differs in one part; other postcode",
        ),
        (
            dora(date_of_birth=None),
            Kind.POSSIBLE,
            "Same name and postcode; date of birth not known of both",
        ),
        (
            dora(date_of_birth=ANOTHER_DAY),
            Kind.POSSIBLE,
            "Same name and postcode; other date of birth",
        ),
        (
            dora(last_name="Pugh"),
            Kind.LIKELY,
            "Same first name, date of birth and postcode; other surname",
        ),
        (
            dora(last_name="Pugh", postcode=ELSEWHERE),
            Kind.POSSIBLE,
            "Same first name and date of birth; other surname; other postcode",
        ),
        (
            dora(first_names="Xanthe", last_name="Pugh"),
            Kind.POSSIBLE,
            "Same date of birth and postcode; other surname; other first name",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_alike_makes_a_kind_with_its_reason(other, kind, reason):
    found = likeness(DORA, other)

    assert (found.kind, found.reason) == (kind, reason)


@pytest.mark.parametrize(
    "other",
    [
        dora(date_of_birth=ANOTHER_DAY, postcode=ELSEWHERE),
        dora(last_name="Pugh", date_of_birth=ANOTHER_DAY),
        dora(first_names="Xanthe", date_of_birth=ANOTHER_DAY),
        dora(first_names="Xanthe", last_name="Pugh", postcode=ELSEWHERE),
        dora(first_names="Dora", last_name="Pugh", postcode=ELSEWHERE),
        dora(last_name="Dnoor", date_of_birth=date(1951, 3, 7), postcode=ELSEWHERE),
        Known(),
    ],
)
def test_too_little_is_nothing(other):
    assert likeness(DORA, other) is None


def test_two_donors_of_whom_nothing_is_known_are_not_one():
    assert likeness(Known(), Known()) is None


def test_a_short_form_says_so():
    known = dora(first_names="Margaret", postcode="")

    found = likeness(known, replace(known, first_names="Peggy"))

    assert found.kind == Kind.LIKELY
    assert "another form of the first name" in found.reason


def test_the_more_is_alike_the_higher_is_the_score():
    others = [
        dora(),
        dora(first_names="Dora Ann"),
        dora(last_name="Donner"),
        dora(last_name="Donner", postcode=ELSEWHERE),
        dora(first_names="Xanthe", last_name="Pugh"),
    ]
    scores = [likeness(DORA, other).score for other in others]

    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


NAMES = st.sampled_from(
    ["", "Dora", "Dora Jane", "Jane", "D", "Donor", "Donner", "Donor-Smith", "Peggy"]
)
DAYS = st.sampled_from(
    [None, date(1950, 3, 7), date(1950, 7, 3), date(1951, 3, 7), date(1980, 12, 31)]
)
PEOPLE = st.builds(
    Known, NAMES, NAMES, NAMES, DAYS, st.sampled_from(["", "LS1 1AA", "CF10 1AA"])
)


@given(PEOPLE, PEOPLE)
def test_likeness_is_the_same_from_both_sides(one, other):
    assert likeness(one, other) == likeness(other, one)


@given(st.dates(date(1900, 3, 1), date(2010, 1, 1)))
def test_a_day_turned_round_twice_is_itself(day):
    turned = turned_round(day)

    assert turned is None or turned_round(turned) == day
    assert day not in one_part_away(day)
