"""Rules about applicant, broken and kept."""

from lpa.choices import Applicant, Regime

from .example import Example, Examples
from .sound import JOINTLY, a_sound_lpa

BY_ATTORNEYS = {"applicant": Applicant.ATTORNEYS}
TOGETHER = BY_ATTORNEYS | {"attorneys_act": JOINTLY, "replacements_step_in": None}

EXAMPLES: Examples = {
    "somebody_applies": Example(
        broken=a_sound_lpa(applicant=None),
        at=("applicant",),
        looks_broken="Section 12 is left blank.",
        looks_kept="Dora applies.",
    ),
    "only_the_donor_applies_on_screen": Example(
        broken=a_sound_lpa(**BY_ATTORNEYS, applying_attorneys=("amy",)),
        at=("applicant",),
        looks_broken="It is signed on screen, and Amy applies.",
        looks_kept="It is signed on screen, and Dora applies as she signs.",
        regime=Regime.DIGITAL_2023,
    ),
    "donor_and_attorneys_do_not_both_apply": Example(
        broken=a_sound_lpa(applying_attorneys=("amy",)),
        at=("applying_attorneys",),
        looks_broken="Dora and Amy apply together.",
        looks_kept="Dora applies by herself.",
    ),
    "attorneys_who_apply_are_named": Example(
        broken=a_sound_lpa(**BY_ATTORNEYS),
        at=("applying_attorneys",),
        looks_broken="The attorneys apply, and nobody says which.",
        looks_kept="Amy applies for the attorneys, who act jointly and severally.",
        kept=a_sound_lpa(**BY_ATTORNEYS, applying_attorneys=("amy",)),
    ),
    "only_attorneys_apply_for_the_attorneys": Example(
        broken=a_sound_lpa(**BY_ATTORNEYS, applying_attorneys=("amy", "catrin", "amy")),
        at=("applying_attorneys/1", "applying_attorneys/2"),
        looks_broken="Catrin, a replacement, applies, and Amy applies twice.",
        looks_kept="Amy and Benjamin, both attorneys, apply.",
        kept=a_sound_lpa(**BY_ATTORNEYS, applying_attorneys=("amy", "benjamin")),
    ),
    "joint_attorneys_all_apply_together": Example(
        broken=a_sound_lpa(**TOGETHER, applying_attorneys=("amy",)),
        at=("applying_attorneys",),
        looks_broken="Amy and Benjamin act jointly; Amy applies alone.",
        looks_kept="Amy and Benjamin act jointly, and both apply.",
        kept=a_sound_lpa(**TOGETHER, applying_attorneys=("amy", "benjamin")),
    ),
}
