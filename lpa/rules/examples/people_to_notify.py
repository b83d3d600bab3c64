"""Rules about people to notify, broken and kept."""

from .example import Example, Examples
from .sound import FRIEND, a_person, a_sound_lpa

SIX = tuple(
    a_person(name, "Friend", None, street="Low Road")
    for name in ("Frank", "Freda", "Fiona", "Felicity", "Fe", "Frankie")
)

EXAMPLES: Examples = {
    "there_are_five_people_to_notify_at_most": Example(
        broken=a_sound_lpa(people_to_notify=SIX),
        at=("people_to_notify/5",),
        looks_broken="Six people are to be told.",
        looks_kept="Five people are to be told.",
        kept=a_sound_lpa(people_to_notify=SIX[:5]),
    ),
    "people_to_notify_who_are_wanted_are_named": Example(
        broken=a_sound_lpa(people_to_notify=()),
        at=("people_to_notify",),
        looks_broken="Dora wants somebody told, and names nobody.",
        looks_kept="Dora wants Frank Friend told.",
        kept=a_sound_lpa(people_to_notify=(FRIEND,)),
    ),
}
