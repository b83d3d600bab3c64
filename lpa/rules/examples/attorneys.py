"""Rules about attorneys, broken and kept."""

from .donor import (
    A_HUNDRED_TODAY,
    A_HUNDRED_TOMORROW,
    EIGHTEEN_TODAY,
    EIGHTEEN_TOMORROW,
)
from .example import Example, Examples
from .sound import (
    AMY,
    BENJAMIN,
    JOINTLY,
    MIXED,
    TRUST,
    a_sound_lpa,
    a_sound_welfare_lpa,
    changed,
)

SECOND_TRUST = changed(TRUST, uid="second", name="Second Trustees Limited")
SOLE = {"attorneys": (AMY,), "attorneys_act": None, "replacements_step_in": None}
NOBODY_ELSE = {"wants_replacements": False, "replacements": ()}


EXAMPLES: Examples = {
    "an_lpa_has_an_attorney": Example(
        broken=a_sound_lpa(**SOLE | {"attorneys": ()}),
        at=("attorneys",),
        looks_broken="Section 2 names nobody.",
        looks_kept="Section 2 names Amy Able.",
        kept=a_sound_lpa(**SOLE),
    ),
    "attorneys_are_18_or_over": Example(
        broken=a_sound_lpa(
            attorneys=(AMY, changed(BENJAMIN, date_of_birth=EIGHTEEN_TOMORROW))
        ),
        at=("attorneys/1/date_of_birth",),
        looks_broken="Benjamin turns 18 on the day after Dora signs.",
        looks_kept="Benjamin turns 18 on the day Dora signs.",
        kept=a_sound_lpa(
            attorneys=(AMY, changed(BENJAMIN, date_of_birth=EIGHTEEN_TODAY))
        ),
    ),
    "attorneys_are_under_100": Example(
        broken=a_sound_lpa(
            attorneys=(AMY, changed(BENJAMIN, date_of_birth=A_HUNDRED_TODAY))
        ),
        at=("attorneys/1/date_of_birth",),
        looks_broken="Benjamin is 100 on the day Dora signs.",
        looks_kept="Benjamin is 99 on the day Dora signs.",
        kept=a_sound_lpa(
            attorneys=(AMY, changed(BENJAMIN, date_of_birth=A_HUNDRED_TOMORROW))
        ),
    ),
    "trust_corporations_act_only_for_property": Example(
        broken=a_sound_welfare_lpa(attorneys=(AMY, TRUST)),
        at=("attorneys/1",),
        looks_broken="A welfare LPA names Trusty Trustees Limited.",
        looks_kept="A property LPA names Trusty Trustees Limited.",
        kept=a_sound_lpa(attorneys=(AMY, TRUST)),
    ),
    "there_is_one_trust_corporation_at_most": Example(
        broken=a_sound_lpa(attorneys=(AMY, TRUST), replacements=(SECOND_TRUST,)),
        at=("replacements/0",),
        looks_broken="One trust corporation is to replace another.",
        looks_kept="A trust corporation is to replace a person.",
        kept=a_sound_lpa(replacements=(TRUST,)),
    ),
    "several_attorneys_are_told_how_to_act": Example(
        broken=a_sound_lpa(
            attorneys_act=None, replacements_step_in=None, **NOBODY_ELSE
        ),
        at=("attorneys_act",),
        looks_broken="Two attorneys, and section 3 is left blank.",
        looks_kept="Two attorneys who act jointly.",
        kept=a_sound_lpa(
            attorneys_act=JOINTLY, replacements_step_in=None, **NOBODY_ELSE
        ),
    ),
    "a_sole_attorney_is_not_told_how_to_act": Example(
        broken=a_sound_lpa(**SOLE | {"attorneys_act": JOINTLY}),
        at=("attorneys_act",),
        looks_broken="Amy is the only attorney, and is told to act jointly.",
        looks_kept="Amy is the only attorney, and section 3 is empty.",
        kept=a_sound_lpa(**SOLE),
    ),
    "a_mixed_appointment_lists_the_joint_decisions": Example(
        broken=a_sound_lpa(
            attorneys_act=MIXED, attorneys_act_details="  ", replacements_step_in=None
        ),
        at=("attorneys_act_details",),
        looks_broken="Some decisions are joint, but nobody says which.",
        looks_kept="They must agree on “selling my home”.",
        kept=a_sound_lpa(
            attorneys_act=MIXED,
            attorneys_act_details="Selling my home",
            replacements_step_in=None,
        ),
    ),
    "only_a_mixed_appointment_lists_joint_decisions": Example(
        broken=a_sound_lpa(attorneys_act_details="Selling my home"),
        at=("attorneys_act_details",),
        looks_broken="They act jointly and severally, but a joint decision is listed.",
        looks_kept="They act jointly and severally, and nothing is listed.",
    ),
}
