"""Signs that a certificate provider may not be independent."""

import pytest

from lpa.instrument import Address
from lpa.rules import broken
from lpa.rules.certificate_provider import (
    the_certificate_provider_is_not_family_by_name as by_name,
)
from lpa.rules.certificate_provider import (
    the_certificate_provider_lives_elsewhere as by_home,
)
from lpa.rules.examples.sound import AMY, PROVIDER, TODAY, a_sound_lpa, changed


def provided_by(**changes):
    return a_sound_lpa(certificate_provider=changed(PROVIDER, **changes))


@pytest.mark.parametrize(
    ("last_name", "whose"),
    [
        ("Donor", ["Dora Donor"]),
        ("ablé", ["Amy Able"]),
        ("Cole", ["Catrin Cole"]),
        ("Friend", []),
        ("", []),
    ],
)
def test_a_last_name_shared_with_the_donor_or_an_attorney_is_asked_about(
    last_name, whose
):
    places = list(by_name(provided_by(last_name=last_name)))

    assert [place.found for place in places] == whose


def test_everybody_of_that_name_is_said_in_one_sentence():
    sister = changed(AMY, uid="ann", first_names="Ann")
    lpa = a_sound_lpa(
        attorneys=(AMY, sister),
        certificate_provider=changed(PROVIDER, last_name="Able"),
    )
    [finding] = [f for f in broken(lpa, on=TODAY) if f.rule.judge is by_name]

    assert "the same last name as Amy Able, Ann Able." in finding.for_donor


@pytest.mark.parametrize(
    ("address", "is_shared"),
    [
        (AMY.address, True),
        (Address("3 HIGH STREET", "Hyde Park", postcode="ls14ap"), True),
        (Address("3 High Street", postcode="LS9 9ZZ"), False),
        (Address("5 High Street", postcode="LS1 4AP"), False),
        (Address(), False),
    ],
)
def test_an_address_shared_with_an_attorney_is_asked_about(address, is_shared):
    assert bool(list(by_home(provided_by(address=address)))) is is_shared


def test_a_provider_with_the_attorneys_own_name_is_left_to_the_rule_on_roles():
    twin = changed(PROVIDER, first_names="Amy", last_name="Able", address=AMY.address)
    found = broken(a_sound_lpa(certificate_provider=twin), on=TODAY)

    assert [f.rule.slug for f in found] == ["people_of_the_same_name_are_two_people"]
