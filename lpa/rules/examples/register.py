"""Rules about register, broken and kept."""

from .example import Example, Examples
from .sound import AMY, CATRIN, DAI, MIXED, TRUST, a_sound_lpa

MIXED_WITH = {
    "attorneys_act": MIXED,
    "attorneys_act_details": "Selling my home",
    "replacements_step_in": None,
}

EXAMPLES: Examples = {
    "an_attorney_is_a_person": Example(
        broken=a_sound_lpa(
            attorneys=(TRUST,), attorneys_act=None, replacements_step_in=None
        ),
        at=("attorneys/0",),
        looks_broken="Trusty Trustees Limited is the only attorney.",
        looks_kept="Trusty Trustees Limited acts together with Amy Able.",
        kept=a_sound_lpa(attorneys=(TRUST, AMY)),
    ),
    "a_mixed_appointment_has_one_replacement": Example(
        broken=a_sound_lpa(**MIXED_WITH, replacements=(CATRIN, DAI)),
        at=("replacements",),
        looks_broken="A mixed appointment with two replacements.",
        looks_kept="A mixed appointment with one replacement.",
        kept=a_sound_lpa(**MIXED_WITH),
    ),
}
