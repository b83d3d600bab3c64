"""Corrections of when something was signed, and of who helped the donor to sign."""

import pytest

from tests.lpa.register_document.documents import a_witness

from .updating import (
    ATTORNEY,
    DONOR,
    LATER,
    PROVIDER,
    SIGNED,
    a_uid,
    an_lpa,
    applied,
    change,
    everybody_signed,
    refused,
    within,
)

CORRECTION, AFTERWARDS = "CORRECTION", "POST_REGISTRATION_CORRECTION"
RENAMED = change(f"{DONOR}/firstNames", "Wilhelmina", "Wilma")


def value_at(document, key):
    here = document
    for step in key.split("/")[1:]:
        here = here[int(step)] if isinstance(here, list) else here.get(step)
    return here


SIGNATURES = (
    (
        "/signedAt",
        "2025-02-03T10:00:00Z",
        "/signedAt",
        "LPA Signed on date cannot be changed for online LPAs",
    ),
    (
        f"{PROVIDER}/signedAt",
        SIGNED,
        f"{PROVIDER}/signedAt",
        "The Certificate Provider Signed on date cannot be changed for online LPAs",
    ),
    (
        f"{ATTORNEY}/signedAt",
        SIGNED,
        "/attorney/0/signedAt",
        "The attorney signed at date cannot be changed for online LPA",
    ),
)


@pytest.mark.parametrize(("key", "old", "source", "detail"), SIGNATURES)
def test_a_signature_on_paper_may_be_misread_and_one_on_screen_not(
    key, old, source, detail
):
    signed = change(key, old, LATER)

    after = applied(everybody_signed(channel="paper"), CORRECTION, signed)
    assert value_at(after, key) == LATER
    online = everybody_signed(channel="online")
    assert refused(online, CORRECTION, signed) == [(source, detail)]


@pytest.mark.parametrize(("key", "old", "source", "detail"), SIGNATURES)
def test_the_same_moment_put_otherwise_is_no_other(key, old, source, detail):
    same = old.replace("Z", ".0Z")

    assert applied(everybody_signed(), CORRECTION, change(key, old, same))


@pytest.mark.parametrize("root", [ATTORNEY, PROVIDER])
def test_a_signature_that_is_not_there_on_screen_is_an_error_and_no_crash(root):
    [(source, detail)] = refused(an_lpa(), CORRECTION, *within(root, signedAt=LATER))

    assert source.endswith("/signedAt")
    assert "cannot be changed for online" in detail


@pytest.mark.parametrize("root", [ATTORNEY, PROVIDER])
def test_after_registration_a_signature_is_read_and_stays(root):
    lpa = everybody_signed()
    signed = change(f"{root}/signedAt", SIGNED, LATER)

    assert applied(lpa, AFTERWARDS, signed) == lpa


def test_who_helped_the_donor_keeps_the_uid():
    lpa = an_lpa(
        authorisedSignatory={"uid": a_uid(7), "firstNames": "Al", "lastName": "Sy"},
        independentWitness=a_witness(),
        witnessedByIndependentWitnessAt=SIGNED,
    )
    changes = [
        change("/authorisedSignatory/firstNames", "Al", "Alan"),
        change("/independentWitness/lastName", "Quill", "Quilley"),
        *within("/independentWitness", phone="01632 960103"),
        change("/independentWitness/address/town", "Ludlow", "Leominster"),
        change("/witnessedByIndependentWitnessAt", SIGNED, LATER),
        change("/witnessedByCertificateProviderAt", "2025-02-03T10:04:00Z", LATER),
    ]

    after = applied(lpa, CORRECTION, *changes)

    assert after["authorisedSignatory"] == {
        "uid": a_uid(7),
        "firstNames": "Alan",
        "lastName": "Sy",
    }
    home = a_witness()["address"] | {"town": "Leominster"}
    assert after["independentWitness"] == a_witness(
        lastName="Quilley", phone="01632 960103", address=home
    )
    assert after["witnessedByIndependentWitnessAt"] == LATER
    assert after["witnessedByCertificateProviderAt"] == LATER


def test_another_correction_leaves_who_helped_the_donor_as_they_are():
    lpa = an_lpa(independentWitness=a_witness(), authorisedSignatory={"uid": a_uid(7)})

    after = applied(lpa, CORRECTION, RENAMED)

    for name in ("independentWitness", "authorisedSignatory"):
        assert after[name] == lpa[name]


@pytest.mark.parametrize("root", ["/authorisedSignatory", "/independentWitness"])
def test_a_helper_who_was_forgotten_needs_a_whole_name_and_gets_a_uid(root):
    half = within(root, firstNames="Al")
    assert refused(an_lpa(), CORRECTION, *half) == [
        ("/changes", f"missing {root}/lastName")
    ]

    whole = within(root, firstNames="Al", lastName="Sy")
    once, twice = (applied(an_lpa(), CORRECTION, *whole) for _time in range(2))
    helper = once[root[1:]]
    assert (helper["firstNames"], helper["lastName"]) == ("Al", "Sy")
    assert len(helper["uid"]) == 36
    assert once == twice
