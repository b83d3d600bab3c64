"""What each person is shown, and whose agreement an edit touches."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.choices import HowTheyAct, LpaType, Role, WhenUsable
from lpa.confirming.affected import changes
from lpa.confirming.in_words import lines_of
from lpa.confirming.seen import OWN_DETAILS, everybody, seen_by, with_details
from lpa.instrument import Address, Instrument, Person, TrustCorporation
from lpa.rules.names import fold
from tests.lpa.rules.strategies import instruments, people

pytestmark = pytest.mark.once

HOME = Address("1 Mill Lane", town="Leeds", postcode="LS1 1AA")


def somebody(uid, first, last, **more):
    return Person(uid, "", first, last, address=HOME, **more)


AMY = somebody("amy", "Amy", "Able", date_of_birth=date(1975, 1, 2))
BEN = somebody("ben", "Ben", "Baker", date_of_birth=date(1978, 3, 4))
CAT = somebody("cat", "Cat", "Cole", date_of_birth=date(1981, 5, 6))
CY = somebody("cy", "Cy", "Dunn")
NELL = somebody("nell", "Nell", "Noted")
LPA = Instrument(
    type=LpaType.PROPERTY_AND_AFFAIRS,
    donor=somebody("dora", "Dora", "Donor"),
    attorneys=(AMY, BEN),
    attorneys_act=HowTheyAct.JOINTLY,
    replacements=(CAT,),
    when_usable=WhenUsable.HAS_CAPACITY,
    certificate_provider=CY,
    people_to_notify=(NELL,),
    instructions="",
)


def touched(after, *, before=LPA, shown_whole=()):
    """Whose agreement to their part before is none to their part after."""
    return [
        one.uid
        for _role, one in everybody(after)
        if digest(before, one.uid, shown_whole)
        not in (None, digest(after, one.uid, shown_whole))
    ]


def digest(lpa, uid, shown_whole=()):
    seen = seen_by(lpa, uid, whole=uid in shown_whole)
    return seen and seen.digest


def test_an_attorney_sees_themselves_the_donor_and_how_they_act():
    seen = seen_by(LPA, "amy")

    assert seen.role == Role.ATTORNEY
    assert seen.data["donor"] == "Dora Donor"
    assert seen.data["own"]["last_name"] == "Able"
    assert seen.data["others"] == {"with": [["ben", "Ben Baker"]]}
    assert seen.data["terms"]["attorneys_act"] == "jointly"
    assert "whole" not in seen.data


def test_whoever_signs_after_them_sees_and_agrees_to_who_helps_the_donor():
    sid, wyn = somebody("sid", "Sid", "Scribe"), somebody("wyn", "Wyn", "Witness")
    helped = replace(LPA, signatory=sid, independent_witness=wyn)

    assert touched(helped) == ["amy", "ben", "cat", "cy"]
    lines = dict(lines_of(seen_by(helped, "amy").data))
    assert lines["Who signs for the donor"] == "Sid Scribe"
    assert lines["Independent witness"] == "Wyn Witness"


def test_the_donor_and_strangers_have_no_part_to_confirm():
    assert seen_by(LPA, "dora") is None
    assert seen_by(LPA, "eve") is None


def test_the_digest_is_the_same_whenever_it_is_made():
    assert seen_by(LPA, "amy").digest == seen_by(replace(LPA), "amy").digest


@pytest.mark.parametrize(
    ("after", "whose"),
    [
        (replace(LPA, attorneys=(replace(AMY, title="Ms"), BEN)), ["amy"]),
        (replace(LPA, attorneys=(AMY, BEN, replace(CAT, uid="kit"))), "others"),
        (replace(LPA, attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY), ["amy", "ben"]),
        (replace(LPA, when_usable=WhenUsable.CAPACITY_LOST), ["amy", "ben", "cat"]),
        (replace(LPA, donor=replace(LPA.donor, last_name="Doe")), "everybody"),
        (replace(LPA, attorneys=(replace(AMY, email="a@example.org"), BEN)), []),
        (replace(LPA, people_to_notify=()), []),
        (replace(LPA, instructions="Keep the house"), []),
    ],
)
def test_an_edit_touches_those_whom_it_concerns(after, whose):
    named = {
        "others": ["amy", "ben", "cat", "cy"],
        "everybody": ["amy", "ben", "cat", "cy", "nell"],
    }

    assert touched(after) == (named[whose] if isinstance(whose, str) else whose)


ATTORNEYS, AGENTS = {"amy", "ben"}, {"amy", "ben", "cat"}
ASKED = AGENTS | {"cy"}
# Of every field of an LPA: whose part it is in; of people, see the property after it.
CONCERNS = {
    "type": ASKED | {"nell"},
    "language": ASKED | {"nell"},
    "attorneys_act": ATTORNEYS,
    "attorneys_act_details": ATTORNEYS,
    "replacements_step_in": {"cat"},
    "replacements_step_in_details": {"cat"},
    "replacements_act": {"cat"},
    "replacements_act_details": {"cat"},
    "when_usable": AGENTS,
    "life_sustaining": AGENTS,
    "provider_vouches_as": {"cy"},
    "provider_skills": {"cy"},
    "signatory": ASKED,
    "independent_witness": ASKED,
}
PEOPLE = {
    "donor",
    "attorneys",
    "replacements",
    "certificate_provider",
    "people_to_notify",
}
# Shown only where the donor lets somebody read it all; or nobody's but the donor's.
NOBODYS = {
    "donor_can_sign",
    "wants_replacements",
    "wants_people_to_notify",
    "preferences",
    "instructions",
    "provider_ties",
    "applicant",
    "applying_attorneys",
    "correspondent_is",
    "correspondent_attorney",
    "correspondent",
    "contact_by_post",
    "contact_by_phone",
    "contact_by_email",
    "contact_phone",
    "contact_email",
    "contact_language",
    "is_repeat",
    "repeat_case_number",
    "fee_reduction",
    "defaulted",
}


def test_it_is_decided_of_every_field_whom_it_concerns():
    known = {each.name for each in fields(Instrument)}

    assert known == CONCERNS.keys() | PEOPLE | NOBODYS


@given(after=instruments(), name=st.sampled_from(sorted(CONCERNS.keys() | NOBODYS)))
def test_an_edit_of_a_field_asks_again_whom_it_concerns_and_nobody_else(after, name):
    value = getattr(after, name)
    edited = replace(LPA, **{name: value})
    is_said_otherwise = (value or None) != (getattr(LPA, name) or None)

    wanted = CONCERNS.get(name, set()) if is_said_otherwise else set()
    assert set(touched(edited)) == wanted


@given(somebody_else=people, who=st.sampled_from([AMY, BEN, CAT, CY, NELL]))
def test_an_edit_of_a_person_asks_them_again_and_the_independent(somebody_else, who):
    edited = replace(somebody_else, uid=who.uid)
    lpa = replace(
        LPA,
        attorneys=tuple(edited if one is who else one for one in LPA.attorneys),
        replacements=tuple(edited if one is who else one for one in LPA.replacements),
        certificate_provider=edited if who is CY else CY,
        people_to_notify=(edited if who is NELL else NELL,),
    )

    own = differs(edited, who, *OWN_DETAILS)
    renamed = fold(edited.full_name) != fold(who.full_name) and who in (AMY, BEN, CAT)
    wanted = ({who.uid} if own else set()) | ({"cy"} if renamed else set())
    assert set(touched(lpa)) == wanted


def differs(one, other, *names):
    return any(getattr(one, name, None) != getattr(other, name, None) for name in names)


def test_mending_somebody_elses_name_asks_only_them_and_the_independent():
    # The provider has to say again that they are independent of that name.
    mended = replace(LPA, attorneys=(AMY, replace(BEN, last_name="Barker")))

    assert touched(mended) == ["ben", "cy"]


def test_instructions_touch_those_who_were_let_read_them():
    told = replace(LPA, instructions="Keep the house")

    assert touched(told, shown_whole=["ben"]) == ["ben"]


def test_before_and_after_are_in_words_line_by_line():
    moved = replace(AMY, address=replace(HOME, line1="2 Mill Lane"))
    later = replace(
        LPA,
        attorneys=(moved, BEN),
        attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY,
    )

    address, act = changes(seen_by(LPA, "amy").data, seen_by(later, "amy").data)
    assert address.title == "Address"
    assert address.before.startswith("1 Mill Lane")
    assert address.after.startswith("2 Mill Lane")
    assert act.title == "How the attorneys decide"


def test_two_people_of_one_name_and_birth_date_stay_two():
    twin = replace(AMY, uid="amy-too")
    lpa = replace(LPA, attorneys=(AMY, twin))

    moved = replace(twin, address=replace(HOME, line1="9 High Street"))
    assert touched(replace(lpa, attorneys=(AMY, moved)), before=lpa) == ["amy-too"]


def test_a_correction_reads_as_the_lpa_would_with_it():
    corrected = with_details(
        LPA,
        "amy",
        {"last_name": "Ablett", "date_of_birth": "1975-02-01", "town": "York"},
    )

    amy = corrected.attorneys[0]
    assert (amy.last_name, amy.date_of_birth) == ("Ablett", date(1975, 2, 1))
    assert (amy.address.town, amy.address.line1) == ("York", "1 Mill Lane")
    assert corrected.attorneys[1] == BEN


def test_a_corporation_is_corrected_under_its_own_name():
    trust = TrustCorporation("trust", "Trusty", "123", HOME)
    lpa = replace(LPA, attorneys=(trust,))

    corrected = with_details(lpa, "trust", {"company": "Trusty Ltd"})

    assert corrected.attorneys[0].name == "Trusty Ltd"
