"""Whom the office can write to about a case."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import uuid4

from documents.catalogue import everybody, language_of
from documents.paragraphs import For
from lpa.choices import CorrespondentIs, Language
from lpa.instrument import Address, Attorney, Instrument, Person

from .choices import EndReason
from .models import Case, Letter


@dataclass(frozen=True)
class Addressee:
    """Somebody a letter can go to, and what they are; everybody is one only once."""

    uid: str
    name: str
    roles: tuple[For, ...]
    language: Language

    @property
    def in_words(self) -> str:
        roles = ", ".join(str(role.label) for role in self.roles)
        return f"{self.name} ({roles})"

    @property
    def is_outside(self) -> bool:
        """Whether it is somebody whom the LPA does not name."""
        return For.SOMEBODY_ELSE in self.roles


def addressees(lpa: Instrument, outside: Iterable[Person] = ()) -> list[Addressee]:
    """Everybody a letter can go to, the donor first, those outside the LPA last."""
    people: dict[str, Attorney] = {}
    roles: dict[str, list[For]] = {}
    for role, person in in_their_roles(lpa, outside):
        people.setdefault(person.uid, person)
        roles.setdefault(person.uid, []).append(role)
    return [
        Addressee(
            uid,
            person.full_name or getattr(person, "company", ""),
            tuple(roles[uid]),
            language_of(uid, lpa),
        )
        for uid, person in people.items()
    ]


def in_their_roles(
    lpa: Instrument, outside: Iterable[Person]
) -> Iterator[tuple[For, Attorney]]:
    groups = (
        (For.DONOR, (lpa.donor,)),
        (For.ATTORNEYS, lpa.attorneys),
        (For.REPLACEMENTS, lpa.replacements),
        (For.CERTIFICATE_PROVIDER, (lpa.certificate_provider,)),
        (For.PEOPLE_TO_NOTIFY, lpa.people_to_notify),
        (For.CORRESPONDENT, (correspondent_of(lpa),)),
        (For.SOMEBODY_ELSE, outside),
    )
    for role, people in groups:
        yield from ((role, person) for person in people if person)


def living(case: Case, people: Iterable[Addressee]) -> list[Addressee]:
    """Without whoever has died: nobody writes to the dead."""
    dead = {
        event.uid
        for event in case.attorney_events.all()
        if event.reason == EndReason.DECEASED
    }
    return [
        each
        for each in people
        if each.uid not in dead and not (case.donor_died_on and For.DONOR in each.roles)
    ]


def with_uid(person: Person) -> Person:
    """Somebody outside the LPA, under a uid that nobody else has."""
    return person if person.uid else replace(person, uid=f"other-{uuid4().hex}")


def reached_by(letter: Letter) -> Mapping[str, Attorney]:
    """Everybody whom this letter can go to, by uid."""
    outside = {person.uid: person for person in letter.outside}
    people = {**outside, **everybody(letter.case.instrument)}
    if donor := letter.case.instrument.donor:
        people[donor.uid] = replace(donor, address=address_to_write_to(letter.case))
    return people


def address_to_write_to(case: Case) -> Address:
    """Where the donor of a case is written to: at the primary record's address.

    Where that says nothing, it is the address of the donor's own record.
    """
    record = case.of_donor.record
    primary = record.primary or record
    return primary.address if primary.address.lines else record.address


def correspondent_of(lpa: Instrument) -> Attorney | None:
    """Who is written to about the application; the donor where the form is silent."""
    match lpa.correspondent_is:
        case CorrespondentIs.ATTORNEY:
            return lpa.attorney(lpa.correspondent_attorney) or lpa.donor
        case CorrespondentIs.CERTIFICATE_PROVIDER:
            return lpa.certificate_provider or lpa.donor
        case CorrespondentIs.OTHER:
            return lpa.correspondent or lpa.donor
    return lpa.donor
