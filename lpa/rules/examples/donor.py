"""Rules about donor, broken and kept."""

from datetime import date

from .example import Example, Examples
from .sound import DORA, a_sound_lpa, changed

EIGHTEEN_TODAY = date(2008, 11, 23)
EIGHTEEN_TOMORROW = date(2008, 11, 24)
A_HUNDRED_TODAY = date(1926, 11, 23)
A_HUNDRED_TOMORROW = date(1926, 11, 24)

EXAMPLES: Examples = {
    "an_lpa_has_a_donor": Example(
        broken=a_sound_lpa(donor=None),
        at=("donor",),
        looks_broken="Section 1 names nobody.",
        looks_kept="Section 1 names Dora Donor.",
    ),
    "the_donor_is_18_or_over": Example(
        broken=a_sound_lpa(donor=changed(DORA, date_of_birth=EIGHTEEN_TOMORROW)),
        at=("donor/date_of_birth",),
        looks_broken="Dora signs on the day before her 18th birthday.",
        looks_kept="Dora signs on her 18th birthday.",
        kept=a_sound_lpa(donor=changed(DORA, date_of_birth=EIGHTEEN_TODAY)),
    ),
    "the_donor_is_under_100": Example(
        broken=a_sound_lpa(donor=changed(DORA, date_of_birth=A_HUNDRED_TODAY)),
        at=("donor/date_of_birth",),
        looks_broken="Dora is 100 on the day she signs.",
        looks_kept="Dora is 99 on the day she signs.",
        kept=a_sound_lpa(donor=changed(DORA, date_of_birth=A_HUNDRED_TOMORROW)),
    ),
    "it_is_known_whether_the_donor_can_sign": Example(
        broken=a_sound_lpa(donor_can_sign=None),
        at=("donor_can_sign",),
        looks_broken="Nobody has said whether Dora can sign.",
        looks_kept="Dora can sign.",
    ),
    "a_donor_who_cannot_sign_needs_two_witnesses": Example(
        broken=a_sound_lpa(donor_can_sign=False),
        at=("donor_can_sign",),
        looks_broken="Dora cannot sign or make a mark.",
        looks_kept="Dora signs for herself, with one witness.",
    ),
}
