"""Rules about dropping out, broken and kept."""

from .attorneys import NOBODY_ELSE, SOLE
from .example import Example, Examples
from .sound import JOINTLY, MIXED, a_sound_lpa

AS_ONE = {"attorneys_act": JOINTLY, "replacements_step_in": None}
PARTLY_AS_ONE = {
    "attorneys_act": MIXED,
    "attorneys_act_details": "Selling my home",
    "replacements_step_in": None,
}

EXAMPLES: Examples = {
    "the_lpa_outlives_its_first_loss": Example(
        broken=a_sound_lpa(**SOLE | NOBODY_ELSE),
        at=("replacements",),
        looks_broken="Amy is the only attorney, and nobody is to replace her.",
        looks_kept="Amy is the only attorney, and Catrin is to replace her.",
        kept=a_sound_lpa(**SOLE),
    ),
    "joint_decisions_outlive_their_first_loss": Example(
        broken=a_sound_lpa(
            attorneys_act=MIXED,
            attorneys_act_details="Selling my home",
            replacements_step_in=None,
            **NOBODY_ELSE,
        ),
        at=("replacements",),
        looks_broken="They must agree on “selling my home”; nobody is to replace them.",
        looks_kept="They act jointly and severally; Catrin is to replace them.",
    ),
    "attorneys_who_are_left_go_on": Example(
        broken=a_sound_lpa(**AS_ONE),
        at=("attorneys_act",),
        looks_broken="Amy and Benjamin act jointly; Catrin replaces both at once.",
        looks_kept="They act jointly and severally; Catrin joins whoever is left.",
    ),
    "attorneys_who_are_left_keep_the_joint_decisions": Example(
        broken=a_sound_lpa(**PARTLY_AS_ONE),
        at=("attorneys_act",),
        looks_broken="They must agree on “selling my home”; Catrin is to replace them.",
        looks_kept="They act jointly and severally; Catrin joins whoever is left.",
    ),
}
