"""Preferences and instructions: what can be written there and still be printed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.form_lines import BOX_LINES, lines_of
from lpa.instrument import Instrument
from lpa.wording import links, site_names

from .book import rule
from .names import is_longer, length
from .places import Place
from .wordings import TEXT_PAGE, shown, texts, wording

MOST_CHARACTERS = 10_000
LONGEST_WORD = 85
FILLED = {
    "preferences": _("preferences of {n} lines, with room for 6"),
    "instructions": _("instructions of {n} lines, with room for 6"),
}


@rule(
    source="LP1F and LP1H, section 7; continuation sheet 2",
    page=TEXT_PAGE,
    severity=Severity.FATAL,
    tell_donor=_("Shorten the text to 10,000 characters or fewer. It has {found}."),
    tell_caseworker=_("The text is longer than 10,000 characters: {found}."),
    why=_(
        "Nobody reads that much before they act on it. Long guidance is better kept "
        "in a letter to your attorneys."
    ),
)
def preferences_and_instructions_have_an_end(lpa: Instrument) -> Iterator[str]:
    """Preferences, and instructions, have at most 10,000 characters each."""
    for place, text in texts(lpa):
        if is_longer(text, MOST_CHARACTERS):
            yield Place(place, found=f"{length(text):,}")


@rule(
    source="LP1F and LP1H, section 7: a line holds 84 characters",
    page=TEXT_PAGE,
    severity=Severity.FATAL,
    tell_donor=_("Split up words of more than 85 characters: {found}"),
    tell_caseworker=_("A word has more than 85 characters: {found}"),
    why=_("A word that runs over the edge of the page would be cut off in print."),
)
def words_fit_on_a_line(lpa: Instrument) -> Iterator[str]:
    """No word in preferences or instructions is longer than a printed line."""
    for place, text in texts(lpa):
        for number, line in enumerate(text.splitlines(), start=1):
            for word in line.split():
                if is_longer(word, LONGEST_WORD):
                    yield Place(place, found=shown(f"{word[:30]}…", place, number))


@rule(
    source="Mental Capacity Act 2005, section 9(4)(b): instructions stand in the deed",
    page=TEXT_PAGE,
    severity=Severity.FATAL,
    tell_donor=_(
        "Write out what you mean instead of linking to a website: {found}. What is "
        "written there is not part of your LPA and may change."
    ),
    tell_caseworker=_("The text links to a website: {found}."),
    why=_(
        "What your attorneys must do has to be on the paper that you and your witness "
        "sign."
    ),
)
def texts_do_not_link_to_websites(lpa: Instrument) -> Iterator[str]:
    """Preferences and instructions say what they mean without links to websites."""
    for place, text in texts(lpa):
        for link, line in links(text):
            yield Place(place, found=shown(link[:60], place, line))


@rule(
    source="Mental Capacity Act 2005, section 9(4)(b): instructions stand in the deed",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("Write out what you mean instead of naming a website: {found}."),
    tell_caseworker=_("The text names a website: {found}."),
    why=_(
        "What stands on a website is not part of your LPA and may change or disappear."
    ),
    instead=_(
        "My attorneys must follow the care plan that I signed on 4 May 2026 and keep "
        "with my will."
    ),
)
def texts_do_not_name_websites(lpa: Instrument) -> Iterator[str]:
    """Preferences and instructions do not refer to a website by its name."""
    for place, text in texts(lpa):
        for name, line in site_names(text):
            yield Place(place, found=shown(name[:60], place, line))


@rule(
    source="LP1F and LP1H, section 7: preferences need not be followed",
    page=TEXT_PAGE,
    severity=Severity.ADVICE,
    tell_donor=_("Words that bind stand among your preferences: {found}."),
    tell_caseworker=_("Binding words among the preferences: {found}."),
    why=_(
        "Attorneys need not follow a preference, and “must” or “shall” makes it "
        "unclear which you mean."
    ),
    instead=_("I would like my attorneys to visit me on Sundays."),
)
def preferences_do_not_bind(lpa: Instrument) -> Iterator[str]:
    """Preferences are not written in words that bind."""
    yield from wording("binding-preference", lpa)


@rule(
    source="LP1F and LP1H, section 7; [2019] EWCOP 40",
    page=TEXT_PAGE,
    severity=Severity.ADVICE,
    tell_donor=_("Words that only wish stand among your instructions: {found}."),
    tell_caseworker=_("Wishing words among the instructions: {found}."),
    why=_(
        "An instruction has to be followed, and “I would like” or “please” makes it "
        "unclear whether you mean that."
    ),
    instead=_("My attorneys must let my dog stay with me."),
)
def instructions_do_not_only_wish(lpa: Instrument) -> Iterator[str]:
    """Instructions are not written in words that only wish."""
    yield from wording("wishing-instruction", lpa)


@rule(
    source="LP1F and LP1H, section 7; continuation sheet 2",
    page=TEXT_PAGE,
    severity=Severity.ADVICE,
    tell_donor=_(
        "The text goes on to continuation sheet 2: {found}. Sign and date that sheet "
        "before you sign section 9, or on the same day."
    ),
    tell_caseworker=_("The text goes on to continuation sheet 2: {found}."),
    why=_(
        "A continuation sheet that was not signed, or was signed after section 9, is "
        "a reason to send the whole form back. A text of six lines or fewer needs "
        "none."
    ),
)
def texts_fit_in_their_boxes(lpa: Instrument) -> Iterator[str]:
    """Preferences, and instructions, fill six lines of the form at most."""
    for place, text in texts(lpa):
        if (lines := len(lines_of(text))) > BOX_LINES:
            yield Place(place, found=str(FILLED[place]).format(n=f"{lines:,}"))
