"""Whom the office can write to about a case."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.catalogue import language_of
from documents.paragraphs import For
from lpa.choices import Language
from lpa.instrument import Attorney, Instrument

from .letters import correspondent_of


@dataclass(frozen=True)
class Addressee:
    """Somebody in the LPA, and what they are in it; everybody is one only once."""

    uid: str
    name: str
    roles: tuple[For, ...]
    language: Language

    @property
    def in_words(self) -> str:
        roles = ", ".join(str(role.label) for role in self.roles)
        return f"{self.name} ({roles})"


def addressees(lpa: Instrument) -> list[Addressee]:
    """Everybody a letter can go to, the donor first."""
    people: dict[str, Attorney] = {}
    roles: dict[str, list[For]] = {}
    for role, person in in_their_roles(lpa):
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


def in_their_roles(lpa: Instrument) -> Iterator[tuple[For, Attorney]]:
    groups = (
        (For.DONOR, (lpa.donor,)),
        (For.ATTORNEYS, lpa.attorneys),
        (For.REPLACEMENTS, lpa.replacements),
        (For.CERTIFICATE_PROVIDER, (lpa.certificate_provider,)),
        (For.PEOPLE_TO_NOTIFY, lpa.people_to_notify),
        (For.CORRESPONDENT, (correspondent_of(lpa),)),
    )
    for role, people in groups:
        yield from ((role, person) for person in people if person)
