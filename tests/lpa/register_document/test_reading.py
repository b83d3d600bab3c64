from datetime import date

import pytest

from lpa.choices import HowTheyAct, Language, LifeSustaining, WhenUsable
from lpa.instrument import Address
from lpa.register_document import read, with_uids
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    a_uid,
    a_witness,
    an_attorney,
    appointing,
)

ZERO = "0001-01-01T00:00:00Z"


def instrument(document):
    return read(document)[0]


def signing(document):
    return read(document)[1]


def test_attorneys_stand_before_corporations_and_apart_from_replacements():
    document = a_document(
        attorneys=[an_attorney(12, "replacement"), an_attorney(11)],
        trustCorporations=[a_corporation(13), a_corporation(14, "replacement")],
    )
    lpa = instrument(document)

    assert [one.uid for one in lpa.attorneys] == [a_uid(11), a_uid(13)]
    assert [one.uid for one in lpa.replacements] == [a_uid(12), a_uid(14)]
    assert lpa.wants_replacements is True


def test_somebody_removed_is_left_out():
    document = a_document(
        attorneys=[an_attorney(11, status="removed"), an_attorney(12)]
    )

    assert [one.uid for one in instrument(document).attorneys] == [a_uid(12)]


def test_an_attorney_on_paper_without_an_appointment_is_an_original_one():
    attorney = an_attorney(11, appointmentType="", status="")

    assert len(instrument(a_document(attorneys=[attorney])).attorneys) == 1


def test_a_mobile_is_a_telephone_number():
    attorney = an_attorney(11, mobile="07700 900123")

    assert instrument(a_document(attorneys=[attorney])).attorneys[0].phone == (
        "07700 900123"
    )


def test_open_choices_take_their_defaults_and_are_listed():
    lpa = instrument(appointing(2, 0, whenTheLpaCanBeUsed=""))

    assert lpa.attorneys_act is HowTheyAct.JOINTLY
    assert lpa.when_usable is WhenUsable.HAS_CAPACITY
    assert lpa.defaulted == ("attorneys_act", "when_usable")


def test_choices_that_came_in_as_defaults_are_listed_too():
    document = a_document(lpaType="personal-welfare", whenTheLpaCanBeUsed="")
    document |= {
        "lifeSustainingTreatmentOption": "option-b",
        "lifeSustainingTreatmentOptionIsDefault": True,
    }
    lpa = instrument(document)

    assert lpa.life_sustaining is LifeSustaining.OPTION_B
    assert lpa.defaulted == ("life_sustaining",)


def test_a_mixed_appointment_says_nothing_of_replacements_by_default():
    how = "jointly-for-some-severally-for-others"
    lpa = instrument(appointing(2, 2, howAttorneysMakeDecisions=how))

    assert lpa.replacements_act is None
    assert lpa.defaulted == ()


def test_restrictions_are_instructions_and_nothing_is_left_unanswered():
    lpa = instrument(a_document(restrictionsAndConditions="Sell nothing."))

    assert (lpa.instructions, lpa.preferences) == ("Sell nothing.", "")
    assert instrument(a_document()).instructions == ""


@pytest.mark.parametrize("helper", ["authorisedSignatory", "independentWitness"])
def test_a_donor_who_was_helped_cannot_sign(helper):
    assert instrument(a_document(**{helper: a_witness()})).donor_can_sign is False
    assert instrument(a_document()).donor_can_sign is True


def test_both_languages_are_read():
    document = a_document(language="cy")
    document["donor"]["contactLanguagePreference"] = "en"
    lpa = instrument(document)

    assert (lpa.language, lpa.contact_language) == (Language.WELSH, Language.ENGLISH)


def test_a_moment_counts_on_the_day_it_falls_on_in_london():
    signed = signing(a_document(signedAt="2025-07-01T23:30:00Z"))

    assert signed.donor_on == date(2025, 7, 2)
    assert signed.life_sustaining_on is None


def test_the_donor_chooses_on_life_sustaining_treatment_by_the_same_signature():
    document = a_document(lpaType="personal-welfare", whenTheLpaCanBeUsed=None)

    assert signing(document).life_sustaining_on == date(2025, 2, 3)


def test_a_corporation_has_signed_once_its_last_signatory_has():
    early, late = (
        {"signedAt": "2025-03-01T09:00:00Z"},
        {"signedAt": "2025-03-04T09:00:00Z"},
    )
    both = a_corporation(13, signatories=[late, early])
    one = a_corporation(14, signatories=[early, {"signedAt": "0001-01-01T00:00:00Z"}])
    signed = signing(a_document(trustCorporations=[both, one]))

    assert signed.attorneys_on == {a_uid(13): date(2025, 3, 4)}


def test_an_lpa_on_paper_in_which_everything_is_blank_can_be_read():
    blank = {"firstNames": "", "dateOfBirth": "", "address": None, "signedAt": ZERO}
    document = with_uids(
        {
            "lpaType": "personal-welfare",
            "channel": "paper",
            "donor": dict(blank),
            "attorneys": [dict(blank)],
            "signedAt": ZERO,
        }
    )
    lpa, signed = read(document)

    assert lpa.donor.full_name == ""
    assert lpa.attorneys[0].address == Address()
    assert signed.donor_on is None
    assert signed.attorneys_on == {}


def test_a_document_that_names_nobody_at_all_can_be_read():
    lpa, signed = read({"lpaType": "property-and-affairs", "channel": "paper"})

    assert lpa.donor.uid == ""
    assert lpa.certificate_provider is None
    assert signed.certificate_provider_on is None


def test_everybody_without_a_uid_is_given_one_and_the_others_keep_theirs():
    document = a_document(peopleToNotify=[{"firstNames": "Una"}, {"uid": ""}])
    filled = with_uids(document)

    assert filled["donor"]["uid"] == document["donor"]["uid"]
    first, second = (one["uid"] for one in filled["peopleToNotify"])
    assert first
    assert first != second
    assert document["peopleToNotify"][1] == {"uid": ""}
