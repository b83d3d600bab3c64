"""Reads a draft back through the questions that were asked."""

from dataclasses import dataclass, field, replace
from functools import singledispatch

from identity.in_force import is_in_force

from .choices import Language, Regime, Role
from .instrument import Instrument
from .models import Draft
from .questions import SECTIONS
from .wizard import PeopleStep, PersonStep, QuestionForm, Section, StatisticStep, Step

DECISION_OF = {
    Role.DONOR: "donor",
    Role.ATTORNEY: "attorneys",
    Role.REPLACEMENT_ATTORNEY: "replacements",
    Role.CERTIFICATE_PROVIDER: "certificate_provider",
    Role.PERSON_TO_NOTIFY: "people_to_notify",
    Role.CORRESPONDENT: "correspondent",
    Role.SIGNATORY: "signatory",
    Role.INDEPENDENT_WITNESS: "independent_witness",
}


@dataclass
class Reading:
    """What a draft says: the decisions, and which pages have been answered."""

    draft: Draft
    lpa: Instrument = field(default_factory=Instrument)
    people: dict[str, list] = field(default_factory=dict)  # NamedPerson rows, by role
    asked: dict[str, list] = field(default_factory=dict)  # steps, by section
    answered: dict[tuple[str, str], QuestionForm | None] = field(default_factory=dict)

    def first_open(self, section: Section):
        """The first page of a section that has no answer yet, or None."""
        steps = self.asked[section.slug]
        return next((s for s in steps if not self.has(section, s)), None)

    def has(self, section: Section, step) -> bool:
        return (section.slug, step.slug) in self.answered


def read(draft: Draft) -> Reading:
    """What has been decided so far.

    An answer counts only if, after everything answered before it, its question would
    still be asked. So nothing has to be cleared when a donor thinks again.
    """
    reading = Reading(draft, Instrument(language=Language(draft.language)))
    for person in draft.people.all():
        reading.people.setdefault(person.role, []).append(person)
    for section in SECTIONS:
        asked = reading.asked[section.slug] = []
        for step in section.steps if is_there(section, draft) else ():
            if step.asked_if(reading.lpa):
                asked.append(step)
                take(step, section, reading)
    return reading


def is_there(section: Section, draft: Draft) -> bool:
    """Pages of signing on screen are there once the Act is in force, and never for
    whoever keys in a form of paper."""
    is_on_screen = section.regime is Regime.DIGITAL_2023
    return not is_on_screen or (is_in_force() and not draft.is_keyed)


@singledispatch
def take(step: object, section: Section, reading: Reading) -> None:
    """Take what one page says into a reading."""
    raise TypeError(f"Nothing is known of reading {step!r}")


@take.register
def _take_answer(step: Step, section, reading):
    draft = reading.draft
    answers = draft.answers_to(section.slug)
    if form := step.answered(answers, reading.lpa, lenient=draft.is_keyed):
        reading.lpa = replace(reading.lpa, **form.decisions())
        reading.answered[section.slug, step.slug] = form


@take.register
def _take_person(step: PersonStep, section, reading):
    for row in reading.people.get(step.role, ()):
        decided = {DECISION_OF[step.role]: row.as_person()}
        reading.lpa = replace(reading.lpa, **decided)
        reading.answered[section.slug, step.slug] = None


@take.register
def _take_people(step: PeopleStep, section, reading):
    if rows := reading.people.get(step.role, ()):
        everyone = tuple(row.as_person() for row in rows)
        reading.lpa = replace(reading.lpa, **{DECISION_OF[step.role]: everyone})
        enough = (step.says_enough(reading.lpa, person) for person in everyone)
        if reading.draft.is_keyed or all(enough):
            reading.answered[section.slug, step.slug] = None


@take.register
def _take_statistic(step: StatisticStep, section, reading):
    if step.slug in reading.draft.answers_to(section.slug):
        reading.answered[section.slug, step.slug] = None
