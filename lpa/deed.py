"""What an LPA says, in words, for whoever reads it before they sign."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .instrument import Attorney, Instrument
from .keeping import NOT_THE_DEED
from .references import shown
from .summary import Card, address_lines

PEOPLE = (
    ("donor", gettext_lazy("Donor")),
    ("attorneys", gettext_lazy("Attorneys")),
    ("replacements", gettext_lazy("Replacement attorneys")),
    ("certificate_provider", gettext_lazy("Certificate provider")),
    ("people_to_notify", gettext_lazy("People to notify")),
    ("signatory", gettext_lazy("Who signs for the donor")),
    ("independent_witness", gettext_lazy("Independent witness")),
)

DECISIONS = (
    ("type", gettext_lazy("Kind")),
    ("attorneys_act", gettext_lazy("How the attorneys act")),
    ("attorneys_act_details", gettext_lazy("Decisions to be made jointly")),
    ("replacements_step_in", gettext_lazy("When replacements step in")),
    ("replacements_step_in_details", gettext_lazy("How replacements step in")),
    ("replacements_act", gettext_lazy("How the replacements act")),
    ("replacements_act_details", gettext_lazy("Their joint decisions")),
    ("when_usable", gettext_lazy("When it can be used")),
    ("life_sustaining", gettext_lazy("Life-sustaining treatment")),
    ("preferences", gettext_lazy("Preferences")),
    ("instructions", gettext_lazy("Instructions")),
    ("applicant", gettext_lazy("Who applies")),
    ("correspondent_is", gettext_lazy("Who receives the LPA")),
    ("fee_reduction", gettext_lazy("Lower fee asked for")),
)


def row(key, value) -> dict:
    """One line of a summary list."""
    return {"key": key, "value": value}


def decision_rows(lpa: Instrument) -> list[dict]:
    """Every decision that was made; one that the law made instead is marked."""
    rows = [
        row(title, decision_in_words(lpa, name))
        for name, title in DECISIONS
        if getattr(lpa, name)
    ]
    if lpa.is_repeat and lpa.repeat_case_number:
        rows.append(row(_("Repeats the case"), shown(lpa.repeat_case_number)))
    return rows


def deed_rows(lpa: Instrument) -> list[dict]:
    """The decisions of the deed alone: what is applied for concerns nobody else."""
    return [
        row(title, decision_in_words(lpa, name))
        for name, title in DECISIONS
        if name not in NOT_THE_DEED and getattr(lpa, name)
    ]


def decision_in_words(lpa: Instrument, name: str) -> str:
    value = getattr(lpa, name)
    words = str(getattr(value, "label", value))
    if name in lpa.defaulted:
        return _("%(decision)s (left blank on the form)") % {"decision": words}
    return words


def everybody(lpa: Instrument) -> list[tuple[str, list[Card]]]:
    """Everybody in the deed by role, as the deed names them: how they are reached is
    nobody else's business."""
    found = []
    for name, title in PEOPLE:
        held = getattr(lpa, name)
        group = held if isinstance(held, tuple) else (held,) if held else ()
        if group:
            found.append((title, [_card(person) for person in group]))
    return found


def _card(person: Attorney) -> Card:
    lines = address_lines(person.address)
    rows = [(_("Address"), lines)] if lines else []
    if person.is_trust_corporation:
        rows.insert(0, (_("Company number"), person.company_number))
    elif person.date_of_birth:
        rows.insert(0, (_("Date of birth"), date_format(person.date_of_birth, "j F Y")))
    rows = rows or [(_("Name"), person.full_name)]  # all that is known of a signatory
    return Card(person.full_name, [row(key, value) for key, value in rows])
