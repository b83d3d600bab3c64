"""Which continuation sheets an LPA comes with: they are signed too."""

from lpa.choices import HowTheyAct
from lpa.form_lines import needs_continuation
from lpa.instrument import Instrument

from .replacement_attorneys import needs_continuation_sheet

# People for whom sections 2, 4 and 6 have room.
ATTORNEYS_HELD, REPLACEMENTS_HELD, TO_NOTIFY_HELD = 4, 2, 4


def donor_signs_sheets(lpa: Instrument) -> tuple[int, ...]:
    """The numbers of the sheets that the donor signs: 1 for people, 2 for words."""
    needed = {1: has_more_people(lpa), 2: has_more_words(lpa)}
    return tuple(number for number, is_needed in needed.items() if is_needed)


def has_more_people(lpa: Instrument) -> bool:
    """Whether more people are named than the sections have room for."""
    return (
        len(lpa.attorneys) > ATTORNEYS_HELD
        or len(lpa.replacements) > REPLACEMENTS_HELD
        or len(lpa.people_to_notify) > TO_NOTIFY_HELD
    )


def has_more_words(lpa: Instrument) -> bool:
    """Whether anything was decided or written that the sections have no room for."""
    is_mixed = len(lpa.attorneys) != 1 and lpa.attorneys_act is HowTheyAct.MIXED
    texts = (lpa.preferences, lpa.instructions)
    return (
        is_mixed or needs_continuation_sheet(lpa) or any(map(needs_continuation, texts))
    )
