"""Rules about preferences and instructions, broken and kept."""

from .example import Example, Examples
from .sound import a_sound_lpa

EXAMPLES: Examples = {
    "preferences_and_instructions_have_an_end": Example(
        broken=a_sound_lpa(preferences="a " * 5_001),
        at=("preferences",),
        looks_broken="Preferences of 10,002 characters.",
        looks_kept="Preferences of 10,000 characters.",
        kept=a_sound_lpa(preferences="a " * 5_000),
    ),
    "words_fit_on_a_line": Example(
        broken=a_sound_lpa(instructions="b" * 86),
        at=("instructions",),
        looks_broken="A word of 86 letters.",
        looks_kept="A word of 85 letters.",
        kept=a_sound_lpa(instructions="b" * 85),
    ),
    "texts_do_not_link_to_websites": Example(
        broken=a_sound_lpa(preferences="See HTTPS://example.org/wishes"),
        at=("preferences",),
        looks_broken="“See HTTPS://example.org/wishes”",
        looks_kept="“I would like my garden to be kept.”",
    ),
}
