"""Letters: what the typefaces of the forms can show."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Attorney, Instrument
from lpa.letters import TURNING, missing_from, numbered

from .book import rule
from .places import WHERE_NAMED, Place, of_addressees
from .wordings import TEXT_PAGE

WHERE_WRITTEN = {
    "attorneys_act_details": "attorneys/how-they-act",
    "replacements_step_in_details": "replacement-attorneys/when-they-step-in",
    "replacements_act_details": "replacement-attorneys/how-they-act",
    "preferences": TEXT_PAGE,
    "instructions": TEXT_PAGE,
}
PARTS = ("title", "first_names", "last_name", "other_names", "name", "company", "email")


@rule(
    source="LP1F and LP1H: names and addresses, on every page that shows them",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_(
        "Write {found} in the details of {name} in another way, as in a passport. The "
        "form cannot show it, and shows its number instead."
    ),
    tell_caseworker=_("Print cannot show {found} in the details of {name}."),
    why=_("Banks compare the name with a passport, and find no number in it there."),
)
def details_can_be_printed(lpa: Instrument) -> Iterator[str]:
    """Names and addresses are written in letters that the forms can show."""
    for place, person in of_addressees(lpa):
        for pointer, words in details_of(place, person):
            for letter in missing_from(words):
                yield Place(pointer, found=shown(letter))


@rule(
    source="LP1F and LP1H, section 7; continuation sheet 2",
    page=WHERE_WRITTEN,
    severity=Severity.QUERY,
    tell_donor=_(
        "Say {found} in words, or leave it out. The form cannot show it, and shows its "
        "number instead."
    ),
    tell_caseworker=_("Print cannot show {found} in the text."),
    why=_("Whoever reads the paper sees a number, and has to guess what you meant."),
)
def texts_can_be_printed(lpa: Instrument) -> Iterator[str]:
    """What is written for the attorneys is in letters that the forms can show."""
    for attribute in WHERE_WRITTEN:
        for letter in missing_from(getattr(lpa, attribute) or ""):
            yield Place(attribute, found=shown(letter))


def details_of(place: str, person: Attorney) -> Iterator[tuple[str, str]]:
    """What is printed of somebody, with where it stands."""
    for part in PARTS:
        yield f"{place}/{part}", getattr(person, part, "")
    yield f"{place}/address", " ".join(person.address.lines)


def shown(letter: str) -> str:
    """A letter with its number; the number alone where nothing could be seen."""
    is_seen = letter.isprintable() and letter not in TURNING
    return f"“{letter}” {numbered(letter)}" if is_seen else numbered(letter)
