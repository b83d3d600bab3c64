"""Rules about fees, broken and kept."""

from .example import Example, Examples
from .sound import a_sound_lpa

EXAMPLES: Examples = {
    "it_is_said_whether_the_fee_is_reduced": Example(
        broken=a_sound_lpa(fee_reduction=None),
        at=("fee_reduction",),
        looks_broken="Nobody has said whether the full fee is paid.",
        looks_kept="The full fee is paid.",
    ),
    "it_is_said_whether_this_is_a_repeat": Example(
        broken=a_sound_lpa(is_repeat=None),
        at=("is_repeat",),
        looks_broken="Nobody has said whether this is a repeat application.",
        looks_kept="This is the first application.",
    ),
    "a_repeat_gives_the_earlier_case_number": Example(
        broken=a_sound_lpa(is_repeat=True, repeat_case_number="7000-0000-0005"),
        at=("repeat_case_number",),
        looks_broken="A repeat of “7000-0000-0005”, with the hyphens kept.",
        looks_kept="A repeat of 700000000005.",
        kept=a_sound_lpa(is_repeat=True, repeat_case_number="700000000005"),
    ),
    "the_earlier_case_number_is_one_of_ours": Example(
        broken=a_sound_lpa(is_repeat=True, repeat_case_number="700000000000"),
        at=("repeat_case_number",),
        looks_broken="A repeat of 700000000000, whose check digit is wrong.",
        looks_kept="A repeat of 700000000005.",
        kept=a_sound_lpa(is_repeat=True, repeat_case_number="700000000005"),
    ),
}
