"""Whom a change is about: named by place, or by uid."""

import pytest

from .updating import (
    ATTORNEY,
    CORPORATION,
    SIGNED,
    a_corporation,
    a_uid,
    an_lpa,
    applied,
    change,
    deciding,
    refused,
    with_a_corporation,
    within,
)

SIGN = change(f"{ATTORNEY}/signedAt", None, SIGNED)


def test_all_redundant_changes_are_named_before_anything_else():
    changes = change("/a", "", None), SIGN, change("/b", 1, 1)

    assert refused(an_lpa(), "ATTORNEY_SIGN", *changes) == [
        ("/changes/0", "redundant change for /a"),
        ("/changes/2", "redundant change for /b"),
    ]


@pytest.mark.parametrize("named", ["0", a_uid(2), "00"])
def test_somebody_is_named_by_place_or_by_uid(named):
    signed = change(f"/attorneys/{named}/signedAt", None, SIGNED)

    assert applied(an_lpa(), "ATTORNEY_SIGN", signed)["attorneys"][0]["signedAt"]


@pytest.mark.parametrize("named", ["1", "-1", "99", "9" * 5000, a_uid(3), "x", "٠"])
@pytest.mark.parametrize(
    ("type", "name"),
    [
        ("ATTORNEY_SIGN", "signedAt"),
        ("CHANGE_ATTORNEYS", "status"),
        ("ATTORNEY_DECISIONS", "cannotMakeJointDecisions"),
        ("PAPER_ATTORNEY_ACCESS_ONLINE", "email"),
        ("CORRECTION", "firstNames"),
        ("POST_REGISTRATION_CORRECTION", "firstNames"),
    ],
)
def test_nobody_there_is_out_of_range_and_no_crash(named, type, name):
    somebody = change(f"/attorneys/{named}/{name}", None, "x")

    assert refused(an_lpa(), type, somebody) == [
        ("/changes/0/key", "index out of range")
    ]


@pytest.mark.parametrize("key", ["/attorneys/0", "/attorneys/", "/attorneys//signedAt"])
def test_a_key_that_names_nobody_or_nothing_of_them_is_told_so(key):
    assert refused(an_lpa(), "ATTORNEY_SIGN", change(key, None, "x")) == [
        ("/changes/0/key", "require index or actor UID")
    ]


@pytest.mark.parametrize(
    "type",
    ["ATTORNEY_SIGN", "PAPER_ATTORNEY_ACCESS_ONLINE", "CORRECTION"],
)
def test_only_the_first_who_is_named_can_be_changed_at_once(type):
    name, new = ("signedAt", SIGNED) if type == "ATTORNEY_SIGN" else ("email", "a@b")
    changes = [change(f"/attorneys/{place}/{name}", None, new) for place in (1, 0)]

    assert refused(deciding(2), type, *changes) == [
        ("/changes/1/key", "index out of range")
    ]


def test_somebody_who_is_named_in_both_ways_is_one_person():
    changes = [
        change(f"/attorneys/{a_uid(2)}/firstNames", "Attorney 2", "Ann"),
        change("/attorneys/0/lastName", "Pryce", "Price"),
    ]

    attorney = applied(an_lpa(), "CORRECTION", *changes)["attorneys"][0]

    assert (attorney["firstNames"], attorney["lastName"]) == ("Ann", "Price")


@pytest.mark.parametrize(
    ("step", "part", "detail"),
    [
        ("x/firstNames", "/key", "require index"),
        ("0", "/key", "require index"),
        ("-1/firstNames", "/key", "index out of range"),
        ("2/firstNames", "/key", "index out of range"),
        ("7777777777777/firstNames", "/key", "index out of range"),
    ],
)
def test_who_signs_for_a_corporation_is_named_by_place_only(step, part, detail):
    lpa = with_a_corporation(signatories=[{"firstNames": "A"}, {"firstNames": "B"}])
    named = change(f"{CORPORATION}/signatories/{step}", None, "x")

    assert refused(lpa, "CORRECTION", named) == [(f"/changes/0{part}", detail)]


@pytest.mark.parametrize("signatories", [None, [], [{"firstNames": "A"}]])
def test_who_does_not_sign_for_a_corporation_is_out_of_range(signatories):
    lpa = with_a_corporation(signatories=signatories)
    named = change(f"{CORPORATION}/signatories/1/firstNames", None, "x")

    assert refused(lpa, "CORRECTION", named) == [
        ("/changes/0/key", "index out of range")
    ]


def test_all_that_is_missing_is_named():
    half = within(CORPORATION, mobile="07700 900123")
    lpa = an_lpa(trustCorporations=[a_corporation(9, companyNumber="")])

    assert refused(lpa, "TRUST_CORPORATION_SIGN", *half) == [
        ("/changes", f"missing {CORPORATION}/{name}")
        for name in ("contactLanguagePreference", "companyNumber", "signatories/...")
    ]
