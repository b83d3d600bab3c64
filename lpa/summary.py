"""Answers and people in words, for pages that show what was said."""

from dataclasses import dataclass, field
from functools import singledispatch

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.countries import country_name

from .answers import DECISION_OF, Reading
from .instrument import Address, Person, TrustCorporation
from .questions import SECTIONS
from .references import shown
from .tasks import page_url
from .wizard import PeopleStep, PersonStep, StatisticStep, Step

YES_OR_NO = {True: gettext_lazy("Yes"), False: gettext_lazy("No"), None: ""}


@dataclass(frozen=True)
class Card:
    """One person, or one page's answers: a title, rows, and what can be done."""

    title: str
    rows: list[dict] = field(default_factory=list)
    actions: list[tuple[str, str, str]] = field(default_factory=list)


def person_card(person: Person | TrustCorporation, *, change="", remove="") -> Card:
    """Somebody's details. Empty ones are left out."""
    name = person.full_name or _("No name yet")
    links = ((_("Change"), change), (_("Remove"), remove))
    rows = [{"key": key, "value": value} for key, value in details(person) if value]
    return Card(name, rows, [(text, name, href) for text, href in links if href])


@singledispatch
def details(person) -> list[tuple[str, object]]:
    """What is known of a person, as labels and words."""
    raise TypeError(f"Not somebody named in an LPA: {person!r}")


@details.register
def _details_of_person(person: Person):
    born = person.date_of_birth
    return [
        (_("Name"), " ".join(filter(None, (person.title, person.full_name)))),
        (_("Company"), person.company),
        (_("Other names"), person.other_names),
        (_("Date of birth"), date_format(born, "j F Y") if born else ""),
        (_("Address"), address_lines(person.address)),
        (_("Bankrupt, or under a debt relief order"), YES_OR_NO[person.is_bankrupt]),
        (_("Telephone"), person.phone),
        (_("E-mail"), person.email),
    ]


@details.register
def _details_of_trust(trust: TrustCorporation):
    return [
        (_("Name"), trust.name),
        (_("Company number"), trust.company_number),
        (_("Address"), address_lines(trust.address)),
        (_("E-mail"), trust.email),
    ]


def address_lines(address: Address) -> list[str]:
    """The lines of an address, with the country where it is not the United Kingdom."""
    abroad = address.country and address.country != "GB"
    return [*address.lines, *([country_name(address.country)] if abroad else [])]


def check_cards(reading: Reading) -> list[tuple[str, list[Card]]]:
    """Everything that was asked, section by section, each with its way back."""
    return [
        (section.title, [c for step in asked for c in cards(step, section, reading)])
        for section in SECTIONS
        if (asked := reading.asked[section.slug])
    ]


def change_link(reading, section, step, what):
    return (_("Change"), what, page_url(reading, section, step) + "?from=check")


@singledispatch
def cards(step: object, section, reading) -> list[Card]:
    """One page's answers."""
    raise TypeError(f"Nothing is known of showing {step!r}")


@cards.register
def _answers(step: Step, section, reading):
    form = reading.answered.get((section.slug, step.slug))
    rows = form.answer_rows() if form else [(step.form.title, "")]
    change = [change_link(reading, section, step, step.form.title)]
    return [Card("", [_row(label, value, change) for label, value in rows])]


@cards.register
def _one_person(step: PersonStep, section, reading):
    person = getattr(reading.lpa, DECISION_OF[step.role])
    link = change_link(reading, section, step, step.form.title)
    if person is None:
        return [Card("", [_row(step.form.title, "", [link])])]
    return [person_card(person, change=link[2])]


@cards.register
def _several_people(step: PeopleStep, section, reading):
    people = getattr(reading.lpa, DECISION_OF[step.role])
    names = [person.full_name for person in people]
    change = [change_link(reading, section, step, step.title)]
    listed = Card("", [_row(step.title, names, change)])
    return [listed, *(person_card(person) for person in people)]


@cards.register
def _statistic(step: StatisticStep, section, reading):
    said = _("Answered") if reading.has(section, step) else ""
    change = [] if said else [change_link(reading, section, step, step.form.title)]
    return [Card("", [_row(step.form.title, said, change)])]


def _row(label, value, actions):
    nothing = _("Not answered yet")
    return {"key": label, "value": value or nothing, "actions": actions}


def title_of(reading: Reading) -> str:
    """How a list names an application: its donor, or its reference."""
    donor = reading.lpa.donor
    return donor.full_name if donor else shown(reading.draft.reference)


def check_url(draft) -> str:
    return reverse("lpa:check", args=[draft.reference])
