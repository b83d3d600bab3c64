"""What each person is shown, and whose agreement an edit touches."""

from dataclasses import replace
from datetime import date

import pytest

from lpa.choices import HowTheyAct, LpaType, Role, WhenUsable
from lpa.confirming.affected import affected, changes, touches
from lpa.confirming.in_words import lines_of
from lpa.confirming.seen import seen_by, with_details
from lpa.instrument import Address, Instrument, Person, TrustCorporation

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


def touched(after, **told):
    return [each.uid for each in affected(LPA, after, **told)]


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


def test_mending_somebody_elses_name_asks_only_them_and_the_independent():
    # The provider has to say again that they are independent of that name.
    mended = replace(LPA, attorneys=(AMY, replace(BEN, last_name="Barker")))

    assert touched(mended) == ["ben", "cy"]


def test_instructions_touch_those_who_were_let_read_them():
    told = replace(LPA, instructions="Keep the house")

    assert touched(told, shown_whole=["ben"]) == ["ben"]


def test_before_and_after_are_in_words_line_by_line():
    moved = replace(AMY, address=replace(HOME, line1="2 Mill Lane"))
    [amy] = affected(LPA, replace(LPA, attorneys=(moved, BEN)))

    [row] = amy.rows
    assert row.title == "Address"
    assert row.before.startswith("1 Mill Lane")
    assert row.after.startswith("2 Mill Lane")


def test_what_was_agreed_to_is_compared_as_it_was_kept():
    agreed_to = seen_by(LPA, "amy").data
    later = replace(LPA, attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY)

    assert not touches(agreed_to, seen_by(LPA, "amy"))
    assert touches(agreed_to, seen_by(later, "amy"))
    assert [row.title for row in changes(agreed_to, seen_by(later, "amy").data)] == [
        "How the attorneys decide"
    ]


def test_two_people_of_one_name_and_birth_date_stay_two():
    twin = replace(AMY, uid="amy-too")
    lpa = replace(LPA, attorneys=(AMY, twin))

    moved = replace(twin, address=replace(HOME, line1="9 High Street"))
    assert [one.uid for one in affected(lpa, replace(lpa, attorneys=(AMY, moved)))] == [
        "amy-too"
    ]


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
