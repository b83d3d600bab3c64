"""Rules about letters, broken and kept."""

from .example import Example, Examples
from .sound import DORA, a_sound_lpa, changed

EXAMPLES: Examples = {
    "details_can_be_printed": Example(
        broken=a_sound_lpa(donor=changed(DORA, last_name="\U00020bb7野")),
        at=("donor/last_name",),
        looks_broken="A donor with a Chinese letter in her name that few fonts have.",
        looks_kept="Łucja فاطمة 王美玲, whose letters are all known.",
        kept=a_sound_lpa(donor=changed(DORA, first_names="Łucja فاطمة 王美玲")),
    ),
    "texts_can_be_printed": Example(
        broken=a_sound_lpa(instructions="My attorneys must feed my \U0001f9ae."),
        at=("instructions",),
        looks_broken="“My attorneys must feed my” and a picture of a guide dog.",
        looks_kept="“My attorneys must feed my dog.”",
        kept=a_sound_lpa(instructions="My attorneys must feed my dog."),
    ),
}
