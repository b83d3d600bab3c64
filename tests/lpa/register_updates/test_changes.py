"""The changes of an update as a whole, and the order in which they are refused."""

import pytest

from lpa.register_updates import TYPES, Error, Update, apply

from .updating import (
    ATTORNEY,
    DONOR,
    ID,
    NOW,
    SIGNED,
    an_lpa,
    an_update,
    change,
    everybody_signed,
    refused,
)

SIGN = change(f"{ATTORNEY}/signedAt", None, SIGNED)


def sent(**update):
    result = apply(an_lpa(), Update.of(update, at=NOW, id=ID))
    return [(error.source, error.detail) for error in result.errors]


@pytest.mark.parametrize("type", ["", "attorney_sign", "CREATE", None, 5, ["REGISTER"]])
def test_a_type_that_is_not_known_is_refused(type):
    assert sent(type=type, changes=[]) == [("/type", "invalid value")]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ("x", ("/changes", "unexpected type")),
        ({}, ("/changes", "unexpected type")),
        (5, ("/changes", "unexpected type")),
        (["x"], ("/changes/0", "unexpected type")),
        ([{}, [1]], ("/changes/1", "unexpected type")),
        ([{"key": 5}], ("/changes/0/key", "unexpected type")),
        ([None], ("/changes/0", "redundant change for ")),
    ],
)
def test_what_cannot_be_read_as_changes_is_an_error_and_no_crash(changes, error):
    assert sent(type="REGISTER", changes=changes) == [error]


@pytest.mark.parametrize("update", [{}, {"changes": None}, {"changes": []}])
def test_changes_may_be_left_out_where_none_are_wanted(update):
    assert sent(type="CERTIFICATE_PROVIDER_OPT_OUT", **update) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a", "a"),
        (None, None),
        (None, ""),
        ("", None),
        (["a", {"b": 1}], ["a", {"b": 1}]),
        (1, 1),
        (False, False),
    ],
)
def test_a_change_that_changes_nothing_is_redundant(old, new):
    errors = refused(an_lpa(), "NO SUCH TYPE", change("/a", old, new), SIGN)

    assert errors == [("/changes/0", "redundant change for /a")]


@pytest.mark.parametrize(
    ("old", "new"), [(False, None), (0, None), (1, True), (0, False), (1, 1.0)]
)
def test_values_that_only_look_alike_are_not_redundant(old, new):
    errors = refused(an_lpa(), "NO SUCH TYPE", change("/a", old, new))

    assert errors == [("/type", "invalid value")]


@pytest.mark.parametrize(
    ("type", "key"),
    [
        ("ATTORNEY_SIGN", "/attorneys/..."),
        ("TRUST_CORPORATION_SIGN", "/trustCorporations/..."),
        ("CERTIFICATE_PROVIDER_SIGN", "/certificateProvider/signedAt"),
        ("DONOR_CONFIRM_IDENTITY", "/donor/identityCheck/..."),
        (
            "CERTIFICATE_PROVIDER_CONFIRM_IDENTITY",
            "/certificateProvider/identityCheck/...",
        ),
        ("OPG_STATUS_CHANGE", "/status"),
        ("CHANGE_ATTORNEYS", "/attorneys/..."),
        ("ATTORNEY_DECISIONS", "/attorneys/..."),
        ("PAPER_CERTIFICATE_PROVIDER_ACCESS_ONLINE", "/certificateProvider/email"),
        ("PAPER_ATTORNEY_ACCESS_ONLINE", "/attorneys/..."),
    ],
)
def test_what_has_to_change_is_missed(type, key):
    assert refused(an_lpa(), type) == [("/changes", f"missing {key}")]


@pytest.mark.parametrize(
    "type",
    [
        "CORRECTION",
        "POST_REGISTRATION_CORRECTION",
        "SEVER_RESTRICTIONS_AND_CONDITIONS",
    ],
)
def test_something_has_to_change(type):
    assert refused(an_lpa(), type) == [("/changes", "no changes provided")]


@pytest.mark.parametrize(
    "type",
    [
        "ATTORNEY_OPT_OUT",
        "TRUST_CORPORATION_OPT_OUT",
        "CERTIFICATE_PROVIDER_OPT_OUT",
        "DONOR_WITHDRAW_LPA",
        "STATUTORY_WAITING_PERIOD",
        "PERFECT",
        "REGISTER",
    ],
)
def test_nothing_may_change(type):
    errors = refused(everybody_signed(), type, change("/status", "a", "b"))

    assert errors == [("/changes", "expected empty")]


@pytest.mark.parametrize("type", sorted(TYPES))
def test_no_type_takes_a_key_that_it_does_not_list(type):
    document = everybody_signed(status="statutory-waiting-period")
    errors = refused(document, type, change("/uid", None, "x"))

    assert ("/changes/0", "unexpected change provided") in errors or errors == [
        ("/changes", "expected empty")
    ]


def test_errors_come_in_the_order_of_the_plan_and_not_of_the_request():
    changes = [
        change("/unknown", "a", "b"),
        change("/whenTheLpaCanBeUsed", "when-has-capacity", "never"),
        change(f"{DONOR}/unknown", "a", "b"),
        change(f"{ATTORNEY}/firstNames", "Nobody", "x"),
        change(f"{DONOR}/email", "a", "b"),
        change(f"{DONOR}/address/country", "GB", "x"),
        change(f"{DONOR}/firstNames", "Wilhelmina", 1),
        change("/signedAt", None, SIGNED),
    ]

    sources = [source for source, _detail in refused(an_lpa(), "CORRECTION", *changes)]

    assert sources == [
        "/changes/7/old",
        "/changes/6/new",
        "/changes/5/new",
        "/changes/4/old",
        "/changes/2",
        "/changes/3/old",
        "/changes/1/new",
        "/changes/0",
    ]


def test_a_document_and_an_update_stay_as_they_were():
    lpa, update = an_lpa(), an_update("ATTORNEY_SIGN", SIGN)
    twin, again = an_lpa(), an_update("ATTORNEY_SIGN", SIGN)

    assert apply(lpa, update).ok

    assert (lpa, update) == (twin, again)


def test_an_error_is_a_source_and_a_detail():
    result = apply(an_lpa(), an_update("REGISTER"))

    assert result.errors == (
        Error("/type", "status must be statutory-waiting-period to register"),
    )
    assert not result.ok
