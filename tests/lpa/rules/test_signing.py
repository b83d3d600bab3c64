"""Who signs before whom, and what is signed again where the order was wrong."""

from datetime import date, timedelta
from itertools import product

import pytest

from lpa.choices import Applicant, Severity
from lpa.instrument import Instrument, Signing
from lpa.rules.examples.sound import (
    AMY,
    CATRIN,
    TRUST,
    a_sound_lpa,
    a_sound_welfare_lpa,
    changed,
)
from lpa.rules.signatures import Sheet
from lpa.rules.signing import (
    SIGNING_RULES,
    missing_dates,
    signing_findings,
    to_sign_again,
)

DAY = date(2026, 11, 2)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
TODAY = date(2026, 11, 20)

ATTORNEYS = ("amy", "benjamin", "catrin", "trust")

S9, S10, S11, S15 = (
    Sheet.SECTION_9,
    Sheet.SECTION_10,
    Sheet.SECTION_11,
    Sheet.SECTION_15,
)


def signed(*, attorneys=DAY, applicants=DAY, **changes):
    """Everything signed on one day, but for the changes."""
    dates = {
        "donor_on": DAY,
        "life_sustaining_on": DAY,
        "certificate_provider_on": DAY,
        "attorneys_on": dict.fromkeys(ATTORNEYS, attorneys),
        "applicants_on": dict.fromkeys(("dora", "amy", "benjamin"), applicants),
    }
    return Signing(**dates | changes)


def found(signing, lpa=None, *, on=TODAY, completed=True):
    findings = signing_findings(
        lpa or a_sound_lpa(), signing, on=on, completed=completed
    )
    return [(finding.place, finding.sign_again) for finding in findings]


def attorneys_on(**changes):
    dates = dict.fromkeys(ATTORNEYS, DAY)
    return signed(attorneys_on=dates | changes)


def test_everything_may_be_signed_on_one_day():
    assert found(signed(), a_sound_welfare_lpa()) == []


def test_everything_may_be_signed_years_apart_in_order():
    signing = Signing(
        donor_on=date(2019, 1, 1),
        certificate_provider_on=date(2021, 1, 1),
        attorneys_on={"amy": date(2024, 1, 1), "benjamin": date(2023, 1, 1)},
        applicants_on={"dora": date(2026, 1, 1)},
    )

    assert found(signing) == []


def test_the_certificate_follows_the_donor():
    signing = signed(certificate_provider_on=BEFORE)

    assert found(signing) == [("certificate_provider_on", (S10, S11, S15))]


@pytest.mark.parametrize("uid", ["amy", "catrin"])
def test_an_attorney_or_replacement_follows_the_donor(uid):
    signing = attorneys_on(**{uid: BEFORE})

    assert (f"attorneys_on/{uid}", (S10, S11, S15)) in found(signing)


def test_an_attorney_before_the_certificate_is_put_to_the_certificate_provider():
    signing = signed(certificate_provider_on=AFTER, applicants=AFTER)

    assert found(signing) == [("certificate_provider_on", (S11, S15))]


def test_only_the_attorneys_who_were_early_are_named():
    signing = signed(
        certificate_provider_on=AFTER,
        attorneys_on={"amy": DAY, "benjamin": AFTER, "catrin": DAY},
        applicants=AFTER,
    )
    [finding] = signing_findings(a_sound_lpa(), signing, on=TODAY)

    assert finding.sentence == (
        "Section 10 (Paula Price, 3 November 2026) was signed after section 11 (Amy "
        "Able, 2 November 2026) and section 11 (Catrin Cole, 2 November 2026). Section "
        "10 comes first."
    )
    assert finding.remedy == "Sign and date again: section 11 and section 15."


@pytest.mark.parametrize("late", ["amy", "catrin"])
def test_whoever_applies_does_so_after_the_last_attorney(late):
    assert found(attorneys_on(**{late: AFTER})) == [("applicants_on/dora", (S15,))]


def test_each_attorney_who_applies_is_judged_alone():
    lpa = a_sound_lpa(
        applicant=Applicant.ATTORNEYS, applying_attorneys=("amy", "benjamin")
    )
    signing = signed(applicants_on={"amy": BEFORE, "benjamin": DAY})

    assert found(signing, lpa) == [("applicants_on/amy", (S15,))]


def test_before_the_application_is_completed_nobody_signs_section_15():
    signing = signed(certificate_provider_on=BEFORE, applicants=BEFORE)

    assert found(signing, completed=False) == [
        ("certificate_provider_on", (S10, S11)),
    ]


def test_the_choice_of_section_5_comes_before_the_deed():
    signing = signed(life_sustaining_on=AFTER)

    assert found(signing, a_sound_welfare_lpa()) == [
        ("life_sustaining_on", (S9, S10, S11, S15))
    ]


def test_a_property_lpa_has_no_section_5_to_judge():
    assert found(signed(life_sustaining_on=AFTER)) == []


def test_the_date_after_today_is_refused_wherever_it_stands():
    findings = found(signed(), a_sound_welfare_lpa(), on=BEFORE)

    assert findings == [
        ("life_sustaining_on", (Sheet.SECTION_5,)),
        ("donor_on", (S9,)),
        ("certificate_provider_on", (S10,)),
        ("attorneys_on/amy", (S11,)),
        ("attorneys_on/benjamin", (S11,)),
        ("attorneys_on/catrin", (S11,)),
        ("applicants_on/dora", (S15,)),
    ]


def test_today_is_not_the_future():
    assert found(signed(), on=DAY) == []


def test_somebody_signs_continuation_sheet_3_for_a_donor_who_cannot():
    lpa = a_sound_lpa(donor_can_sign=False)
    signing = signed(certificate_provider_on=BEFORE)
    [finding] = signing_findings(lpa, signing, on=TODAY)

    assert finding.sentence == (
        "Continuation sheet 3 (the person signing for Dora Donor, 2 November 2026) was "
        "signed after section 10 (Paula Price, 1 November 2026). Continuation sheet 3 "
        "comes first."
    )


def test_a_section_5_signed_late_sends_back_to_the_sheet_that_was_used():
    lpa = a_sound_welfare_lpa(donor_can_sign=False)
    [(_place, again)] = found(signed(life_sustaining_on=AFTER), lpa)

    assert again == (Sheet.SHEET_3, S10, S11, S15)


def test_a_trust_corporation_signs_continuation_sheet_4_after_the_certificate():
    lpa = a_sound_lpa(attorneys=(TRUST, AMY))
    signing = signed(certificate_provider_on=BEFORE)

    assert found(signing, lpa) == [
        ("certificate_provider_on", (S10, S11, Sheet.SHEET_4, S15))
    ]


def test_every_finding_is_fatal_and_has_its_source():
    findings = signing_findings(a_sound_lpa(), signed(), on=BEFORE)

    assert {finding.severity for finding in findings} == {Severity.FATAL}
    assert all(finding.rule.source for finding in findings)


def test_dates_that_are_not_known_are_missing_and_not_wrong():
    lpa = a_sound_welfare_lpa(attorneys=(AMY, TRUST))

    assert found(Signing(), lpa) == []
    assert missing_dates(lpa, Signing()) == [
        "life_sustaining_on",
        "donor_on",
        "certificate_provider_on",
        "attorneys_on/amy",
        "attorneys_on/trust",
        "attorneys_on/catrin",
        "applicants_on/dora",
    ]


def test_nothing_is_missing_once_every_date_is_known():
    assert missing_dates(a_sound_lpa(), signed()) == []
    assert missing_dates(a_sound_lpa(), signed(applicants_on={})) == [
        "applicants_on/dora"
    ]
    assert missing_dates(a_sound_lpa(), signed(applicants_on={}), completed=False) == []


def test_dates_of_people_who_are_not_named_are_not_judged():
    lpa = a_sound_lpa(replacements=(changed(CATRIN, uid="other"),))
    signing = signed(attorneys_on={"amy": DAY, "benjamin": DAY, "catrin": BEFORE})

    assert found(signing, lpa) == []


def is_in_order(donor, provider, amy, benjamin, applicant):
    return donor <= provider <= min(amy, benjamin) and max(amy, benjamin) <= applicant


def test_only_the_lawful_order_has_no_findings():
    lpa = a_sound_lpa(replacements=())
    for dates in product((BEFORE, DAY, AFTER), repeat=5):
        donor, provider, amy, benjamin, applicant = dates
        signing = Signing(
            donor_on=donor,
            certificate_provider_on=provider,
            attorneys_on={"amy": amy, "benjamin": benjamin},
            applicants_on={"dora": applicant},
        )

        assert (found(signing, lpa) == []) is is_in_order(*dates), dates


def test_whoever_signs_again_is_named_once_and_in_order():
    signing = attorneys_on(amy=BEFORE, catrin=BEFORE)
    again = to_sign_again(a_sound_lpa(), signing, on=TODAY)

    assert again[0].by == "Paula Price"
    assert len({each.place for each in again}) == len(again)


def test_an_attorney_who_was_not_early_need_not_sign_again():
    signing = signed(
        certificate_provider_on=AFTER,
        attorneys_on={"amy": DAY, "benjamin": AFTER, "catrin": AFTER},
        applicants=AFTER,
    )
    again = to_sign_again(a_sound_lpa(), signing, on=TODAY)

    assert [each.by for each in again] == ["Amy Able", "Dora Donor"]


def test_sheet_3_is_signed_again_before_two_witnesses():
    lpa = a_sound_welfare_lpa(donor_can_sign=False)
    [finding] = signing_findings(lpa, signed(life_sustaining_on=AFTER), on=TODAY)

    assert finding.remedy.endswith("Two people witness continuation sheet 3.")


@pytest.mark.parametrize("day", [BEFORE, AFTER])
@pytest.mark.parametrize("who", ["certificate_provider", "independent_witness"])
def test_a_witness_who_was_there_on_another_day_is_asked_about(who, day):
    [finding] = signing_findings(
        a_sound_lpa(), signed(), on=TODAY, witnessed={who: day}
    )

    assert finding.place == f"witnessed_on/{who}"
    assert finding.severity is Severity.QUERY
    assert finding.sign_again == (S9, S10, S11, S15)


def test_a_witness_of_the_same_day_is_in_order():
    everybody = dict.fromkeys(("certificate_provider", "independent_witness"), DAY)

    assert not signing_findings(a_sound_lpa(), signed(), on=TODAY, witnessed=everybody)


def test_an_lpa_with_nobody_in_it_has_nothing_out_of_order():
    assert found(signed(), Instrument()) == []


def test_every_check_says_what_is_asked_and_by_which_law():
    assert all(rule.statement and rule.source for rule in SIGNING_RULES)
