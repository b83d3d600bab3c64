"""Signing, by an attorney, a corporation or the certificate provider."""

import pytest

from .updating import (
    ATTORNEY,
    CORPORATION,
    LATER,
    PROVIDER,
    SIGNED,
    a_corporation,
    a_document,
    an_attorney,
    an_lpa,
    applied,
    change,
    everybody_signed,
    refused,
    with_a_corporation,
    within,
)

SIGNATORY = {
    "firstNames": "Una",
    "lastName": "Oakes",
    "professionalTitle": "Director",
    "signedAt": SIGNED,
}
FIRST, SECOND = f"{CORPORATION}/signatories/0", f"{CORPORATION}/signatories/1"


def a_corporation_signs(*more, number="00998877"):
    return [
        *within(CORPORATION, mobile="07700 900123", contactLanguagePreference="cy"),
        change(f"{CORPORATION}/companyNumber", "00445566", number),
        *within(FIRST, **SIGNATORY),
        *more,
    ]


def test_an_attorney_signs():
    changes = [
        *within(ATTORNEY, signedAt=SIGNED, mobile="07700 900123", email="a@b.example"),
        *within(ATTORNEY, contactLanguagePreference="cy"),
        change(f"{ATTORNEY}/channel", "paper", "online"),
    ]

    [attorney] = applied(an_lpa(), "ATTORNEY_SIGN", *changes)["attorneys"]

    assert attorney == an_attorney(
        2,
        signedAt=SIGNED,
        mobile="07700 900123",
        email="a@b.example",
        contactLanguagePreference="cy",
        channel="online",
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "detail"),
    [
        ("signedAt", None, "0001-01-01T00:00:00Z", "field is required"),
        ("contactLanguagePreference", None, "fr", "invalid value"),
        ("channel", "paper", "carrier pigeon", "invalid value"),
        ("channel", "paper", "", "invalid value"),
        ("status", "active", "removed", None),
    ],
)
def test_what_an_attorney_signs_with_is_judged(name, old, new, detail):
    errors = refused(
        an_lpa(),
        "ATTORNEY_SIGN",
        *([] if name == "signedAt" else within(ATTORNEY, signedAt=SIGNED)),
        change(f"{ATTORNEY}/{name}", old, new),
    )

    place = "0" if name == "signedAt" else "1"
    wanted = (f"/changes/{place}/new", detail)
    assert errors == [
        wanted if detail else (f"/changes/{place}", "unexpected change provided")
    ]


def test_an_attorney_signs_once():
    again = change(f"{ATTORNEY}/signedAt", SIGNED, LATER)

    assert refused(everybody_signed(), "ATTORNEY_SIGN", again) == [
        ("/type", "attorney cannot sign again")
    ]


def test_a_corporation_signs_by_one():
    after = applied(
        with_a_corporation(), "TRUST_CORPORATION_SIGN", *a_corporation_signs()
    )

    assert after["trustCorporations"] == [
        a_corporation(
            9,
            companyNumber="00998877",
            mobile="07700 900123",
            contactLanguagePreference="cy",
            signatories=[SIGNATORY],
        )
    ]


def test_a_corporation_signs_by_two_and_on_screen():
    other = SIGNATORY | {"firstNames": "Ola"}
    more = [
        *within(SECOND, **other),
        *within(CORPORATION, email="trust@example.org"),
        change(f"{CORPORATION}/channel", "paper", "online"),
    ]

    after = applied(
        with_a_corporation(), "TRUST_CORPORATION_SIGN", *a_corporation_signs(*more)
    )

    assert after["trustCorporations"][0]["signatories"] == [SIGNATORY, other]
    assert after["trustCorporations"][0]["channel"] == "online"


def test_who_signs_takes_the_place_of_whoever_was_named_and_had_not():
    named = with_a_corporation(signatories=[{"firstNames": "Ada"}, {"lastName": "B"}])

    after = applied(named, "TRUST_CORPORATION_SIGN", *a_corporation_signs())

    assert after["trustCorporations"][0]["signatories"] == [SIGNATORY]


def test_the_first_who_signs_for_a_corporation_has_to_be_there():
    changes = [
        each for each in a_corporation_signs() if "signatories" not in each["key"]
    ]
    errors = refused(
        with_a_corporation(),
        "TRUST_CORPORATION_SIGN",
        *changes,
        *within(SECOND, firstNames="Una"),
    )

    missing = [("/changes", f"missing {FIRST}/{name}") for name in SIGNATORY]
    names = ("lastName", "professionalTitle", "signedAt")
    assert errors == missing + [
        ("/changes", f"missing {SECOND}/{name}") for name in names
    ]


def test_a_third_cannot_sign_for_a_corporation():
    third = within(f"{CORPORATION}/signatories/2", firstNames="Una")

    assert refused(
        with_a_corporation(), "TRUST_CORPORATION_SIGN", *a_corporation_signs(*third)
    ) == [("/changes/7/key", "index out of range")]


def test_a_company_number_may_stay_by_null_and_is_needed():
    stays = a_corporation_signs(number=None)
    assert applied(with_a_corporation(), "TRUST_CORPORATION_SIGN", *stays)

    assert refused(
        with_a_corporation(), "TRUST_CORPORATION_SIGN", *a_corporation_signs(number="")
    ) == [("/changes/2/new", "field is required")]


@pytest.mark.parametrize("name", ["mobile", "contactLanguagePreference"])
def test_some_old_values_of_a_corporation_are_always_nothing(name):
    stored = with_a_corporation(mobile="01632 960100", contactLanguagePreference="en")
    changes = a_corporation_signs()
    assert applied(stored, "TRUST_CORPORATION_SIGN", *changes)

    for each in changes:
        if each["key"].endswith(name):
            each["old"] = stored["trustCorporations"][0][name]

    assert [
        detail
        for _source, detail in refused(stored, "TRUST_CORPORATION_SIGN", *changes)
    ] == ["does not match existing value"]


def test_a_corporation_signs_once():
    lpa = with_a_corporation(signatories=[SIGNATORY])

    assert refused(lpa, "TRUST_CORPORATION_SIGN", *a_corporation_signs()) == [
        ("/type", "trust corporation cannot sign again")
    ]


def test_the_certificate_provider_signs():
    changes = [
        *within(PROVIDER, signedAt=SIGNED, contactLanguagePreference="cy"),
        change(f"{PROVIDER}/email", "orla@example.org", "o@example.org"),
        change(f"{PROVIDER}/channel", "online", "paper"),
    ]

    after = applied(an_lpa(), "CERTIFICATE_PROVIDER_SIGN", *changes)

    was = a_document()["certificateProvider"]
    assert after["certificateProvider"] == was | {
        "signedAt": SIGNED,
        "contactLanguagePreference": "cy",
        "email": "o@example.org",
        "channel": "paper",
    }


@pytest.mark.parametrize(
    ("name", "old", "new", "detail"),
    [
        ("email", "orla@example.org", "", "field is required"),
        ("channel", "online", "post", "invalid value"),
        ("contactLanguagePreference", None, "EN", "invalid value"),
    ],
)
def test_what_a_certificate_provider_signs_with_is_judged(name, old, new, detail):
    changes = [
        *within(PROVIDER, signedAt=SIGNED),
        change(f"{PROVIDER}/{name}", old, new),
    ]

    assert refused(an_lpa(), "CERTIFICATE_PROVIDER_SIGN", *changes) == [
        ("/changes/1/new", detail)
    ]


def test_a_new_address_of_a_certificate_provider_is_a_whole_one():
    moved = change(f"{PROVIDER}/address/line2", None, "Flat 2")

    assert refused(an_lpa(), "CERTIFICATE_PROVIDER_SIGN", moved) == [
        ("/changes", f"missing {PROVIDER}/address/line1"),
        ("/changes", f"missing {PROVIDER}/address/town"),
        ("/changes", f"missing {PROVIDER}/address/country"),
        ("/changes", f"missing {PROVIDER}/signedAt"),
    ]


def test_a_certificate_is_given_once():
    again = change(f"{PROVIDER}/signedAt", SIGNED, LATER)

    assert refused(everybody_signed(), "CERTIFICATE_PROVIDER_SIGN", again) == [
        ("/type", "certificate provider cannot sign again")
    ]
