"""Preferences and instructions: what can be written there and still be printed."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Instrument

from .book import rule
from .names import is_longer, length
from .places import Place

MOST_CHARACTERS = 10_000
LONGEST_WORD = 85
LINK = re.compile(r"https?://\S*", re.IGNORECASE)


@rule(
    source="LP1F and LP1H, section 7; continuation sheet 2",
    page="preferences-and-instructions/text",
    severity=Severity.FATAL,
    tell_donor=_("Shorten the text to 10,000 characters or fewer. It has {found}."),
    tell_caseworker=_("The text is longer than 10,000 characters: {found}."),
)
def preferences_and_instructions_have_an_end(lpa: Instrument) -> Iterator[str]:
    """Preferences, and instructions, have at most 10,000 characters each."""
    for place, text in texts(lpa):
        if is_longer(text, MOST_CHARACTERS):
            yield Place(place, found=f"{length(text):,}")


@rule(
    source="LP1F and LP1H, section 7: a line holds 84 characters",
    page="preferences-and-instructions/text",
    severity=Severity.FATAL,
    tell_donor=_("Split up words of more than 85 characters: {found}"),
    tell_caseworker=_("A word has more than 85 characters: {found}"),
)
def words_fit_on_a_line(lpa: Instrument) -> Iterator[str]:
    """No word in preferences or instructions is longer than a printed line."""
    for place, text in texts(lpa):
        for number, line in enumerate(text.splitlines(), start=1):
            for word in line.split():
                if is_longer(word, LONGEST_WORD):
                    yield Place(place, found=shown(f"{word[:30]}…", number))


@rule(
    source="Mental Capacity Act 2005, section 9(4)(b): instructions stand in the deed",
    page="preferences-and-instructions/text",
    severity=Severity.FATAL,
    tell_donor=_(
        "Write out what you mean instead of linking to a website: {found}. What is "
        "written there is not part of your LPA and may change."
    ),
    tell_caseworker=_("The text links to a website: {found}."),
)
def texts_do_not_link_to_websites(lpa: Instrument) -> Iterator[str]:
    """Preferences and instructions say what they mean without links to websites."""
    for place, text in texts(lpa):
        for number, line in enumerate(text.splitlines(), start=1):
            for link in LINK.findall(line):
                yield Place(place, found=shown(link[:60], number))


def texts(lpa: Instrument) -> Iterator[tuple[str, str]]:
    """What has been written, with the place where it stands."""
    yield "preferences", lpa.preferences or ""
    yield "instructions", lpa.instructions or ""


def shown(words: str, line: int) -> str:
    """Words quoted with the line they stand in, for a reader to find them."""
    return str(_("“{words}” in line {line}")).format(words=words, line=line)
