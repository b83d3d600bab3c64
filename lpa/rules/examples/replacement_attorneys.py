"""Rules about replacement attorneys, broken and kept."""

from typing import Any

from lpa.choices import StepIn

from .donor import (
    A_HUNDRED_TODAY,
    A_HUNDRED_TOMORROW,
    EIGHTEEN_TODAY,
    EIGHTEEN_TOMORROW,
)
from .example import Example, Examples
from .sound import CATRIN, DAI, JOINTLY, MIXED, SEVERALLY, a_sound_lpa, changed

SOLE: dict[str, Any] = {
    "attorneys": (a_sound_lpa().attorneys[0],),
    "attorneys_act": None,
    "replacements_step_in": None,
}
TWO_AT_THE_LAST = {
    "replacements": (CATRIN, DAI),
    "replacements_step_in": StepIn.NONE_CAN_ACT,
}

EXAMPLES: Examples = {
    "replacements_are_18_or_over": Example(
        broken=a_sound_lpa(
            replacements=(CATRIN, changed(DAI, date_of_birth=EIGHTEEN_TOMORROW))
        ),
        at=("replacements/1/date_of_birth",),
        looks_broken="Dai turns 18 on the day after Dora signs.",
        looks_kept="Dai turns 18 on the day Dora signs.",
        kept=a_sound_lpa(
            replacements=(CATRIN, changed(DAI, date_of_birth=EIGHTEEN_TODAY))
        ),
    ),
    "replacements_are_under_100": Example(
        broken=a_sound_lpa(replacements=(changed(DAI, date_of_birth=A_HUNDRED_TODAY),)),
        at=("replacements/0/date_of_birth",),
        looks_broken="Dai is 100 on the day Dora signs.",
        looks_kept="Dai is 99 on the day Dora signs.",
        kept=a_sound_lpa(
            replacements=(changed(DAI, date_of_birth=A_HUNDRED_TOMORROW),)
        ),
    ),
    "replacements_who_are_wanted_are_named": Example(
        broken=a_sound_lpa(replacements=(), replacements_step_in=None),
        at=("replacements",),
        looks_broken="Dora wants replacements, and names none.",
        looks_kept="Dora wants no replacements.",
        kept=a_sound_lpa(
            wants_replacements=False, replacements=(), replacements_step_in=None
        ),
    ),
    "replacements_are_told_when_to_step_in": Example(
        broken=a_sound_lpa(replacements_step_in=None),
        at=("replacements_step_in",),
        looks_broken="Attorneys act severally; Catrin is not told when to step in.",
        looks_kept="Catrin steps in as soon as one of them stops.",
    ),
    "several_replacements_are_told_how_to_act": Example(
        broken=a_sound_lpa(**TWO_AT_THE_LAST),
        at=("replacements_act",),
        looks_broken="Catrin and Dai replace everybody, and are not told how to act.",
        looks_kept="Catrin and Dai replace everybody, jointly and severally.",
        kept=a_sound_lpa(**TWO_AT_THE_LAST, replacements_act=SEVERALLY),
    ),
    "replacements_are_told_when_only_if_there_is_a_choice": Example(
        broken=a_sound_lpa(
            **SOLE | {"replacements_step_in": StepIn.ONE_CANNOT_ACT},
        ),
        at=("replacements_step_in",),
        looks_broken="A sole attorney, and a choice of when Catrin steps in.",
        looks_kept="A sole attorney; Catrin steps in when she stops.",
        kept=a_sound_lpa(**SOLE),
    ),
    "replacements_are_told_how_only_if_there_is_a_choice": Example(
        broken=a_sound_lpa(replacements_act=JOINTLY),
        at=("replacements_act",),
        looks_broken="Catrin is the only replacement, and is told to act jointly.",
        looks_kept="Catrin is the only replacement, and is told nothing.",
    ),
    "another_way_of_stepping_in_is_described": Example(
        broken=a_sound_lpa(replacements_step_in=StepIn.ANOTHER_WAY),
        at=("replacements_step_in_details",),
        looks_broken="Catrin steps in “in another way”, and nobody says which.",
        looks_kept="“Catrin replaces Amy only.”",
        kept=a_sound_lpa(
            replacements_step_in=StepIn.ANOTHER_WAY,
            replacements_step_in_details="Catrin replaces Amy only.",
        ),
    ),
    "only_another_way_of_stepping_in_is_described": Example(
        broken=a_sound_lpa(replacements_step_in_details="When Amy stops"),
        at=("replacements_step_in_details",),
        looks_broken="Catrin steps in at the first loss, and “when Amy stops”.",
        looks_kept="Catrin steps in at the first loss.",
    ),
    "mixed_replacements_are_told_the_joint_decisions": Example(
        broken=a_sound_lpa(**TWO_AT_THE_LAST, replacements_act=MIXED),
        at=("replacements_act_details",),
        looks_broken="Catrin and Dai decide some things jointly; nobody says which.",
        looks_kept="Catrin and Dai must agree on “selling my home”.",
        kept=a_sound_lpa(
            **TWO_AT_THE_LAST,
            replacements_act=MIXED,
            replacements_act_details="Selling my home",
        ),
    ),
    "only_mixed_replacements_are_told_joint_decisions": Example(
        broken=a_sound_lpa(
            **TWO_AT_THE_LAST,
            replacements_act=SEVERALLY,
            replacements_act_details="Selling my home",
        ),
        at=("replacements_act_details",),
        looks_broken="They act jointly and severally, but a joint decision is listed.",
        looks_kept="They act jointly and severally, and nothing is listed.",
        kept=a_sound_lpa(**TWO_AT_THE_LAST, replacements_act=SEVERALLY),
    ),
}
