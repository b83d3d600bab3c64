"""An instrument as the draft that decides it: people named, and answers posted."""

from collections.abc import Iterator
from dataclasses import asdict

from .choices import Role
from .instrument import Attorney, Instrument, Person
from .models import NamedPerson
from .questions import SECTIONS, THE_LPA
from .wizard import PeopleStep, PersonStep, QuestionForm, Step

Posted = dict[str, list[str]]


def named_in(lpa: Instrument) -> Iterator[tuple[Role, dict]]:
    """Everybody on the deed with their role and the fields of NamedPerson, in order."""
    everyone: tuple[tuple[Role, tuple[Attorney | None, ...]], ...] = (
        (Role.DONOR, (lpa.donor,)),
        (Role.ATTORNEY, lpa.attorneys),
        (Role.REPLACEMENT_ATTORNEY, lpa.replacements),
        (Role.CERTIFICATE_PROVIDER, (lpa.certificate_provider,)),
        (Role.PERSON_TO_NOTIFY, lpa.people_to_notify),
        (Role.SIGNATORY, (lpa.signatory,)),
        (Role.INDEPENDENT_WITNESS, (lpa.independent_witness,)),
    )
    for role, people in everyone:
        for person in people:
            if person:
                yield role, fields_of(person)


def fields_of(person: Attorney) -> dict:
    """What NamedPerson.as_person() reads back as this person."""
    said = asdict(person)
    address = said.pop("address")
    if not isinstance(person, Person):
        said |= {"company": said.pop("name"), "is_trust_corporation": True}
    return said | address


def fields_asked(role: Role) -> set[str]:
    """The fields of NamedPerson that the page about somebody in this role asks for."""
    known = {field.name for field in NamedPerson._meta.concrete_fields}
    asked: set[str] = set()
    for step in people_steps():
        if step.role == role:
            asked |= step.form.base_fields.keys()
    return (asked | ({"title"} if "title_used" in asked else set())) & known


def people_steps() -> Iterator[PersonStep | PeopleStep]:
    """Every page that asks for people."""
    for section in SECTIONS:
        for step in section.steps:
            if isinstance(step, PersonStep | PeopleStep):
                yield step


def posted_for(lpa: Instrument) -> Iterator[tuple[str, str, Posted]]:
    """Section, step and what was posted, for each page on the deed that was decided.

    The people are not answers, and the application is not part of the deed. What is
    asked for each LPA anew is left open.
    """
    for section in THE_LPA:
        for step in section.asked(lpa):
            if not isinstance(step, Step) or not step.form.stands_for_another_lpa:
                continue
            if posted := posted_to(step.form(lpa=lpa)):
                yield section.slug, step.slug, posted


def posted_to(form: QuestionForm) -> Posted:
    """What a browser posts to a form for what its instrument has decided already."""
    decided = {name: getattr(form.lpa, name, None) for name in form.fields}
    return {
        name: [str(form.fields[name].prepare_value(value))]
        for name, value in decided.items()
        if value is not None
    }
