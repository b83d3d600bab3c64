from copy import deepcopy

import pytest

from lpa.register_document.conditions import conditions_broken
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    a_uid,
    a_witness,
    an_attorney,
)

FULL = a_document(
    trustCorporations=[a_corporation(30)],
    howAttorneysMakeDecisions="jointly",
    independentWitness=a_witness(),
    authorisedSignatory={"uid": a_uid(9), "firstNames": "Io", "lastName": "Vance"},
    witnessedByIndependentWitnessAt="2025-02-03T10:05:00Z",
)
FULL["donor"]["identityCheck"] = {
    "checkedAt": "2025-01-01T00:00:00Z",
    "type": "one-login",
}

NEEDED = (
    "/language",
    "/signedAt",
    "/witnessedByCertificateProviderAt",
    "/witnessedByIndependentWitnessAt",
    "/donor/uid",
    "/donor/firstNames",
    "/donor/dateOfBirth",
    "/donor/address/line1",
    "/donor/address/country",
    "/donor/contactLanguagePreference",
    "/donor/identityCheck/checkedAt",
    "/donor/identityCheck/type",
    "/attorneys/0/uid",
    "/attorneys/0/firstNames",
    "/attorneys/0/dateOfBirth",
    "/attorneys/0/address/line1",
    "/attorneys/0/address/country",
    "/attorneys/0/appointmentType",
    "/attorneys/0/channel",
    "/trustCorporations/0/uid",
    "/trustCorporations/0/name",
    "/trustCorporations/0/address/line1",
    "/trustCorporations/0/address/country",
    "/trustCorporations/0/appointmentType",
    "/trustCorporations/0/channel",
    "/certificateProvider/uid",
    "/certificateProvider/firstNames",
    "/certificateProvider/address/line1",
    "/certificateProvider/address/country",
    "/certificateProvider/channel",
    "/certificateProvider/phone",
    "/certificateProvider/email",
    "/independentWitness/uid",
    "/independentWitness/firstNames",
    "/independentWitness/phone",
    "/independentWitness/address/line1",
    "/independentWitness/address/country",
    "/authorisedSignatory/uid",
    "/authorisedSignatory/firstNames",
)


def pointers(document):
    return [problem.pointer for problem in conditions_broken(document)]


def without(pointer, value=None):
    document = deepcopy(FULL)
    *way, last = pointer.split("/")[1:]
    around = document
    for step in way:
        around = around[int(step) if isinstance(around, list) else step]
    if value is None:
        del around[last]
    else:
        around[last] = value
    return document


def test_the_full_document_lacks_nothing():
    assert pointers(FULL) == []


@pytest.mark.parametrize("pointer", NEEDED)
@pytest.mark.parametrize("blank", [None, "", "  "])
def test_what_is_needed_is_missed_where_it_is_absent_or_blank(pointer, blank):
    assert pointer in pointers(without(pointer, blank))


@pytest.mark.parametrize(
    "person",
    [
        "donor",
        "attorneys/0",
        "certificateProvider",
        "independentWitness",
        "authorisedSignatory",
    ],
)
def test_a_single_name_is_said_with_an_empty_last_name(person):
    pointer = f"/{person}/lastName"

    assert pointers(without(pointer, "")) == []
    assert pointers(without(pointer)) == [pointer]


@pytest.mark.parametrize("status", [None, ""])
def test_an_attorney_has_a_status(status):
    document = a_document(attorneys=[an_attorney(2), an_attorney(4, status=status)])

    assert pointers(document) == ["/attorneys/1/status"]


@pytest.mark.parametrize("actor", ["attorneys/0", "trustCorporations/0"])
@pytest.mark.parametrize(
    ("channel", "email", "is_wrong"),
    [
        ("online", "a@example.org", False),
        ("online", "", True),
        ("paper", "", False),
        ("paper", "a@example.org", True),
    ],
)
def test_who_signs_on_screen_has_an_email_address_and_who_signs_on_paper_has_none(
    actor, channel, email, is_wrong
):
    document = without(f"/{actor}/channel", channel)
    group, index = actor.split("/")
    document[group][int(index)]["email"] = email

    assert pointers(document) == ([f"/{actor}/email"] if is_wrong else [])


def test_an_email_address_is_not_in_the_way_of_somebody_who_may_sign_either_way():
    document = a_document(attorneys=[an_attorney(2, channel="", email="a@example.org")])

    assert pointers(document) == ["/attorneys/0/channel"]


def test_a_certificate_provider_on_paper_may_have_a_telephone_that_nobody_knows():
    document = a_document()
    document["certificateProvider"] |= {"channel": "paper", "email": "", "phone": ""}

    assert pointers(document) == []


def test_a_certificate_provider_on_paper_has_no_email_address():
    document = a_document()
    document["certificateProvider"]["channel"] = "paper"

    assert pointers(document) == ["/certificateProvider/email"]


@pytest.mark.parametrize("country", ["gb", "GBR", "Wales", "G1"])
def test_a_country_is_two_capital_letters(country):
    pointer = "/donor/address/country"

    assert pointers(without(pointer, country)) == [pointer]


@pytest.mark.parametrize("name", ["donor", "certificateProvider"])
def test_somebody_who_is_not_there_lacks_everything(name):
    document = a_document()
    del document[name]

    assert f"/{name}/firstNames" in pointers(document)


def test_nothing_is_asked_of_people_to_notify():
    assert pointers(a_document(peopleToNotify=[{}])) == []
