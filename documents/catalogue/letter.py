"""What all letters have in common: somebody they go to, and what they are about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import ClassVar, Self

from django.utils.translation import gettext as _

from documents import office
from documents.document import Document
from documents.in_words import on_an_envelope, with_title
from documents.plan.lpa120 import correspondent
from lpa.choices import Language
from lpa.instrument import Attorney, Instrument, Person
from lpa.references import shown

from .application import Application


class NobodyThere(LookupError):
    """Nobody in the LPA has the uid that a letter was to go to."""


@dataclass(frozen=True)
class Letter(Document):
    """A letter to one person of an LPA about the application to register it."""

    name: ClassVar[str]
    office: ClassVar[ModuleType] = office

    recipient: Attorney
    about: Application

    @classmethod
    def to(cls, uid: str, *, about: Application, dated_on: date) -> Self:
        """The letter to whoever has this uid in the LPA, in their language.

        Raises NobodyThere.
        """
        people = everybody(about.lpa)
        if uid not in people:
            raise NobodyThere(f"Nobody has the uid {uid!r}")
        language = language_of(uid, about.lpa)
        return cls(people[uid], about, language=language, dated_on=dated_on)

    @property
    def is_to_donor(self) -> bool:
        donor = self.about.lpa.donor
        return donor is not None and self.recipient.uid == donor.uid

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
