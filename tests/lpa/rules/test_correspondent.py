"""Who can be written to, and how."""

import pytest

from lpa.choices import CorrespondentIs
from lpa.instrument import Person
from lpa.rules import broken
from lpa.rules.examples.sound import DORA, TODAY, a_sound_lpa


def slugs(**changes):
    return [finding.rule.slug for finding in broken(a_sound_lpa(**changes), on=TODAY)]


@pytest.mark.parametrize(
    "phone",
    ["01632 960001", "+44 1632 960 001", "(01632) 960-001", "00353 1 234 5678"],
)
def test_a_number_may_be_written_in_any_way(phone):
    assert slugs(contact_by_phone=True, contact_phone=phone) == []


@pytest.mark.parametrize("phone", ["", "1234567", "0" * 16, "01632 9600x", "|01632960"])
def test_a_number_that_cannot_be_rung_is_refused(phone):
    assert slugs(contact_by_phone=True, contact_phone=phone) == [
        "a_telephone_that_is_chosen_has_a_number"
    ]


@pytest.mark.parametrize("email", ["", "dora", "dora@", "dora@example.org, x@y.org"])
def test_an_address_that_cannot_be_mailed_is_refused(email):
    assert slugs(contact_by_email=True, contact_email=email) == [
        "an_email_that_is_chosen_has_an_address"
    ]


def test_what_is_not_chosen_is_not_asked_for():
    assert slugs(contact_phone="x", contact_email="x") == []


@pytest.mark.parametrize("uid", ["amy", "catrin"])
def test_an_attorney_or_replacement_may_correspond(uid):
    who = CorrespondentIs.ATTORNEY

    assert slugs(correspondent_is=who, correspondent_attorney=uid) == []


def test_a_certificate_provider_who_corresponds_is_named():
    who = CorrespondentIs.CERTIFICATE_PROVIDER

    assert slugs(correspondent_is=who) == []
    assert slugs(correspondent_is=who, certificate_provider=None) == [
        "an_lpa_has_a_certificate_provider",
        "the_correspondent_is_still_named",
    ]


@pytest.mark.parametrize("name", [{"first_names": "Una"}, {"company": "Una & Co"}])
def test_somebody_else_has_a_name_or_a_company(name):
    una = Person(address=DORA.address, **name)

    assert slugs(correspondent_is=CorrespondentIs.OTHER, correspondent=una) == []
