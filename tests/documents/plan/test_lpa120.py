"""The claim to pay less: the fees of a day, whose claim it is, what was answered."""

from dataclasses import replace
from datetime import date

import pytest

from documents.plan import plan_lpa120
from lpa.choices import CorrespondentIs, FeeReduction
from tests.documents.people import TRUST, an_instrument, people, person

from .reading import the

ON = date(2026, 11, 2)
ANSWERS = ("gets_benefits", "has_damages", "has_low_income", "gets_universal_credit")


def side(number, on=ON, **decided):
    lpa = replace(an_instrument(2), **decided)
    return the(plan_lpa120(lpa, on), f"/{number}_").values


def test_there_are_two_sides_to_read_and_two_to_sign():
    pages = plan_lpa120(an_instrument(), ON)

    assert [page.number for page in pages] == ["1", "2", "3", "4"]
    assert {page.form for page in pages} == {"LPA120"}


@pytest.mark.parametrize(
    ("on", "since", "full", "least"),
    [
        (date(2025, 11, 16), date(2017, 4, 1), "£82.00", "£20.50"),
        (date(2025, 11, 17), date(2025, 11, 17), "£92.00", "£23.00"),
    ],
)
def test_the_fees_are_those_of_the_day(on, since, full, least):
    fees = side(1, on)

    assert (fees["since"], fees["full"]) == (since, full)
    assert fees["repeat_reduced"] == least


@pytest.mark.parametrize(
    ("claimed", "answers"),
    [
        (FeeReduction.BENEFITS, ("yes", "no", None, None)),
        (FeeReduction.LOW_INCOME, ("no", None, "yes", "no")),
        (FeeReduction.UNIVERSAL_CREDIT, ("no", None, "no", "yes")),
        (FeeReduction.NONE, (None, None, None, None)),
        (None, (None, None, None, None)),
    ],
)
def test_answers_say_what_they_say(claimed, answers):
    said = side(4, fee_reduction=claimed)

    assert tuple(said.get(question) for question in ANSWERS) == answers


def test_the_donor_and_the_kind_of_lpa_are_named():
    case = side(3)

    assert case["donor"] == "Mrs Jondonor Joydonor"
    assert case["donor_address"] == ("10 Mill Lane", "Leeds")
    assert case["type"] == "property-and-affairs"


@pytest.mark.parametrize(
    ("is_repeat", "shown"), [(True, ("repeat", "700000000005")), (False, ("first", ""))]
)
def test_only_a_repeat_gives_the_earlier_case(is_repeat, shown):
    case = side(3, is_repeat=is_repeat, repeat_case_number="700000000005")

    assert (case["which_fee"], case["case_number"]) == shown


def claimant(who, **more):
    values = side(3, correspondent_is=who, **more)
    return values["relationship"], values.get("claimant_last_name", "")


def test_the_correspondent_claims_whoever_applies():
    other = person(5, of="c")
    attorney = {"correspondent_attorney": "1"}

    assert claimant(CorrespondentIs.DONOR) == ("donor", "Joydonor")
    assert claimant(CorrespondentIs.ATTORNEY, **attorney) == ("attorney", "Baker")
    assert claimant(CorrespondentIs.CERTIFICATE_PROVIDER) == ("other", "Inchcp")
    assert claimant(CorrespondentIs.OTHER, correspondent=other) == ("other", "Fordc")


def test_a_company_claims_in_its_own_name():
    office = person(5, title="", first_names="", last_name="", company="Ford and Sons")
    trust = {"attorneys": (*people(1), TRUST), "correspondent_attorney": TRUST.uid}

    named = claimant(CorrespondentIs.OTHER, correspondent=office)
    assert named == ("other", "Ford and Sons")
    assert claimant(CorrespondentIs.ATTORNEY, **trust) == ("attorney", TRUST.name)


def test_somebody_who_writes_from_a_company_has_its_name_in_the_address():
    office = person(5, of="c", company="Ford and Sons")
    values = side(3, correspondent_is=CorrespondentIs.OTHER, correspondent=office)

    assert values["claimant_last_name"] == "Fordc"
    assert values["claimant_address"] == ("Ford and Sons", "6 Mill Lane", "Leeds")


def test_nobody_claims_while_it_is_open_who_is_written_to():
    assert "relationship" not in side(3, correspondent_is=None)


@pytest.mark.parametrize(
    ("title", "ticked", "written"),
    [("Mrs", "Mrs", None), ("Dr", "other", "Dr"), ("", None, None)],
)
def test_a_title_is_ticked_or_written(title, ticked, written):
    who = person(5, title=title)
    values = side(3, correspondent_is=CorrespondentIs.OTHER, correspondent=who)

    assert (values.get("title"), values.get("other_title")) == (ticked, written)
