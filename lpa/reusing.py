"""People whom an account has named before, to be named again without typing.

Everything here looks only among the owner's own applications. The same person is one
whose name is the same when it is folded; where what is known of them differs, each
version is offered, and the one who chooses decides.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .choices import Role
from .models import Draft, NamedPerson
from .rules.names import fold

LOOKED_AT = 300  # the newest of those named before
OFFERED = 50

# What is known of somebody, whatever their role; not what is said for one LPA only.
KNOWN = (
    "title",
    "first_names",
    "last_name",
    "company",
    "company_number",
    "date_of_birth",
    "line1",
    "line2",
    "line3",
    "town",
    "postcode",
    "country",
    "email",
    "phone",
)

WAS = {
    Role.DONOR: gettext_lazy("the donor of an LPA of their own"),
    Role.ATTORNEY: gettext_lazy("an attorney in the LPA of {donor}"),
    Role.REPLACEMENT_ATTORNEY: gettext_lazy(
        "a replacement attorney in the LPA of {donor}"
    ),
    Role.CERTIFICATE_PROVIDER: gettext_lazy(
        "the certificate provider in the LPA of {donor}"
    ),
    Role.PERSON_TO_NOTIFY: gettext_lazy("a person to notify in the LPA of {donor}"),
    Role.CORRESPONDENT: gettext_lazy("the correspondent in the LPA of {donor}"),
}

# In one LPA a person has one role, except that a certificate provider may be notified;
# and anybody may be written to.
MAY_BE_BOTH = {Role.CERTIFICATE_PROVIDER, Role.PERSON_TO_NOTIFY}


@dataclass
class Version:
    """Somebody as they were named before, and in which roles that was."""

    person: NamedPerson
    roles: list[str] = field(default_factory=list)
    alike: bool = True  # no other version of the same name differs

    @property
    def known(self) -> dict:
        return known_of(self.person)


@dataclass(frozen=True)
class Candidates:
    """Who can be named again, and who cannot as they have a role here already."""

    versions: list[Version]
    here_already: list[tuple[str, str]]  # the name, and the role


def known_of(person) -> dict:
    """What is known of somebody, by field, without what is blank."""
    known = {name: getattr(person, name, None) for name in KNOWN}
    return {name: value for name, value in known.items() if value}


def candidates(draft: Draft, role: Role, *, trust: bool) -> Candidates:
    """Whom the draft's owner named in other applications, the newest first.

    trust says whether a trust corporation may be named too. Nobody is offered in a form
    keyed from paper: what it says is all there is to it.
    """
    if draft.is_keyed:
        return Candidates([], [])
    named = list(named_elsewhere(draft))
    here = clashing(draft, role)
    offered, already = [], {}
    for version in versions_of(named, donors_of(named)):
        name = version.person.folded_name
        if name in here:
            already[name] = (str(version.person), here[name])
        elif trust or not version.person.is_trust_corporation:
            offered.append(version)
    return Candidates(offered[:OFFERED], list(already.values()))


def named_elsewhere(draft: Draft) -> QuerySet[NamedPerson]:
    """People in the owner's other applications, those last changed first."""
    own = NamedPerson.objects.filter(draft__owner=draft.owner_id)
    others = own.exclude(draft=draft).exclude(folded_name="")
    return others.order_by("-draft__changed_at", "-draft", "pk")[:LOOKED_AT]


def donors_of(people: Iterable[NamedPerson]) -> dict[int, str]:
    """The donor's name of each application that these people are named in."""
    drafts = {person.draft_id for person in people}
    donors = NamedPerson.objects.filter(role=Role.DONOR, draft__in=drafts)
    return {donor.draft_id: str(donor) for donor in donors}


def clashing(draft: Draft, role: Role) -> dict[str, str]:
    """The folded names of those who have a role here that goes with no other."""
    return {
        person.folded_name: Role(person.role).label
        for person in draft.people.all()
        if not go_together(Role(person.role), role)
    }


def go_together(one: Role, other: Role) -> bool:
    return Role.CORRESPONDENT in (one, other) or {one, other} == MAY_BE_BOTH


def versions_of(people: Iterable[NamedPerson], donors: dict) -> list[Version]:
    """Everybody once, or once for each way in which what is known of them differs.

    Somebody of whom less was asked in one role is not another version.
    """
    by_name: dict[tuple, list[Version]] = defaultdict(list)
    for person in people:
        same_name = by_name[person.is_trust_corporation, person.folded_name]
        version = fitting(same_name, person)
        if version is None:
            same_name.append(version := Version(person))
        elif len(known_of(person)) > len(version.known):
            version.person = person
        add_role(version, person, donors)
    for same_name in by_name.values():
        for version in same_name:
            version.alike = len(same_name) == 1
    return [version for same_name in by_name.values() for version in same_name]


def fitting(versions: list[Version], person: NamedPerson) -> Version | None:
    """The version that says nothing else of this person where both say something."""
    here = known_of(person)
    for version in versions:
        there = version.known
        if all(here[name] == there[name] for name in here.keys() & there.keys()):
            return version
    return None


def add_role(version: Version, person: NamedPerson, donors: dict) -> None:
    donor = donors.get(person.draft_id, _("somebody not named yet"))
    words = WAS[Role(person.role)].format(donor=donor)
    if words not in version.roles:
        version.roles.append(words)
