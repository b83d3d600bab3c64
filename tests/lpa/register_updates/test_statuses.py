"""The statuses of an LPA, and how it comes from one to another."""

from itertools import product

import pytest

from .updating import (
    SIGNED,
    a_corporation,
    a_document,
    an_attorney,
    an_lpa,
    applied,
    change,
    everybody_signed,
    refused,
)

STATUSES = (
    "in-progress",
    "statutory-waiting-period",
    "registered",
    "cannot-register",
    "withdrawn",
    "cancelled",
    "do-not-register",
    "expired",
)
ALLOWED = {
    "cannot-register": {
        "in-progress",
        "statutory-waiting-period",
        "do-not-register",
        "withdrawn",
        "expired",
    },
    "do-not-register": {"statutory-waiting-period"},
    "cancelled": {"registered"},
    "expired": {"in-progress", "statutory-waiting-period", "do-not-register"},
}
OTHERWISE = {
    "cancelled": "Lpa status has to be registered while changing to cancelled",
    "do-not-register": (
        "Lpa status has to be statutory waiting period while changing to do not "
        "register"
    ),
    "expired": (
        "Lpa status has to be in progress, statutory waiting period or do not "
        "register while changing to expired"
    ),
}
NEVER = "Lpa cannot be manually updated to this status"


def expected(was, target):
    """The error of one cell of the matrix; nothing where it can be set."""
    if was == target:
        return ("/changes/0", "redundant change for /status")
    if was in ALLOWED.get(target, ()):
        return None
    if target == "cannot-register":
        sentence = f"Lpa status cannot be {was} while changing to cannot register"
        return ("/status", sentence)
    return ("/status", OTHERWISE.get(target, NEVER))


@pytest.mark.parametrize(("was", "target"), list(product(STATUSES, STATUSES)))
def test_each_status_is_set_from_where_it_may_be(was, target):
    lpa, setting = an_lpa(status=was), change("/status", was, target)
    error = expected(was, target)

    if error:
        assert refused(lpa, "OPG_STATUS_CHANGE", setting) == [error]
    else:
        assert applied(lpa, "OPG_STATUS_CHANGE", setting) == an_lpa(status=target)


@pytest.mark.parametrize("target", ["suspended", "de-registered", "", "REGISTERED"])
def test_a_status_that_no_update_knows_cannot_be_set(target):
    setting = change("/status", "in-progress", target)

    assert refused(an_lpa(), "OPG_STATUS_CHANGE", setting) == [
        ("/changes/0/new", "invalid value")
    ]


@pytest.mark.parametrize("type", ["STATUTORY_WAITING_PERIOD", "PERFECT"])
def test_the_waiting_period_begins(type):
    after = applied(everybody_signed(), type)

    assert after == everybody_signed(status="statutory-waiting-period")


UNSIGNED_PROVIDER = {"certificateProvider": a_document()["certificateProvider"]}
UNSIGNED = {"signatories": [{"signedAt": SIGNED}, {"signedAt": None}]}


@pytest.mark.parametrize(
    ("said", "detail"),
    [
        (
            {"status": "registered"},
            "status must be in-progress to enter statutory-waiting-period",
        ),
        ({"signedAt": "0001-01-01T00:00:00Z"}, "lpa must be signed"),
        (UNSIGNED_PROVIDER, "lpa must have a certificate"),
        ({"certificateProvider": None}, "lpa must have a certificate"),
        ({"attorneys": [an_attorney(2)]}, "lpa must be signed by attorneys"),
        (
            {"trustCorporations": [a_corporation(9, **UNSIGNED)]},
            "lpa must be signed by trust corporations",
        ),
        (
            {"trustCorporations": [a_corporation(9, signatories=[])]},
            "lpa must be signed by trust corporations",
        ),
    ],
)
def test_nothing_waits_before_everybody_has_signed(said, detail):
    assert refused(everybody_signed(**said), "PERFECT") == [("/type", detail)]


@pytest.mark.parametrize(
    "said",
    [
        {
            "attorneys": [
                an_attorney(2, signedAt=SIGNED),
                an_attorney(3, status="removed"),
            ]
        },
        {"trustCorporations": [a_corporation(9, status="removed")]},
        {"trustCorporations": [a_corporation(9, signatories=[{"signedAt": SIGNED}])]},
        {"trustCorporations": [a_corporation(9, signedAt=SIGNED)]},
    ],
)
def test_who_was_removed_need_not_sign_and_paper_need_not_say_who_did(said):
    assert applied(everybody_signed(**said), "STATUTORY_WAITING_PERIOD")


def test_it_is_registered_at_the_moment_of_the_update():
    after = applied(everybody_signed(status="statutory-waiting-period"), "REGISTER")

    assert after == everybody_signed(
        status="registered", registrationDate="2026-11-27T14:05:06.789012Z"
    )


@pytest.mark.parametrize("status", sorted(set(STATUSES) - {"statutory-waiting-period"}))
def test_only_what_has_waited_is_registered(status):
    assert refused(an_lpa(status=status), "REGISTER") == [
        ("/type", "status must be statutory-waiting-period to register")
    ]
