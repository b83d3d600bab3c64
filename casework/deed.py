"""What a donor decided, in words, for whoever examines or answers for it."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.deed import DECISIONS, decision_in_words, decision_rows, row
from lpa.instrument import Instrument, Signing
from lpa.rules.signatures import signatures
from lpa.summary import Card, person_card

__all__ = [
    "DECISIONS",
    "decision_in_words",
    "decision_rows",
    "people_of",
    "row",
    "signed_rows",
]

ROLES = (
    ("donor", gettext_lazy("Donor")),
    ("attorneys", gettext_lazy("Attorneys")),
    ("replacements", gettext_lazy("Replacement attorneys")),
    ("certificate_provider", gettext_lazy("Certificate provider")),
    ("people_to_notify", gettext_lazy("People to notify")),
    ("signatory", gettext_lazy("Who signs for the donor")),
    ("independent_witness", gettext_lazy("Independent witness")),
    ("correspondent", gettext_lazy("Correspondent")),
)


def people_of(lpa: Instrument) -> list[tuple[str, list[Card]]]:
    """Everybody in the deed, by role, each with their details."""
    people = []
    for name, title in ROLES:
        held = getattr(lpa, name)
        group = held if isinstance(held, tuple) else (held,) if held else ()
        if group:
            people.append((title, [person_card(person) for person in group]))
    return people


def signed_rows(
    lpa: Instrument, signing: Signing, *, completed: bool = True
) -> list[dict]:
    """Each signature that is needed, with its date as read from the paper, or as given
    on screen, where nobody completes section 15."""
    open_still = _("Not seen yet") if completed else _("Not signed yet")
    return [
        row(
            f"{each.by}, {each.sheet.label}",
            date_format(each.on, "j F Y") if each.on else open_still,
        )
        for each in signatures(lpa, signing, completed=completed)
    ]
