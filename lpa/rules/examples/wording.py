"""Rules about what the donor writes, broken and kept, word for word."""

from typing import Any

from .example import Example, Examples
from .sound import JOINTLY, a_sound_lpa


def instead_of(instructions: str, write: str, **more: Any) -> Example:
    """Instructions that cannot be followed, and some that can."""
    return written("instructions", instructions, write, **more)


def rather_than(preferences: str, write: str) -> Example:
    """The same with preferences."""
    return written("preferences", preferences, write)


def written(place: str, wrong: str, right: str, **more: Any) -> Example:
    return Example(
        broken=a_sound_lpa(**{place: wrong}, **more),
        at=(place,),
        looks_broken=f"“{wrong}”",
        looks_kept=f"“{right}”",
        kept=a_sound_lpa(**{place: right}, **more),
    )


EXAMPLES: Examples = {
    "attorneys_do_not_decide_by_majority": instead_of(
        "If my attorneys disagree, the majority decides.",
        write="My attorneys must consult each other before they sell my home.",
    ),
    "texts_agree_with_how_attorneys_act": instead_of(
        "All my attorneys must agree before my home is sold.",
        write="My attorneys must consult my sister before my home is sold.",
    ),
    "no_joint_attorney_is_directed_alone": instead_of(
        "Amy must look after my investments.",
        write="My attorneys must ask Amy’s accountant about my investments.",
        attorneys_act=JOINTLY,
        replacements_step_in=None,
    ),
    "attorneys_do_not_appoint_attorneys": instead_of(
        "If she gets too old, Amy may appoint a successor.",
        write="My attorneys may employ an accountant.",
    ),
    "replacements_step_in_for_good": instead_of(
        "When Amy is on holiday, Catrin takes over.",
        write="My attorneys must tell each other when they will be on holiday.",
    ),
    "replacements_replace_attorneys_alone": instead_of(
        "If my replacement attorney cannot act, Dai is to act.",
        write="If an attorney dies, my replacement attorney must tell the bank.",
    ),
    "appointments_end_as_the_law_says": instead_of(
        "Amy must stop being my attorney when she is 70.",
        write="If our marriage ends, my husband shall continue to be my attorney.",
    ),
    "gifts_stay_within_the_law": instead_of(
        "My attorneys must give £10,000 to each of my grandchildren.",
        write="My attorneys may give my grandchildren birthday presents up to £50.",
    ),
    "attorneys_do_not_benefit": instead_of(
        "My attorneys may use my savings for their own benefit.",
        write="My attorney, who is a solicitor, may charge his usual fees.",
    ),
    "money_is_kept_for_the_donor": instead_of(
        "My attorneys must pay my grandson’s school fees.",
        write="My attorneys must pay for my husband’s care as they pay for mine.",
    ),
    "nobody_is_told_to_help_the_donor_to_die": instead_of(
        "My attorneys must take me to Dignitas.",
        write="My attorneys must let me die at home if the doctors agree.",
    ),
    "nothing_unlawful_is_asked": instead_of(
        "My attorneys must hide my savings from the council.",
        write="My attorneys must have my tax return checked by an accountant.",
    ),
    "texts_do_not_name_websites": rather_than(
        "My wishes stand on www.example.org.",
        write="My wishes stand in a letter that I keep with my will.",
    ),
    "preferences_do_not_bind": rather_than(
        "My attorneys must visit me on Sundays.",
        write="I would like my attorneys to visit me on Sundays.",
    ),
    "instructions_do_not_only_wish": instead_of(
        "Please keep my dog.",
        write="My attorneys must let my dog stay with me.",
    ),
    "texts_fit_in_their_boxes": Example(
        broken=a_sound_lpa(preferences="\n".join("1234567")),
        at=("preferences",),
        looks_broken="Preferences that fill seven lines of the form.",
        looks_kept="Preferences that fill six lines.",
        kept=a_sound_lpa(preferences="\n".join("123456")),
    ),
}
