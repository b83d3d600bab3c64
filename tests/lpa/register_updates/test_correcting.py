"""Corrections of people, before and after registration."""

import pytest

from .updating import (
    ATTORNEY,
    CORPORATION,
    DONOR,
    PROVIDER,
    a_document,
    an_lpa,
    applied,
    change,
    everybody_signed,
    noted,
    refused,
    with_a_corporation,
    within,
)

CORRECTION, AFTERWARDS = "CORRECTION", "POST_REGISTRATION_CORRECTION"
BOTH = pytest.mark.parametrize("type", [CORRECTION, AFTERWARDS])
RENAMED = change(f"{DONOR}/firstNames", "Wilhelmina", "Wilma")
SIGNATORY = {"firstNames": "Una", "lastName": "Oakes", "professionalTitle": "Director"}


def value_at(document, key):
    here = document
    for step in key.split("/")[1:]:
        here = here[int(step)] if isinstance(here, list) else here.get(step)
    return here


@BOTH
@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        (f"{DONOR}/firstNames", "Wilhelmina", "Wilma"),
        (f"{DONOR}/lastName", "Ashdown", "Ashdowne"),
        (f"{DONOR}/otherNamesKnownBy", None, "Billie"),
        (f"{DONOR}/email", None, "w@example.org"),
        (f"{DONOR}/address/line1", "4 Orchard Row", "5 Orchard Row"),
        (f"{DONOR}/address/line2", None, "Flat 3"),
        (f"{DONOR}/address/line3", None, "Rear"),
        (f"{DONOR}/address/town", "Ludlow", "Leominster"),
        (f"{DONOR}/address/postcode", "SY8 1AA", "HR6 8AA"),
        (f"{DONOR}/address/country", "GB", "FR"),
        (f"{PROVIDER}/firstNames", "Orla", "Orlagh"),
        (f"{PROVIDER}/lastName", "Keane", "Keen"),
        (f"{PROVIDER}/address/town", "Ludlow", "Leominster"),
        (f"{PROVIDER}/email", "orla@example.org", "o@example.org"),
        (f"{PROVIDER}/phone", "01632 960101", "01632 960102"),
        (f"{ATTORNEY}/firstNames", "Attorney 2", "Ann"),
        (f"{ATTORNEY}/lastName", "Pryce", "Price"),
        (f"{ATTORNEY}/dateOfBirth", "1971-05-06", "1971-06-05"),
        (f"{ATTORNEY}/email", None, "ann@example.org"),
        (f"{ATTORNEY}/mobile", None, "07700 900123"),
        (f"{ATTORNEY}/address/postcode", "SY8 1AA", "HR6 8AA"),
        ("/whenTheLpaCanBeUsed", "when-has-capacity", "when-capacity-lost"),
    ],
)
def test_what_was_misspelt_is_put_right_and_nothing_else_changes(type, key, old, new):
    lpa = everybody_signed()
    after = applied(lpa, type, change(key, old, new))

    assert value_at(after, key) == new
    name = key.split("/")[1]
    assert {k: v for k, v in after.items() if k not in (name, "notes")} == {
        k: v for k, v in lpa.items() if k != name
    }


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        (f"{CORPORATION}/name", "Marches Trustees Ltd", "Marches Trust Ltd"),
        (f"{CORPORATION}/companyNumber", "00445566", "00445567"),
        (f"{CORPORATION}/email", None, "trust@example.org"),
        (f"{CORPORATION}/mobile", None, "07700 900123"),
        (f"{CORPORATION}/address/town", "Ludlow", "Leominster"),
        (f"{CORPORATION}/signatories/0/firstNames", "Una", "Oona"),
        (f"{CORPORATION}/signatories/0/lastName", "Oakes", "Oaks"),
        (f"{CORPORATION}/signatories/0/professionalTitle", "Director", "Secretary"),
    ],
)
def test_what_is_said_of_a_corporation_is_put_right_before_registration(key, old, new):
    lpa = with_a_corporation(signatories=[SIGNATORY])

    assert value_at(applied(lpa, CORRECTION, change(key, old, new)), key) == new
    assert refused(lpa, AFTERWARDS, change(key, old, new)) == [
        ("/changes/0", "unexpected change provided")
    ]


@pytest.mark.parametrize("key", ["name", "companyNumber", "signatories/0/lastName"])
def test_a_corporation_keeps_some_name(key):
    lpa = with_a_corporation(signatories=[SIGNATORY])
    old = value_at(lpa, f"{CORPORATION}/{key}")

    assert refused(lpa, CORRECTION, change(f"{CORPORATION}/{key}", old, "")) == [
        ("/changes/0/new", "field is required")
    ]


@BOTH
@pytest.mark.parametrize(
    "key",
    [
        "/uid",
        "/lpaType",
        "/channel",
        "/language",
        "/peopleToNotify/0/firstNames",
        f"{DONOR}/uid",
        f"{DONOR}/contactLanguagePreference",
        f"{ATTORNEY}/appointmentType",
        f"{ATTORNEY}/channel",
        f"{ATTORNEY}/status",
        f"{PROVIDER}/channel",
        f"{PROVIDER}/address/uprn",
    ],
)
def test_what_cannot_be_corrected_is_unexpected(type, key):
    assert refused(an_lpa(), type, change(key, "a", "b")) == [
        ("/changes/0", "unexpected change provided")
    ]


def test_names_and_the_donors_birthday_are_noted():
    changes = [
        RENAMED,
        change(f"{DONOR}/dateOfBirth", "1949-11-30", "1949-11-29"),
        change(f"{PROVIDER}/lastName", "Keane", "Keen"),
    ]

    assert noted(applied(an_lpa(), CORRECTION, *changes)) == [
        ("DONOR_NAME_CHANGE_V1", {"newName": "Wilma Ashdown"}),
        ("DONOR_DOB_CHANGE_V1", {"newDob": "1949-11-29"}),
        ("CERTIFICATE_PROVIDER_NAME_CHANGE_V1", {"newName": "Orla Keen"}),
    ]


def test_after_registration_nothing_is_noted():
    after = applied(an_lpa(status="registered"), AFTERWARDS, RENAMED)

    assert after["donor"]["firstNames"] == "Wilma"
    assert noted(after) == []


def test_a_registered_lpa_is_not_corrected_as_one_that_is_not():
    assert refused(an_lpa(status="registered"), CORRECTION, RENAMED) == [
        ("/type", "Cannot make corrections to a Registered LPA")
    ]


def test_the_birthday_that_was_checked_stays():
    checked = a_document()["donor"] | {"identityCheck": {"type": "one-login"}}
    born = change(f"{DONOR}/dateOfBirth", "1949-11-30", "1949-11-29")

    assert refused(an_lpa(donor=checked), CORRECTION, born) == [
        (
            "/donor/dateOfBirth",
            "The donor's date of birth cannot be changed once the identity check is "
            "complete",
        )
    ]
    assert applied(an_lpa(donor=checked), CORRECTION, RENAMED)


@pytest.mark.parametrize(
    ("old", "error"),
    [
        ("1949-11-30", ("/changes/0/old", "does not match existing value")),
        (
            None,
            (
                "/donor/dateOfBirth",
                "The donor's date of birth cannot be changed once the LPA is "
                "registered",
            ),
        ),
    ],
)
def test_the_birthday_of_a_registered_donor_stays(old, error):
    born = change(f"{DONOR}/dateOfBirth", old, "1949-11-29")

    assert refused(an_lpa(), AFTERWARDS, born) == [error]


def test_paper_that_lacks_somebody_is_completed():
    lpa = an_lpa(channel="paper", donor=None)

    after = applied(lpa, CORRECTION, *within(DONOR, firstNames="Wilma"))

    assert after["donor"] == {"firstNames": "Wilma"}
