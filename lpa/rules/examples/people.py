"""Rules about people, broken and kept."""

from datetime import date

from .example import Example, Examples
from .sound import (
    AMY,
    BENJAMIN,
    CATRIN,
    DORA,
    EVE,
    TRUST,
    a_sound_lpa,
    changed,
)

TO_BE_BORN = date(2062, 1, 1)

EXAMPLES: Examples = {
    "everyone_has_a_name": Example(
        broken=a_sound_lpa(attorneys=(AMY, changed(TRUST, name=" "))),
        at=("attorneys/1/name",),
        looks_broken="A trust corporation without a name.",
        looks_kept="Somebody with a single name, who has no last name.",
        kept=a_sound_lpa(attorneys=(AMY, changed(BENJAMIN, last_name=""))),
    ),
    "names_are_not_initials": Example(
        broken=a_sound_lpa(donor=changed(DORA, first_names="Dora J.")),
        at=("donor/first_names",),
        looks_broken="Dora J. Donor.",
        looks_kept="Dora Jane Donor.",
        kept=a_sound_lpa(donor=changed(DORA, first_names="Dora Jane")),
    ),
    "titles_are_short": Example(
        broken=a_sound_lpa(donor=changed(DORA, title="Right Honourable Lady")),
        at=("donor/title",),
        looks_broken="“Right Honourable Lady”, which is 21 characters.",
        looks_kept="“Dr”.",
        kept=a_sound_lpa(donor=changed(DORA, title="Dr")),
    ),
    "names_fit_the_boxes": Example(
        broken=a_sound_lpa(replacements=(changed(CATRIN, first_names="Catrin " * 8),)),
        at=("replacements/0/first_names",),
        looks_broken="First names of 56 characters.",
        looks_kept="First names of 49 characters.",
        kept=a_sound_lpa(replacements=(changed(CATRIN, first_names="Catrin " * 7),)),
    ),
    "donor_and_attorneys_have_a_date_of_birth": Example(
        broken=a_sound_lpa(
            donor=changed(DORA, date_of_birth=None),
        ),
        at=("donor/date_of_birth",),
        looks_broken="Nobody knows when Dora was born.",
        looks_kept="Dora was born on 27 March 1950.",
    ),
    "dates_of_birth_are_in_the_past": Example(
        broken=a_sound_lpa(attorneys=(AMY, changed(EVE, date_of_birth=TO_BE_BORN))),
        at=("attorneys/1/date_of_birth",),
        looks_broken="Eve is to be born in 2062.",
        looks_kept="Eve was born in 1990.",
        kept=a_sound_lpa(attorneys=(AMY, EVE)),
    ),
}
