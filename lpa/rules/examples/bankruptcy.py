"""Rules about bankruptcy, broken and kept."""

from .example import Example, Examples
from .sound import CATRIN, a_sound_lpa, a_sound_welfare_lpa, changed

BANKRUPT = changed(CATRIN, is_bankrupt=True)

EXAMPLES: Examples = {
    "attorneys_are_not_bankrupt": Example(
        broken=a_sound_lpa(replacements=(BANKRUPT,)),
        at=("replacements/0",),
        looks_broken="Catrin, who is bankrupt, is to replace an attorney for property.",
        looks_kept="Catrin, who is bankrupt, is to replace an attorney for welfare.",
        kept=a_sound_welfare_lpa(replacements=(BANKRUPT,)),
    ),
}
