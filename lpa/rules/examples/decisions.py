"""Rules about decisions, broken and kept."""

from lpa.choices import LifeSustaining, WhenUsable

from .example import Example, Examples
from .sound import a_sound_lpa, a_sound_welfare_lpa

EXAMPLES: Examples = {
    "an_lpa_is_for_one_kind_of_decision": Example(
        broken=a_sound_lpa(type=None, when_usable=None),
        at=("type",),
        looks_broken="Neither kind of LPA is chosen.",
        looks_kept="It is for property and financial affairs.",
    ),
    "a_property_lpa_says_when_it_is_usable": Example(
        broken=a_sound_lpa(when_usable=None),
        at=("when_usable",),
        looks_broken="Section 5 of a property LPA is left blank.",
        looks_kept="It can be used as soon as it is registered.",
    ),
    "an_lpa_kept_until_capacity_is_lost_is_harder_to_use": Example(
        broken=a_sound_lpa(when_usable=WhenUsable.CAPACITY_LOST),
        at=("when_usable",),
        looks_broken="It can only be used when the donor lacks capacity.",
        looks_kept="It can be used as soon as it is registered.",
    ),
    "a_welfare_lpa_chooses_about_life_sustaining_treatment": Example(
        broken=a_sound_welfare_lpa(life_sustaining=None),
        at=("life_sustaining",),
        looks_broken="Section 5 of a welfare LPA is left blank.",
        looks_kept="Option A: the attorneys can decide about such treatment.",
        kept=a_sound_welfare_lpa(life_sustaining=LifeSustaining.OPTION_A),
    ),
    "a_welfare_lpa_leaves_no_choice_of_when_it_is_usable": Example(
        broken=a_sound_welfare_lpa(when_usable=WhenUsable.HAS_CAPACITY),
        at=("when_usable",),
        looks_broken="A welfare LPA says that it can be used once registered.",
        looks_kept="A welfare LPA says nothing of when it can be used.",
        kept=a_sound_welfare_lpa(),
    ),
    "a_property_lpa_does_not_decide_about_treatment": Example(
        broken=a_sound_lpa(life_sustaining=LifeSustaining.OPTION_A),
        at=("life_sustaining",),
        looks_broken="A property LPA lets attorneys decide about treatment.",
        looks_kept="A property LPA says nothing of treatment.",
    ),
    "choices_are_made_and_not_left_to_the_law": Example(
        broken=a_sound_lpa(defaulted=("when_usable", "attorneys_act")),
        at=("when_usable", "attorneys_act"),
        looks_broken="Sections 3 and 5 of a hand-written form were left blank.",
        looks_kept="Every choice on the form is ticked.",
    ),
}
