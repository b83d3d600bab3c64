"""What all letters have in common: somebody they go to, and what they are about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import ClassVar, Self

from django.utils.translation import gettext as _

from design.countries import country_name
from documents import office
from documents.document import Document
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
        """The letter to whoever has this uid in the LPA. Raises NobodyThere."""
        people = everybody(about.lpa)
        if uid not in people:
            raise NobodyThere(f"Nobody has the uid {uid!r}")
        return cls(people[uid], about, dated_on=dated_on)

    @property
    def is_to_donor(self) -> bool:
        donor = self.about.lpa.donor
        return donor is not None and self.recipient.uid == donor.uid

    @property
    def addressee(self) -> tuple[str, ...]:
        """Name and address as on an envelope, the country only where it is abroad."""
        address = self.recipient.address
        home = address.country in ("", "GB")
        country = "" if home else country_name(address.country).upper()
        company = company_of(self.recipient)
        lines = (with_title(self.recipient), company, *address.lines, country)
        return tuple(filter(None, lines))

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


def with_title(person: Attorney) -> str:
    """A name as it stands on an envelope."""
    title = person.title if isinstance(person, Person) else ""
    return " ".join(filter(None, (title, person.full_name)))


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
