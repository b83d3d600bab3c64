"""The values of a change: how the old one is compared and the new one judged."""

import pytest

from .updating import (
    ATTORNEY,
    DONOR,
    LATER,
    PROVIDER,
    SIGNED,
    an_attorney,
    an_lpa,
    applied,
    change,
    deciding,
    everybody_signed,
    refused,
)

SIGN = change(f"{ATTORNEY}/signedAt", None, SIGNED)


def test_a_key_given_twice_is_unexpected_the_second_time():
    again = change(f"{ATTORNEY}/signedAt", None, LATER)

    assert refused(an_lpa(), "ATTORNEY_SIGN", SIGN, again) == [
        ("/changes/1", "unexpected change provided")
    ]


@pytest.mark.parametrize("stored", [None, "", "0001-01-01T00:00:00Z"])
@pytest.mark.parametrize("old", [None, "", "0001-01-01T00:00:00Z"])
def test_a_time_that_is_not_there_is_told_in_any_way(stored, old):
    lpa = an_lpa(attorneys=[an_attorney(2, signedAt=stored)])
    signed = change(f"{ATTORNEY}/signedAt", old, SIGNED)

    assert applied(lpa, "ATTORNEY_SIGN", signed)["attorneys"][0]["signedAt"] == SIGNED


@pytest.mark.parametrize(
    "old", [SIGNED, "2025-02-04T10:00:00+01:00", "2025-02-04T09:00:00.000Z"]
)
def test_times_are_compared_as_instants(old):
    lpa = everybody_signed(channel="paper")
    corrected = change(f"{ATTORNEY}/signedAt", old, LATER)

    after = applied(lpa, "CORRECTION", corrected)

    assert after["attorneys"][0]["signedAt"] == LATER


@pytest.mark.parametrize(
    "old",
    [
        None,
        "",
        "2025-02-04T09:00:00.000000001Z",
        "2025-02-04",
        "2025-13-04T09:00:00Z",
        "long ago",
        5,
        True,
        ["2025-02-04T09:00:00Z"],
    ],
)
def test_a_time_that_is_not_the_stored_one_does_not_match(old):
    lpa = everybody_signed(channel="paper")
    corrected = change(f"{ATTORNEY}/signedAt", old, LATER)

    assert refused(lpa, "CORRECTION", corrected) == [
        ("/changes/0/old", "does not match existing value")
    ]


@pytest.mark.parametrize("old", ["Wilma", "", None, 5, True, ["Wilhelmina"], {}])
def test_a_text_that_is_not_the_stored_one_does_not_match_and_new_is_not_read(old):
    corrected = change(f"{DONOR}/firstNames", old, 7)

    assert refused(an_lpa(), "CORRECTION", corrected) == [
        ("/changes/0/old", "does not match existing value")
    ]


@pytest.mark.parametrize("old", [5, "no", 0, "", []])
def test_only_null_and_false_say_no(old):
    lpa = deciding(2, **{"howAttorneysMakeDecisions": "jointly"})
    key = f"{ATTORNEY}/cannotMakeJointDecisions"

    assert refused(lpa, "ATTORNEY_DECISIONS", change(key, old, True)) == [
        ("/changes/0/old", "does not match existing value")
    ]


def test_an_old_value_that_is_not_sent_cannot_be_compared():
    lpa = everybody_signed()
    unsent = {"key": f"{DONOR}/otherNamesKnownBy", "new": "Billie"}

    assert refused(lpa, "CORRECTION", unsent) == [
        ("/changes/0/old", "error marshalling old value")
    ]


def test_a_new_value_that_is_not_sent_is_of_no_type():
    unsent = {"key": f"{DONOR}/firstNames", "old": "Wilhelmina"}

    assert refused(an_lpa(), "CORRECTION", unsent) == [
        ("/changes/0/new", "unexpected type")
    ]


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        (f"{DONOR}/firstNames", "Wilhelmina", 5),
        (f"{DONOR}/firstNames", "Wilhelmina", ["Wilma"]),
        (f"{DONOR}/dateOfBirth", "1949-11-30", 1949),
        ("/signedAt", "2025-02-03T10:00:00Z", "2025-02-04"),
        ("/signedAt", "2025-02-03T10:00:00Z", ""),
        ("/signedAt", "2025-02-03T10:00:00Z", "2025-02-30T10:00:00Z"),
        ("/signedAt", "2025-02-03T10:00:00Z", True),
        ("/whenTheLpaCanBeUsed", "when-has-capacity", False),
    ],
)
def test_a_new_value_of_another_type_is_unexpected(key, old, new):
    lpa = an_lpa(channel="paper")

    assert refused(lpa, "CORRECTION", change(key, old, new)) == [
        ("/changes/0/new", "unexpected type")
    ]


@pytest.mark.parametrize(
    ("key", "old", "new", "detail"),
    [
        (f"{DONOR}/firstNames", "Wilhelmina", "", "field is required"),
        (f"{DONOR}/dateOfBirth", "1949-11-30", "", "field is required"),
        (f"{DONOR}/dateOfBirth", "1949-11-30", "0001-01-01", "field is required"),
        (f"{DONOR}/dateOfBirth", "1949-11-30", "30/11/1949", "invalid format"),
        (f"{DONOR}/dateOfBirth", "1949-11-30", "1949-11-31", "invalid format"),
        (
            "/signedAt",
            "2025-02-03T10:00:00Z",
            "0001-01-01T00:00:00Z",
            "field is required",
        ),
        ("/whenTheLpaCanBeUsed", "when-has-capacity", "never", "invalid value"),
        ("/whenTheLpaCanBeUsed", "when-has-capacity", "", "invalid value"),
        (
            f"{DONOR}/address/country",
            "GB",
            "UK of GB",
            "must be a valid ISO-3166-1 country code",
        ),
        (
            f"{DONOR}/address/country",
            "GB",
            "gb",
            "must be a valid ISO-3166-1 country code",
        ),
        (
            "/howAttorneysMakeDecisionsDetails",
            None,
            "Together",
            "field must not be provided",
        ),
    ],
)
def test_a_new_value_is_judged_as_its_field_asks(key, old, new, detail):
    lpa = an_lpa(channel="paper")

    assert refused(lpa, "CORRECTION", change(key, old, new)) == [
        ("/changes/0/new", detail)
    ]


def test_null_as_the_new_value_leaves_what_is_there():
    moved = [
        change(f"{PROVIDER}/address/line1", "4 Orchard Row", "5 Orchard Row"),
        change(f"{PROVIDER}/address/town", "Ludlow", None),
        change(f"{PROVIDER}/address/country", "GB", None),
        change(f"{PROVIDER}/signedAt", None, SIGNED),
    ]

    provider = applied(an_lpa(), "CERTIFICATE_PROVIDER_SIGN", *moved)[
        "certificateProvider"
    ]

    assert (provider["address"]["town"], provider["address"]["country"]) == (
        "Ludlow",
        "GB",
    )
    assert provider["address"]["line1"] == "5 Orchard Row"


def test_an_empty_text_clears_and_is_left_out_where_the_register_leaves_it_out():
    cleared = change(f"{DONOR}/address/postcode", "SY8 1AA", "")
    after = applied(an_lpa(), "CORRECTION", cleared)

    assert "postcode" not in after["donor"]["address"]
