import pytest

from lpa.register_document.shape import misshapen
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    a_uid,
    an_attorney,
)


def pointers(document):
    return [problem.pointer for problem in misshapen(document)]


def test_a_sound_document_has_no_misshapen_value():
    assert pointers(a_document()) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lpaType", "health"),
        ("channel", "fax"),
        ("language", "en-GB"),
        ("donor", "Ada"),
        ("donor", ["Ada"]),
        ("attorneys", {}),
        ("howAttorneysMakeDecisions", "together"),
        ("howReplacementAttorneysStepIn", "later"),
        ("whenTheLpaCanBeUsed", True),
        ("lifeSustainingTreatmentOption", "option-c"),
        ("restrictionsAndConditions", ["none"]),
        ("signedAt", "2025-02-03"),
        ("signedAt", "2025-02-03T10:00:00"),
        ("signedAt", "2025-02-30T10:00:00Z"),
        ("signedAt", "2025-02-03 10:00:00Z"),
        ("signedAt", "9999-12-31T23:59:59-23:00"),
        ("signedAt", 1738576800),
        ("status", "lost"),
        ("uid", "M-123"),
        ("registrationDate", "3 May 2025"),
        ("howAttorneysMakeDecisionsIsDefault", "true"),
        ("notes", {}),
        ("caseNumber", "7000-0000-0005"),
    ],
)
def test_a_value_of_a_wrong_type_or_unknown_kind_is_named(name, value):
    assert pointers(a_document(**{name: value})) == [f"/{name}"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("uid", "22"),
        ("firstNames", 5),
        ("dateOfBirth", "1971-02-30"),
        ("dateOfBirth", "06/05/1971"),
        ("dateOfBirth", "1971-05-06T00:00:00Z"),
        ("address", "4 Orchard Row"),
        ("email", ["a@example.org"]),
        ("status", "waiting"),
        ("appointmentType", "second"),
        ("channel", "post"),
        ("contactLanguagePreference", "fr"),
        ("signedAt", "soon"),
        ("cannotMakeJointDecisions", "yes"),
    ],
)
def test_so_is_a_value_inside_an_attorney(name, value):
    document = a_document(attorneys=[an_attorney(2), an_attorney(4, **{name: value})])

    assert pointers(document) == [f"/attorneys/1/{name}"]


def test_an_address_has_no_line_that_the_register_would_lose():
    document = a_document()
    document["donor"]["address"]["county"] = "Salop"

    assert pointers(document) == ["/donor/address/county"]


def test_an_actor_may_say_more_than_the_register_lists():
    assert pointers(a_document(attorneys=[an_attorney(2, relation="niece")])) == []


@pytest.mark.parametrize("blank", [None, "", "0001-01-01T00:00:00Z"])
def test_a_blank_is_of_every_shape(blank):
    document = a_document(signedAt=blank, witnessedByIndependentWitnessAt=blank)
    document["donor"]["dateOfBirth"] = blank

    assert pointers(document) == []


@pytest.mark.parametrize("name", ["lpaType", "channel"])
@pytest.mark.parametrize("blank", [None, ""])
def test_a_document_that_does_not_say_of_which_kind_it_is_is_misshapen(name, blank):
    assert pointers(a_document(**{name: blank})) == [f"/{name}"]


def test_nothing_is_no_attorney():
    assert pointers(a_document(attorneys=[None])) == ["/attorneys/0"]


def test_nobody_shares_a_uid_with_somebody_else():
    document = a_document(
        attorneys=[an_attorney(2)], trustCorporations=[a_corporation(2)]
    )
    document["donor"]["uid"] = a_uid(3)

    wrong = ["/certificateProvider/uid", "/trustCorporations/0/uid"]
    assert pointers(document) == wrong


def test_a_uid_is_the_same_however_its_letters_are_written():
    document = a_document(attorneys=[an_attorney(2, uid=a_uid(7)[:-1] + "a")])
    document["donor"]["uid"] = a_uid(7)[:-1] + "A"

    assert pointers(document) == ["/attorneys/0/uid"]


def test_pictures_are_in_base64():
    good, bad = (
        {"filename": "a.png", "data": "aGVsbG8="},
        {"filename": "b", "data": "?"},
    )
    document = a_document(channel="paper", restrictionsAndConditionsImages=[good, bad])

    assert pointers(document) == ["/restrictionsAndConditionsImages/1/data"]


def test_moments_may_have_any_offset_and_any_fraction():
    moment = "2025-02-03T10:00:00.123456789+01:00"

    assert pointers(a_document(signedAt=moment)) == []
