"""What the law fills in where a form written by hand leaves a choice blank."""

from dataclasses import replace

from .choices import HowTheyAct, LifeSustaining, LpaType, StepIn, WhenUsable
from .instrument import Instrument
from .rules.attorneys import must_say_how_they_act
from .rules.replacement_attorneys import (
    may_say_how_they_act,
    may_say_when_they_step_in,
)


def with_defaults(lpa: Instrument) -> Instrument:
    """The same instrument with every blank choice filled in and listed as defaulted.

    Attorneys and replacements act jointly (section 10(5) of the Act); replacements step
    in at the first loss; a property LPA can be used while the donor has capacity;
    life-sustaining treatment is option B. A form without continuation sheet 3 is one
    that the donor signs, which is no choice and so not listed.
    """
    if lpa.donor_can_sign is None:
        lpa = replace(lpa, donor_can_sign=True)
    for decision, is_asked, value in DEFAULTS:
        if getattr(lpa, decision) is None and is_asked(lpa):
            noted = (*lpa.defaulted, decision)
            lpa = replace(lpa, defaulted=noted, **{decision: value})
    return lpa


def _is_property(lpa):
    return lpa.type is LpaType.PROPERTY_AND_AFFAIRS


def _is_welfare(lpa):
    return lpa.type is LpaType.PERSONAL_WELFARE


DEFAULTS = (
    ("attorneys_act", must_say_how_they_act, HowTheyAct.JOINTLY),
    ("replacements_step_in", may_say_when_they_step_in, StepIn.ONE_CANNOT_ACT),
    ("replacements_act", may_say_how_they_act, HowTheyAct.JOINTLY),
    ("when_usable", _is_property, WhenUsable.HAS_CAPACITY),
    ("life_sustaining", _is_welfare, LifeSustaining.OPTION_B),
)
