"""A letter: somebody it goes to, what it is about, and words made of paragraphs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import ModuleType
from typing import ClassVar

from django.utils import translation
from django.utils.translation import gettext as _

from documents import office
from documents.document import Document
from documents.in_words import on_an_envelope, with_title
from documents.paragraphs import (
    PLACES,
    Block,
    Kind,
    Told,
    Value,
    blocks_of,
    line_of,
)
from documents.plan.lpa120 import correspondent
from lpa.choices import Language
from lpa.instrument import Attorney, Instrument, Person
from lpa.references import shown
from lpa.rules.clocks import objection_last_day

from .application import Application


class NobodyThere(LookupError):
    """Nobody has the uid that a letter was to go to."""


@dataclass(frozen=True)
class Letter(Document):
    """A letter to one person about an application, in their language."""

    template: ClassVar[str] = "documents/letters/letter.html"
    office: ClassVar[ModuleType] = office

    recipient: Attorney
    about: Application
    name: str = ""  # of its kind
    subject: str = ""
    blocks: tuple[Block, ...] = ()

    @classmethod
    def of(
        cls,
        kind: Kind,
        recipient: Attorney,
        about: Application,
        *,
        subject: str,
        texts: Iterable[str],
        told: Mapping[str, Told],
        language: Language,
        dated_on: date,
    ) -> "Letter":
        """A letter of these texts, with what was told and is known in their places.

        Raises Unfilled where a place would stay empty.
        """
        blank = cls(recipient, about, kind.slug, language=language, dated_on=dated_on)
        with translation.override(language):
            values = values_of(blank, told)
            return replace(
                blank,
                subject=line_of(subject, values),
                blocks=blocks_of(texts, values),
            )

    @classmethod
    def in_first_words(
        cls,
        kind: Kind,
        recipient: Attorney,
        about: Application,
        *,
        told: Mapping[str, Told],
        language: Language,
        dated_on: date,
    ) -> "Letter":
        """With every paragraph that can be in it, as it was worded first."""
        return cls.of(
            kind,
            recipient,
            about,
            subject=kind.heading.in_language(language),
            texts=[
                each.in_language(language)
                for each in kind.paragraphs
                if about.is_so(each.only_if)
            ],
            told=told,
            language=language,
            dated_on=dated_on,
        )

    @property
    def title(self) -> str:
        return self.subject

    @property
    def addressee(self) -> tuple[str, ...]:
        """Name and address as on an envelope, the country only where it is abroad."""
        names = (with_title(self.recipient), company_of(self.recipient))
        return (*filter(None, names), *on_an_envelope(self.recipient.address))

    @property
    def recipient_name(self) -> str:
        """The person, or the company where nobody in it is named."""
        return with_title(self.recipient) or company_of(self.recipient)

    @property
    def salutation(self) -> str:
        return _("Dear %(name)s") % {"name": self.recipient_name or _("Sir or Madam")}

    @property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """The numbers to give whenever somebody writes or telephones about this."""
        about = self.about
        every = (
            (_("Case number"), about.case_number),
            (_("Online reference"), about.reference),
            (_("Register number"), about.register_number),
        )
        return tuple((label, shown(bare)) for label, bare in every if bare)


def values_of(letter: Letter, told: Mapping[str, Told]) -> dict[str, Value]:
    """What stands in each place, as it is written in the language of the moment."""
    facts = {**facts_of(letter), **told}
    return {name: place.written(facts.get(name)) for name, place in PLACES.items()}


def facts_of(letter: Letter) -> dict[str, Told]:
    """What the application itself says, for the places that nobody is asked about."""
    about, dated_on = letter.about, letter.dated_on
    number = about.register_number
    return {
        "recipient": letter.recipient_name,
        "donor": about.donor or _("a donor whose name we cannot read"),
        "kind_of_lpa": about.kind_of_lpa,
        "case_number": shown(about.case_number),
        "received_on": about.received_on,
        "object_by": objection_last_day(dated_on) if dated_on else None,
        "attorneys": about.attorneys,
        "applicants": about.applicants or (_("a person whom the form does not name"),),
        "ends_on": about.waits_until,
        "registered_on": about.registered_on,
        "register_number": shown(number) if number else "",
    }


def company_of(person: Attorney) -> str:
    return person.company if isinstance(person, Person) else ""


def everybody(lpa: Instrument) -> Mapping[str, Attorney]:
    """Who a letter about an LPA can go to, by uid."""
    people: tuple[Attorney | None, ...] = (
        lpa.correspondent,
        lpa.certificate_provider,
        *lpa.people_to_notify,
        *lpa.replacements,
        *lpa.attorneys,
        lpa.donor,
    )
    return {person.uid: person for person in people if person}


def language_of(uid: str, lpa: Instrument) -> Language:
    """In which language somebody is written to.

    Only the donor and the correspondent have been asked; the others are written to in
    the language of what they have signed.
    """
    person, _role = correspondent(lpa)
    asked = {each.uid for each in (lpa.donor, person) if each}
    return lpa.contact_language if uid in asked else lpa.language
