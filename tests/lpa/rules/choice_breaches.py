"""For every rule about choices, an LPA that breaks it and the places where it does."""

from datetime import date

from lpa.choices import (
    Applicant,
    CorrespondentIs,
    HowTheyAct,
    LifeSustaining,
    StepIn,
    WhenUsable,
)
from lpa.instrument import Address, Person

from .examples import (
    AMY,
    BENJAMIN,
    CATRIN,
    DAI,
    DORA,
    JOINTLY,
    MIXED,
    SEVERALLY,
    TRUST,
    a_sound_lpa,
    a_sound_welfare_lpa,
    changed,
)

A_CHILD = date(2010, 1, 1)
LONG_AGO = date(1920, 1, 1)
TWO_REPLACEMENTS = {"replacements": (CATRIN, DAI)}
LAST = {"replacements_step_in": StepIn.NONE_CAN_ACT}


def at(person, *lines, **more):
    return changed(person, address=Address(*lines, **more))


BREACHES_BY_CHOICE = {
    # decisions
    "an_lpa_is_for_one_kind_of_decision": (a_sound_lpa(type=None), ["type"]),
    "a_property_lpa_says_when_it_is_usable": (
        a_sound_lpa(when_usable=None),
        ["when_usable"],
    ),
    "an_lpa_kept_until_capacity_is_lost_is_harder_to_use": (
        a_sound_lpa(when_usable=WhenUsable.CAPACITY_LOST),
        ["when_usable"],
    ),
    "a_welfare_lpa_chooses_about_life_sustaining_treatment": (
        a_sound_welfare_lpa(life_sustaining=None),
        ["life_sustaining"],
    ),
    "a_welfare_lpa_leaves_no_choice_of_when_it_is_usable": (
        a_sound_welfare_lpa(when_usable=WhenUsable.HAS_CAPACITY),
        ["when_usable"],
    ),
    "a_property_lpa_does_not_decide_about_treatment": (
        a_sound_lpa(life_sustaining=LifeSustaining.OPTION_A),
        ["life_sustaining"],
    ),
    "choices_are_made_and_not_left_to_the_law": (
        a_sound_lpa(defaulted=("when_usable", "attorneys_act")),
        ["when_usable", "attorneys_act"],
    ),
    # attorneys
    "an_lpa_has_an_attorney": (a_sound_lpa(attorneys=()), ["attorneys"]),
    "attorneys_are_18_or_over": (
        a_sound_lpa(attorneys=(TRUST, changed(BENJAMIN, date_of_birth=A_CHILD))),
        ["attorneys/1/date_of_birth"],
    ),
    "attorneys_are_under_100": (
        a_sound_lpa(attorneys=(TRUST, changed(BENJAMIN, date_of_birth=LONG_AGO))),
        ["attorneys/1/date_of_birth"],
    ),
    "trust_corporations_act_only_for_property": (
        a_sound_welfare_lpa(attorneys=(AMY, TRUST)),
        ["attorneys/1"],
    ),
    "there_is_one_trust_corporation_at_most": (
        a_sound_lpa(attorneys=(AMY, TRUST), replacements=(CATRIN, TRUST)),
        ["replacements/1"],
    ),
    "several_attorneys_are_told_how_to_act": (
        a_sound_lpa(attorneys_act=None),
        ["attorneys_act"],
    ),
    "a_sole_attorney_is_not_told_how_to_act": (
        a_sound_lpa(attorneys=(AMY,)),
        ["attorneys_act"],
    ),
    "a_mixed_appointment_lists_the_joint_decisions": (
        a_sound_lpa(attorneys_act=MIXED, attorneys_act_details="  "),
        ["attorneys_act_details"],
    ),
    "only_a_mixed_appointment_lists_joint_decisions": (
        a_sound_lpa(attorneys_act_details="Selling my home"),
        ["attorneys_act_details"],
    ),
    "the_lpa_outlives_its_first_loss": (
        a_sound_lpa(attorneys_act=JOINTLY, replacements=()),
        ["replacements"],
    ),
    "joint_decisions_outlive_their_first_loss": (
        a_sound_lpa(attorneys_act=MIXED, replacements=()),
        ["replacements"],
    ),
    # replacement attorneys
    "replacements_are_18_or_over": (
        a_sound_lpa(replacements=(TRUST, changed(DAI, date_of_birth=A_CHILD))),
        ["replacements/1/date_of_birth"],
    ),
    "replacements_are_under_100": (
        a_sound_lpa(replacements=(TRUST, changed(DAI, date_of_birth=LONG_AGO))),
        ["replacements/1/date_of_birth"],
    ),
    "replacements_who_are_wanted_are_named": (
        a_sound_lpa(replacements=()),
        ["replacements"],
    ),
    "replacements_are_told_when_to_step_in": (
        a_sound_lpa(replacements_step_in=None),
        ["replacements_step_in"],
    ),
    "several_replacements_are_told_how_to_act": (
        a_sound_lpa(**TWO_REPLACEMENTS, **LAST),
        ["replacements_act"],
    ),
    "replacements_are_told_when_only_if_there_is_a_choice": (
        a_sound_lpa(attorneys_act=JOINTLY),
        ["replacements_step_in"],
    ),
    "replacements_are_told_how_only_if_there_is_a_choice": (
        a_sound_lpa(replacements_act=HowTheyAct.JOINTLY),
        ["replacements_act"],
    ),
    "another_way_of_stepping_in_is_described": (
        a_sound_lpa(replacements_step_in=StepIn.ANOTHER_WAY),
        ["replacements_step_in_details"],
    ),
    "only_another_way_of_stepping_in_is_described": (
        a_sound_lpa(replacements_step_in_details="When Amy stops"),
        ["replacements_step_in_details"],
    ),
    "mixed_replacements_are_told_the_joint_decisions": (
        a_sound_lpa(**TWO_REPLACEMENTS, **LAST, replacements_act=MIXED),
        ["replacements_act_details"],
    ),
    "only_mixed_replacements_are_told_joint_decisions": (
        a_sound_lpa(
            **TWO_REPLACEMENTS,
            **LAST,
            replacements_act=SEVERALLY,
            replacements_act_details="Selling my home",
        ),
        ["replacements_act_details"],
    ),
    # preferences and instructions
    "preferences_and_instructions_have_an_end": (
        a_sound_lpa(preferences="a" * 10_001, instructions="a " * 5_001),
        ["preferences", "instructions"],
    ),
    "words_fit_on_a_line": (
        a_sound_lpa(instructions="b" * 86),
        ["instructions"],
    ),
    "texts_do_not_link_to_websites": (
        a_sound_lpa(preferences="See HTTPS://example.org/wishes"),
        ["preferences"],
    ),
    # applicant
    "somebody_applies": (a_sound_lpa(applicant=None), ["applicant"]),
    "donor_and_attorneys_do_not_both_apply": (
        a_sound_lpa(applying_attorneys=("amy",)),
        ["applying_attorneys"],
    ),
    "attorneys_who_apply_are_named": (
        a_sound_lpa(applicant=Applicant.ATTORNEYS),
        ["applying_attorneys"],
    ),
    "only_attorneys_apply_for_the_attorneys": (
        a_sound_lpa(
            applicant=Applicant.ATTORNEYS, applying_attorneys=("amy", "catrin", "amy")
        ),
        ["applying_attorneys/1", "applying_attorneys/2"],
    ),
    "joint_attorneys_all_apply_together": (
        a_sound_lpa(
            attorneys_act=JOINTLY,
            applicant=Applicant.ATTORNEYS,
            applying_attorneys=("amy",),
        ),
        ["applying_attorneys"],
    ),
    # correspondent
    "there_is_a_correspondent": (
        a_sound_lpa(correspondent_is=None),
        ["correspondent_is"],
    ),
    "the_correspondent_is_still_named": (
        a_sound_lpa(
            correspondent_is=CorrespondentIs.ATTORNEY, correspondent_attorney="gone"
        ),
        ["correspondent_attorney"],
    ),
    "another_correspondent_has_a_name": (
        a_sound_lpa(
            correspondent_is=CorrespondentIs.OTHER,
            correspondent=Person(address=DORA.address),
        ),
        ["correspondent"],
    ),
    "the_correspondent_can_be_reached": (
        a_sound_lpa(contact_by_post=False),
        ["contact_by_post"],
    ),
    "a_telephone_that_is_chosen_has_a_number": (
        a_sound_lpa(contact_by_phone=True, contact_phone="ring me"),
        ["contact_phone"],
    ),
    "an_email_that_is_chosen_has_an_address": (
        a_sound_lpa(contact_by_email=True, contact_email="dora at home"),
        ["contact_email"],
    ),
    # fees
    "it_is_said_whether_the_fee_is_reduced": (
        a_sound_lpa(fee_reduction=None),
        ["fee_reduction"],
    ),
    "it_is_said_whether_this_is_a_repeat": (
        a_sound_lpa(is_repeat=None),
        ["is_repeat"],
    ),
    "a_repeat_gives_the_earlier_case_number": (
        a_sound_lpa(is_repeat=True, repeat_case_number="7000-0000-0005"),
        ["repeat_case_number"],
    ),
    "the_earlier_case_number_is_one_of_ours": (
        a_sound_lpa(is_repeat=True, repeat_case_number="700000000000"),
        ["repeat_case_number"],
    ),
    # register
    "an_attorney_is_a_person": (
        a_sound_lpa(attorneys=(TRUST,), attorneys_act=None),
        ["attorneys/0"],
    ),
    "a_mixed_appointment_has_one_replacement": (
        a_sound_lpa(attorneys_act=MIXED, **TWO_REPLACEMENTS),
        ["replacements"],
    ),
}
