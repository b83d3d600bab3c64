"""The other kind of LPA from one that is there."""

import pytest

from lpa import answers
from lpa.choices import LpaType, Role
from lpa.copying import make_other_type
from lpa.models import Draft, WhoAreYou
from lpa.naming import name_person
from lpa.submission import submit
from tests.builders import (
    AMY,
    BEN,
    CAT,
    DOCTOR,
    FRIEND,
    REPLACED,
    TOLD,
    WELFARE,
    a_draft,
    act,
    an_lpa,
    answer,
)

pytestmark = pytest.mark.django_db

CANNOT_SIGN = {("donor", "can-sign"): {"donor_can_sign": "no"}}
TRUST = {
    "company": "Sure Trust Ltd",
    "company_number": "01234567",
    "line1": "1 City Road",
    "town": "London",
    "country": "GB",
    "is_trust_corporation": True,
}


def other(draft):
    return make_other_type(draft=draft, by=draft.owner)


def lpa_of(draft):
    return answers.read(draft).lpa


def named(draft):
    """Who is named, in which role, in the order of naming."""
    return [(person.role, str(person)) for person in draft.people.all()]


def test_the_same_people_are_named_in_the_other_kind(donor):
    draft = a_draft(
        donor,
        attorneys=(AMY, BEN),
        replacements=(CAT,),
        told=(FRIEND,),
        answers=REPLACED | TOLD | act("jointly"),
    )

    made = other(draft)

    assert lpa_of(made).type is LpaType.PERSONAL_WELFARE
    assert named(made) == named(draft)
    assert made.made_from == draft
    assert made.owner == donor


def test_property_is_made_from_welfare_too(donor):
    made = other(a_draft(donor, answers=WELFARE))

    assert lpa_of(made).type is LpaType.PROPERTY_AND_AFFAIRS
    assert lpa_of(made).when_usable is None


def test_every_detail_of_a_person_goes_along(donor):
    draft = a_draft(donor)

    for before, after in zip(
        draft.people.all(), other(draft).people.all(), strict=True
    ):
        assert before.uid != after.uid
        for name in ("title", "date_of_birth", "line1", "postcode", "email", "phone"):
            assert getattr(before, name) == getattr(after, name)


def test_what_both_kinds_share_is_answered(donor):
    answered = REPLACED | TOLD | act("jointly") | CANNOT_SIGN
    draft = a_draft(donor, attorneys=(AMY, BEN), replacements=(CAT,), answers=answered)

    was, made = lpa_of(draft), lpa_of(other(draft))

    for decision in (
        "donor_can_sign",
        "attorneys_act",
        "wants_replacements",
        "wants_people_to_notify",
        "applicant",
        "correspondent_is",
        "contact_by_post",
    ):
        assert getattr(made, decision) == getattr(was, decision) is not None


def test_what_is_of_one_kind_or_one_paper_is_not(donor):
    text = ("preferences-and-instructions", "text")
    fee = ("fee-reduction", "reduction")
    draft = a_draft(
        donor,
        answers={
            text: {"preferences": "Keep my garden", "instructions": ""},
            fee: {"fee_reduction": "benefits"},
        },
    )

    made = other(draft)

    assert lpa_of(made).preferences is None
    assert lpa_of(made).fee_reduction is None
    assert lpa_of(made).life_sustaining is None
    for section in ("who-are-you", "repeat-application", "fee-reduction"):
        assert not made.answers_to(section)
    assert not WhoAreYou.objects.exists()
    assert made.reference != draft.reference


def test_the_donors_own_words_stay_behind(donor):
    mixed = act("jointly-for-some-severally-for-others", "Selling my home")
    draft = a_draft(donor, attorneys=(AMY, BEN), answers=mixed)

    assert lpa_of(other(draft)).attorneys_act is None


def test_attorneys_who_apply_apply_again_under_their_new_uids(donor):
    draft = a_draft(donor, attorneys=(AMY, BEN), answers=act("jointly-and-severally"))
    ben = draft.people.get(first_names="Ben")
    who = {"applicant": "attorneys", "applying_attorneys": [str(ben.uid)]}
    answer(draft, {("applicant", "who"): who})

    made = lpa_of(other(draft))

    assert [each.full_name for each in made.applicants] == ["Ben Baker"]


def test_a_trust_corporation_does_not_go_to_welfare(donor):
    draft = a_draft(donor, attorneys=(AMY, TRUST), answers=act("jointly"))
    trust = draft.people.get(is_trust_corporation=True)
    who = {"correspondent_is": "attorney", "correspondent_attorney": str(trust.uid)}
    answer(draft, {("correspondent", "who"): who})

    made = other(draft)

    assert not made.people.filter(is_trust_corporation=True).exists()
    assert lpa_of(made).correspondent_is is None


def test_a_correspondent_goes_along(donor):
    draft = a_draft(
        donor, answers={("correspondent", "who"): {"correspondent_is": "other"}}
    )
    writer = {"draft": draft, "role": Role.CORRESPONDENT, "details": FRIEND}
    name_person(**writer, by=donor)

    assert lpa_of(other(draft)).correspondent.full_name == "Flo Friend"


def test_a_second_press_finds_the_copy_of_the_first(donor):
    draft = a_draft(donor)

    assert other(draft) == other(draft)
    assert Draft.objects.count() == 2


def test_once_a_copy_is_printed_another_can_be_made(donor):
    draft = a_draft(donor)
    first = other(draft)
    first.is_frozen = True
    first.save()

    assert other(draft) != first


def test_a_printed_lpa_can_be_copied_and_the_copy_has_no_signatures(donor):
    lpa = an_lpa(donor, provider=DOCTOR)

    made = other(lpa.draft)

    assert not made.is_frozen
    assert not made.lpas.exists()


def test_a_copy_can_be_finished_as_any_other(donor):
    made = other(a_draft(donor, attorneys=(AMY, BEN), answers=act("jointly")))
    open_still = {
        ("life-sustaining", "choice"): {"life_sustaining": "option-a"},
        ("preferences-and-instructions", "text"): {
            "preferences": "",
            "instructions": "",
        },
        ("who-are-you", "who"): {},
        ("repeat-application", "repeat"): {"is_repeat": "no"},
        ("fee-reduction", "reduction"): {"fee_reduction": "none"},
    }
    answer(made, open_still)

    assert submit(draft=made, by=donor).instrument.type is LpaType.PERSONAL_WELFARE
