"""Rules about roles, broken and kept."""

from .example import Example, Examples
from .sound import AMY, BENJAMIN, CATRIN, FRIEND, PROVIDER, a_sound_lpa, changed

EXAMPLES: Examples = {
    "nobody_has_two_roles": Example(
        broken=a_sound_lpa(replacements=(AMY,)),
        at=("replacements/0",),
        looks_broken="Amy is to replace herself.",
        looks_kept="Paula provides the certificate and is also told.",
        kept=a_sound_lpa(people_to_notify=(PROVIDER,)),
    ),
    "people_of_the_same_name_are_two_people": Example(
        broken=a_sound_lpa(
            attorneys=(AMY, changed(BENJAMIN, first_names="Ann-Marie")),
            people_to_notify=(
                changed(FRIEND, first_names="ANN MARIE", last_name="Báker"),
            ),
        ),
        at=("people_to_notify/0",),
        looks_broken="Ann-Marie Baker is an attorney; ANN MARIE Báker is to be told.",
        looks_kept="Amy Able is an attorney; Frank Friend is to be told.",
    ),
    "namesakes_of_one_age_are_two_people": Example(
        broken=a_sound_lpa(
            replacements=(changed(AMY, uid="x", first_names="Ámy"), CATRIN)
        ),
        at=("replacements/0",),
        looks_broken="Amy Able and Ámy Able, both born on 2 January 1970.",
        looks_kept="Amy Able and Catrin Cole, born ten years apart.",
    ),
}
