import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lpa.choices import Channel
from lpa.instrument import Signing
from lpa.register_document import Facts, read, write
from tests.lpa.register_document.documents import (
    HOME,
    a_corporation,
    a_document,
    a_uid,
    a_witness,
    an_attorney,
    appointing,
)

FACTS = Facts(
    uid="M-1234-5678-9018",
    status="registered",
    registered_on=date(2025, 3, 4),
    updated_at=datetime(2025, 7, 4, 5, 6, 7, 891, tzinfo=UTC),
)


def rewritten(document, **changes):
    """What goes out for a document that came in, after a change of the signatures."""
    lpa, signing = read(document)
    return write(lpa, replace(signing, **changes), base=document)


def test_what_came_in_goes_out_with_every_moment_and_everything_else_that_was_said():
    document = a_document(
        attorneys=[
            an_attorney(12, "replacement"),
            an_attorney(11, signedAt="2025-02-05T17:03:04.123456789+00:00", niece=True),
        ],
        independentWitness=a_witness(),
        authorisedSignatory={"uid": a_uid(9), "firstNames": "Io", "lastName": ""},
        witnessedByIndependentWitnessAt="2025-02-03T10:05:00Z",
        certificateProviderNotRelatedConfirmedAt="2025-01-30T08:00:00Z",
    )
    document["donor"]["identityCheck"] = {
        "checkedAt": "2025-01-01T00:00:00Z",
        "type": "one-login",
    }
    document["certificateProvider"]["signedAt"] = "2025-02-04T09:00:00Z"

    assert rewritten(document) == document


def test_names_stand_in_the_order_in_which_the_register_lists_them():
    document = write(
        *read(a_document(attorneys=[an_attorney(2, zebra=1)])), facts=FACTS
    )

    assert list(document) == [
        "lpaType",
        "channel",
        "language",
        "donor",
        "attorneys",
        "certificateProvider",
        "whenTheLpaCanBeUsed",
        "signedAt",
        "witnessedByCertificateProviderAt",
        "uid",
        "status",
        "updatedAt",
        "registrationDate",
    ]
    assert list(document["donor"])[:4] == [
        "uid",
        "firstNames",
        "lastName",
        "dateOfBirth",
    ]
    assert list(document["donor"]["address"]) == [
        "line1",
        "town",
        "postcode",
        "country",
    ]


def test_it_is_plain_json():
    document = write(*read(appointing(2, 3)), facts=FACTS)

    assert json.loads(json.dumps(document)) == document
    assert type(document["lpaType"]) is str


def test_the_register_says_when_an_lpa_was_registered_or_that_it_was_not():
    said = write(*read(a_document()), facts=FACTS)
    assert said["registrationDate"] == "2025-03-04"
    assert said["updatedAt"] == "2025-07-04T05:06:07Z"

    waiting = write(*read(a_document()), facts=replace(FACTS, registered_on=None))
    assert waiting["registrationDate"] is None


@pytest.mark.parametrize("facts", [None, FACTS])
def test_only_the_register_says_which_choices_are_defaults(facts):
    flag = "howAttorneysMakeDecisionsIsDefault"

    assert (flag in write(*read(appointing(2, 0)), facts=facts)) is (facts is not None)


def test_a_date_known_only_as_a_date_is_midnight():
    lpa, _ = read(a_document())
    written = write(lpa, Signing(donor_on=date(2025, 7, 1)))

    assert written["signedAt"] == "2025-07-01T00:00:00Z"
    assert written["witnessedByCertificateProviderAt"] == "2025-07-01T00:00:00Z"


def test_a_day_that_was_corrected_takes_its_moment_along():
    document = a_document(attorneys=[an_attorney(11, signedAt="2025-02-05T17:03:04Z")])
    written = rewritten(
        document,
        donor_on=date(2025, 2, 4),
        attorneys_on={a_uid(11): date(2025, 2, 6)},
    )

    assert written["signedAt"] == "2025-02-04T00:00:00Z"
    assert written["witnessedByCertificateProviderAt"] == "2025-02-04T00:00:00Z"
    assert written["attorneys"][0]["signedAt"] == "2025-02-06T00:00:00Z"


def test_a_signature_that_turned_out_not_to_be_there_is_taken_out():
    document = a_document(attorneys=[an_attorney(11, signedAt="2025-02-05T17:03:04Z")])

    assert "signedAt" not in rewritten(document, attorneys_on={})["attorneys"][0]


def signatories(*moments):
    return [{"firstNames": "Kit", "signedAt": moment} for moment in moments]


def test_the_signatories_of_a_corporation_keep_their_moments():
    signed = signatories("2025-02-05T09:00:00Z", "2025-02-06T09:00:00Z")
    document = a_document(
        trustCorporations=[a_corporation(13, signatories=signed)],
        howAttorneysMakeDecisions="jointly",
    )
    assert rewritten(document) == document

    corrected = rewritten(document, attorneys_on={a_uid(13): date(2025, 2, 6)})
    assert corrected == document
    corrected = rewritten(document, attorneys_on={a_uid(13): date(2025, 2, 5)})
    assert corrected["trustCorporations"][0]["signatories"] == signatories(
        "2025-02-05T09:00:00Z", "2025-02-05T00:00:00Z"
    )


def test_a_half_signed_corporation_stays_half_signed():
    signed = signatories("2025-02-05T09:00:00Z", "0001-01-01T00:00:00Z")
    document = a_document(trustCorporations=[a_corporation(13, signatories=signed)])
    written = rewritten(document)["trustCorporations"][0]["signatories"]

    assert written == [signed[0], {"firstNames": "Kit"}]


def test_somebody_removed_keeps_their_place():
    everyone = [an_attorney(n) for n in (11, 12, 13)]
    everyone[1]["status"] = "removed"
    document = a_document(attorneys=everyone, howAttorneysMakeDecisions="jointly")

    assert rewritten(document) == document


def test_on_paper_no_email_address_is_written_unless_one_came_in():
    attorney = an_attorney(11)
    lpa, signing = read(a_document(attorneys=[attorney]))
    made_here = replace(lpa.attorneys[0], email="bo@example.org")
    here = write(replace(lpa, attorneys=(made_here,)), signing)
    assert "email" not in here["attorneys"][0]
    assert "email" not in here["certificateProvider"]

    came_in = a_document(attorneys=[attorney | {"email": "bo@example.org"}])
    assert rewritten(came_in) == came_in


def test_on_screen_whoever_has_an_email_address_signs_online():
    lpa, signing = read(a_document(attorneys=[an_attorney(11), an_attorney(12)]))
    first, second = lpa.attorneys
    lpa = replace(lpa, attorneys=(replace(first, email="bo@example.org"), second))
    written = write(lpa, signing, channel=Channel.ONLINE)

    assert written["channel"] == "online"
    assert [one["channel"] for one in written["attorneys"]] == ["online", "paper"]
    assert written["certificateProvider"]["channel"] == "online"


def test_a_telephone_that_nobody_knows_is_written_empty():
    lpa, signing = read(a_document())
    provider = replace(lpa.certificate_provider, phone="")

    written = write(replace(lpa, certificate_provider=provider), signing)
    assert written["certificateProvider"]["phone"] == ""


def test_pictures_go_out_only_on_paper_and_only_with_what_is_in_them():
    whole, stored = (
        {"filename": "a.png", "data": "aGVsbG8="},
        {"path": "x", "hash": "y"},
    )
    pictures = {"restrictionsAndConditionsImages": [whole, stored]}
    on_paper = rewritten(a_document(channel="paper", **pictures))

    assert on_paper["restrictionsAndConditionsImages"] == [whole]
    assert "restrictionsAndConditionsImages" not in rewritten(a_document(**pictures))


def test_answers_to_questions_that_are_not_asked_are_left_out():
    document = a_document(
        channel="paper",
        howAttorneysMakeDecisions="jointly",
        howAttorneysMakeDecisionsDetails="None",
        howReplacementAttorneysStepIn="another-way",
        howReplacementAttorneysStepInDetails="Bo for Cy",
        howReplacementAttorneysMakeDecisions="jointly",
        howReplacementAttorneysMakeDecisionsDetails="None",
        lifeSustainingTreatmentOption="option-a",
    )

    assert rewritten(document) == a_document(channel="paper")


def test_an_lpa_in_which_little_is_known_can_be_written():
    lpa, signing = read({"lpaType": "property-and-affairs", "channel": "paper"})
    written = write(lpa, signing)

    assert written["attorneys"] == []
    assert "certificateProvider" not in written
    assert "signedAt" not in written


def test_somebody_new_stands_behind_those_who_came_in():
    document = a_document(attorneys=[an_attorney(12), an_attorney(11)])
    lpa, signing = read(document)
    new = replace(lpa.attorneys[0], uid=a_uid(40))
    everyone = (new, *reversed(lpa.attorneys))
    written = write(replace(lpa, attorneys=everyone), signing, base=document)

    assert [one["uid"] for one in written["attorneys"]] == [
        a_uid(12),
        a_uid(11),
        a_uid(40),
    ]


def test_an_address_is_written_without_its_empty_lines():
    lpa, signing = read(a_document())

    assert write(lpa, signing)["donor"]["address"] == HOME


def test_a_donor_who_is_not_named_yet_is_written_empty():
    lpa, signing = read(a_document())

    assert write(replace(lpa, donor=None), signing)["donor"]["firstNames"] == ""


def test_a_person_is_written_from_the_instrument_not_from_what_came_in():
    document = a_document()
    lpa, signing = read(document)
    renamed = replace(lpa.donor, first_names="Mina")

    written = write(replace(lpa, donor=renamed), signing, base=document)
    assert written["donor"]["firstNames"] == "Mina"
