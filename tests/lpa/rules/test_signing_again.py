"""Which signatures have to be given again, by whom, for what was found."""

from lpa.rules.examples.sound import AMY, CATRIN, a_sound_lpa, a_sound_welfare_lpa
from lpa.rules.signing import signing_findings
from lpa.rules.signing_again import Fault, How, to_be_signed_again

from .test_signing import AFTER, TODAY, signed

LPA = a_sound_lpa()
NOBODY_LEFT: tuple[str, ...] = ()


def again(*faults, lpa=LPA, signing=None, left=NOBODY_LEFT):
    faults = [Fault(*fault, "So it is.") for fault in faults]
    return to_be_signed_again(lpa, signing or signed(), faults, on=TODAY, left=left)


def sheets(*faults, **more):
    return list(
        dict.fromkeys(str(each.signature.sheet) for each in again(*faults, **more))
    )


def found_in(signing):
    return [
        (f"signing/{each.rule.slug}", each.place)
        for each in signing_findings(LPA, signing, on=TODAY)
    ]


def test_nothing_found_asks_nobody():
    assert again() == []
    assert again(("page-missing", "section-8")) == []
    assert again(("", "Section 8: rights and responsibilities")) == []


def test_a_missing_signature_is_given_and_all_that_come_after_it():
    assert sheets(("signing/missing", "certificate_provider_on")) == [
        "section-10",
        "section-11",
        "section-15",
    ]


def test_a_choice_of_section_5_that_is_not_signed_comes_first():
    welfare = a_sound_welfare_lpa()

    asked = sheets(("signing/missing", "life_sustaining_on"), lpa=welfare)

    assert asked[:3] == ["section-5", "section-9", "section-10"]


def test_an_attorney_who_did_not_sign_brings_only_whoever_applies():
    asked = again(("signing/missing", f"attorneys_on/{AMY.uid}"))

    assert [str(each.signature.sheet) for each in asked] == ["section-11", "section-15"]
    assert asked[1].why == (
        f"It comes after section 11 ({AMY.full_name}), which is to be signed again.",
    )


def test_a_wrong_order_asks_for_what_its_rule_says():
    late = signed(certificate_provider_on=AFTER, applicants=AFTER)
    found = found_in(late)

    assert sheets(*found, signing=late) == ["section-11", "section-15"]


def test_what_was_accepted_is_asked_of_nobody():
    late = signed(certificate_provider_on=AFTER, applicants=AFTER)

    assert again(signing=late) == []


def test_words_of_the_deed_are_for_everybody_and_of_the_application_for_applicants():
    assert sheets(("addresses_have_a_first_line", "attorneys/0"))[:2] == [
        "section-9",
        "section-10",
    ]
    assert sheets(("somebody_applies", "applicant")) == ["section-15"]


def test_a_changed_text_is_agreed_to_by_that_person_alone():
    (asked,) = again(("", f"attorneys_on/{CATRIN.uid}"))

    assert (asked.by, asked.how) == (CATRIN.full_name, How.AGREES)
    assert "initials" in asked.says


def test_whoever_signs_again_puts_no_initials_as_well():
    place = f"attorneys_on/{AMY.uid}"
    asked = again(("", place), ("signing/missing", place))

    assert asked[0].how is How.SIGNS
    assert asked[0].why == ("So it is.",)


def test_nobody_who_has_left_is_asked():
    asked = again(("signing/missing", "donor_on"), left={AMY.uid})

    assert AMY.full_name not in [each.by for each in asked]
