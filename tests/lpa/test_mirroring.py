"""The same LPA for the partner, with the roles turned."""

import pytest

from lpa import answers
from lpa.choices import Applicant, CorrespondentIs, LpaType, Role
from lpa.copying import CannotCopy
from lpa.mirroring import make_mirror, partners
from lpa.models import Draft
from tests.builders import (
    AMY,
    BEN,
    CAT,
    DONOR,
    FRIEND,
    REPLACED,
    TOLD,
    WELFARE,
    a_draft,
    act,
    answer,
)
from tests.lpa.test_copying import CANNOT_SIGN, TRUST, lpa_of

pytestmark = pytest.mark.django_db


def mirror(draft, of="Amy", **more):
    partner = draft.people.get(role=Role.ATTORNEY, first_names=of)
    return make_mirror(draft=draft, partner=partner, by=draft.owner, **more)


def test_donor_and_partner_change_places_and_everybody_else_stays(donor):
    draft = a_draft(
        donor,
        attorneys=(BEN, AMY),
        replacements=(CAT,),
        told=(FRIEND,),
        answers=REPLACED | TOLD | act("jointly"),
    )

    made = mirror(draft)

    assert [(p.role, p.first_names) for p in made.people.all()] == [
        ("donor", "Amy"),
        ("attorney", "Ben"),
        ("attorney", "Dora Jane"),
        ("replacement-attorney", "Cat"),
        ("certificate-provider", "Cy"),
        ("person-to-notify", "Flo"),
    ]
    assert lpa_of(made).type is LpaType.PROPERTY_AND_AFFAIRS
    assert made.made_from == draft


def test_both_keep_their_own_details(donor):
    made = mirror(a_draft(donor))

    turned = {person.role: person for person in made.people.all()}
    assert turned["donor"].date_of_birth == AMY["date_of_birth"]
    assert turned["attorney"].date_of_birth == DONOR["date_of_birth"]
    assert turned["attorney"].email == DONOR["email"]


def test_what_a_donor_decides_alone_stays_open(donor):
    made = lpa_of(mirror(a_draft(donor, answers=WELFARE | CANNOT_SIGN)))

    assert made.type is LpaType.PERSONAL_WELFARE
    assert made.donor_can_sign is None
    assert made.life_sustaining is None
    assert made.preferences is None
    assert made.fee_reduction is None


def test_the_partner_applies_as_the_donor_did(donor):
    made = lpa_of(mirror(a_draft(donor)))

    assert made.applicant is Applicant.DONOR
    assert made.correspondent_is is CorrespondentIs.DONOR
    assert not made.contact_by_post


def test_where_the_partner_was_to_apply_the_donor_does(donor):
    draft = a_draft(donor, attorneys=(AMY, BEN), answers=act("jointly-and-severally"))
    amy = str(draft.people.get(first_names="Amy").uid)
    answer(
        draft,
        {
            ("applicant", "who"): {
                "applicant": "attorneys",
                "applying_attorneys": [amy],
            },
            ("correspondent", "who"): {
                "correspondent_is": "attorney",
                "correspondent_attorney": amy,
            },
        },
    )

    made = lpa_of(mirror(draft))

    assert [each.full_name for each in made.applicants] == ["Dora Jane Donor"]
    assert made.attorney(made.correspondent_attorney).full_name == "Dora Jane Donor"


def test_a_trust_corporation_is_nobodys_partner_and_stays_attorney(donor):
    draft = a_draft(donor, attorneys=(AMY, TRUST), answers=act("jointly"))

    assert [str(each) for each in partners(draft)] == ["Amy Able"]
    assert mirror(draft).people.filter(is_trust_corporation=True).exists()


def test_a_mirror_of_a_mirror_names_the_same_people_again(donor):
    draft = a_draft(donor, attorneys=(AMY, BEN), answers=act("jointly"))

    back = mirror(mirror(draft), of="Dora Jane")

    assert {(p.role, str(p)) for p in back.people.all()} == {
        (p.role, str(p)) for p in draft.people.all()
    }


def test_a_second_press_finds_the_mirror_of_the_first(donor):
    draft = a_draft(donor)

    assert mirror(draft) == mirror(draft)
    assert Draft.objects.count() == 2


def test_somebody_of_another_lpa_is_no_partner_here(donor):
    draft, elsewhere = a_draft(donor), a_draft(donor)
    stranger = elsewhere.people.get(role=Role.ATTORNEY)

    with pytest.raises(CannotCopy):
        make_mirror(draft=draft, partner=stranger, by=donor)


def test_pages_that_both_answered_are_answered(donor):
    asked = REPLACED | TOLD | act("jointly")
    draft = a_draft(donor, attorneys=(AMY, BEN), replacements=(CAT,), answers=asked)

    answered = answers.read(mirror(draft)).answered

    for page in (
        ("when", "when-usable"),
        ("attorneys", "how-they-act"),
        ("replacement-attorneys", "wanted"),
        ("people-to-notify", "wanted"),
    ):
        assert page in answered
