"""The numbers of donors' records are no other numbers."""

import pytest

from casework.person_numbers import (
    is_like_one,
    new_person_number,
    parse_person,
    shown_person,
)
from lpa.references import (
    NotAReference,
    new_case_number,
    new_online_reference,
    new_register_number,
    parse,
)

pytestmark = pytest.mark.once
NUMBER = "P123456789018"


@pytest.mark.parametrize(
    "typed",
    ["P-1234-5678-9018", "p123456789018", " P 1234 5678 9018 ", "P–1234‑56789018"],
)
def test_any_spelling_is_read(typed):
    assert is_like_one(typed)
    assert parse_person(typed) == NUMBER


def test_a_number_is_shown_in_groups():
    assert shown_person(NUMBER) == "P-1234-5678-9018"


def test_a_wrong_digit_and_a_wrong_shape_are_told_apart():
    with pytest.raises(NotAReference, match="wrong digit"):
        parse_person("P123456789019")
    with pytest.raises(NotAReference, match="such as P-1234"):
        parse_person("P12345678901")


def test_a_new_number_can_be_read_and_is_nothing_else():
    number = new_person_number()

    assert parse_person(number) == number
    with pytest.raises(NotAReference):
        parse(number)


@pytest.mark.parametrize(
    "new", [new_case_number, new_register_number, new_online_reference]
)
def test_no_other_number_is_taken_for_a_persons(new):
    assert not is_like_one(new())
