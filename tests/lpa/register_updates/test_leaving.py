"""Leaving, confirming who somebody is, and being let in on screen."""

import pytest

from .updating import (
    ATTORNEY,
    LATER,
    PROVIDER,
    SIGNED,
    a_corporation,
    a_document,
    a_uid,
    an_attorney,
    an_author,
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


@pytest.mark.parametrize(
    ("actor", "type"),
    [
        ("donor", "DONOR_CONFIRM_IDENTITY"),
        ("certificateProvider", "CERTIFICATE_PROVIDER_CONFIRM_IDENTITY"),
    ],
)
def test_an_identity_is_confirmed_and_a_second_check_quotes_the_first(actor, type):
    root = f"/{actor}/identityCheck"
    first = within(root, type="one-login", checkedAt=SIGNED)
    checked = applied(an_lpa(), type, *first)
    assert checked[actor]["identityCheck"] == {"type": "one-login", "checkedAt": SIGNED}

    assert refused(checked, type, *within(root, type="opg-paper-id", checkedAt=LATER))
    again = [
        change(f"{root}/type", "one-login", "opg-paper-id"),
        change(f"{root}/checkedAt", SIGNED, LATER),
    ]
    after = applied(checked, type, *again)
    assert after[actor]["identityCheck"] == {"type": "opg-paper-id", "checkedAt": LATER}


def test_an_identity_is_confirmed_in_a_known_way_at_some_time():
    root = "/donor/identityCheck"
    changes = within(root, type="passport", checkedAt="0001-01-01T00:00:00Z")

    assert refused(an_lpa(), "DONOR_CONFIRM_IDENTITY", *changes) == [
        ("/changes/0/new", "invalid value"),
        ("/changes/1/new", "field is required"),
    ]
    assert refused(an_lpa(), "DONOR_CONFIRM_IDENTITY", changes[0]) == [
        ("/changes/0/new", "invalid value"),
        ("/changes", f"missing {root}/checkedAt"),
    ]


def test_an_attorney_leaves():
    author = an_author(a_uid(2))

    after = applied(an_lpa(), "ATTORNEY_OPT_OUT", author=author)

    assert after == an_lpa(attorneys=[an_attorney(2, status="removed")])


def test_a_corporation_leaves():
    author = an_author(a_uid(9))

    after = applied(with_a_corporation(), "TRUST_CORPORATION_OPT_OUT", author=author)

    assert after["trustCorporations"] == [a_corporation(9, status="removed")]


@pytest.mark.parametrize(
    ("author", "detail"),
    [
        ("", "field is required"),
        ("urn:opg:sirius:users:42", "field is required"),
        (f"urn:opg:poas:makeregister:users:{a_uid(2)}:x", "field is required"),
        (an_author(""), "field is required"),
        (an_author("42"), "invalid format"),
    ],
)
@pytest.mark.parametrize("type", ["ATTORNEY_OPT_OUT", "TRUST_CORPORATION_OPT_OUT"])
def test_whoever_leaves_says_so_themselves(type, author, detail):
    assert refused(an_lpa(), type, author=author) == [("/author", detail)]


@pytest.mark.parametrize(
    ("type", "who"),
    [
        ("ATTORNEY_OPT_OUT", "attorney"),
        ("TRUST_CORPORATION_OPT_OUT", "trust corporation"),
    ],
)
def test_only_who_is_there_and_has_not_signed_can_leave(type, who):
    assert refused(an_lpa(), type, author=an_author(a_uid(77))) == [
        ("/type", f"{who} not found")
    ]
    signed = an_lpa(
        attorneys=[an_attorney(2, signedAt=SIGNED)],
        trustCorporations=[a_corporation(9, signatories=[SIGNATORY])],
    )
    author = an_author(a_uid(2 if who == "attorney" else 9))
    assert refused(signed, type, author=author) == [
        ("/type", f"{who} cannot opt out after signing")
    ]


@pytest.mark.parametrize(
    "status",
    [
        "in-progress",
        "statutory-waiting-period",
        "do-not-register",
        "expired",
        "cannot-register",
    ],
)
def test_without_its_certificate_provider_an_lpa_cannot_be_registered(status):
    after = applied(an_lpa(status=status), "CERTIFICATE_PROVIDER_OPT_OUT")

    assert after == an_lpa(status="cannot-register")


def test_a_certificate_provider_who_has_signed_stays():
    assert refused(everybody_signed(), "CERTIFICATE_PROVIDER_OPT_OUT") == [
        ("/type", "certificate provider cannot opt out after providing certificate")
    ]


@pytest.mark.parametrize(
    "status", ["registered", "cancelled", "withdrawn", "suspended", "de-registered"]
)
def test_an_lpa_that_is_past_it_stays_as_it_is_when_its_provider_leaves(status):
    sentence = f"Lpa status cannot be {status} while changing to cannot register"

    assert refused(an_lpa(status=status), "CERTIFICATE_PROVIDER_OPT_OUT") == [
        ("/status", sentence)
    ]


@pytest.mark.parametrize(
    "status",
    [
        "in-progress",
        "statutory-waiting-period",
        "do-not-register",
        "cancelled",
        "expired",
    ],
)
def test_a_donor_withdraws(status):
    after = applied(an_lpa(status=status), "DONOR_WITHDRAW_LPA")

    assert after == an_lpa(status="withdrawn")


@pytest.mark.parametrize(
    ("status", "detail"),
    [
        ("withdrawn", "lpa has already been withdrawn"),
        ("registered", "cannot withdraw a registered lpa"),
        ("cannot-register", "cannot withdraw an unregisterable lpa"),
    ],
)
def test_some_lpas_cannot_be_withdrawn(status, detail):
    assert refused(an_lpa(status=status), "DONOR_WITHDRAW_LPA") == [("/type", detail)]


ACCESS = (
    ("PAPER_CERTIFICATE_PROVIDER_ACCESS_ONLINE", PROVIDER),
    ("PAPER_ATTORNEY_ACCESS_ONLINE", ATTORNEY),
)


def on(channel, **more):
    provider = a_document()["certificateProvider"] | {"channel": channel, **more}
    attorney = an_attorney(2, channel=channel, **more)
    return an_lpa(certificateProvider=provider, attorneys=[attorney])


@pytest.mark.parametrize(("type", "root"), ACCESS)
def test_somebody_of_paper_gets_an_address_to_sign_in_with_and_stays_of_paper(
    type, root
):
    lpa = on("paper", email="")
    after = applied(lpa, type, *within(root, email="a@example.org"))

    who = after["attorneys"][0] if root == ATTORNEY else after["certificateProvider"]
    assert (who["email"], who["channel"]) == ("a@example.org", "paper")


@pytest.mark.parametrize(("type", "root"), ACCESS)
def test_nobody_who_is_online_needs_to_be_let_in(type, root):
    lpa = on("online", email="a@example.org")

    assert refused(lpa, type, *within(root, email="a@example.org")) == [
        ("/channel", "lpa channel is not paper")
    ]


@pytest.mark.parametrize(("type", "root"), ACCESS)
def test_the_old_address_of_somebody_of_paper_is_always_nothing(type, root):
    lpa = on("paper", email="old@example.org")
    told = change(f"{root}/email", "old@example.org", "new@example.org")

    assert refused(lpa, type, told) == [
        ("/changes/0/old", "does not match existing value")
    ]
    assert applied(lpa, type, *within(root, email="new@example.org"))


@pytest.mark.parametrize(("type", "root"), ACCESS)
def test_an_address_to_sign_in_with_is_not_empty(type, root):
    told = {"key": f"{root}/email", "old": None, "new": []}

    assert refused(on("paper", email=""), type, told) == [
        ("/changes/0/new", "unexpected type")
    ]
