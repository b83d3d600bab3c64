"""People whom an account has named before, to be named again without typing.

Everything here looks only among the owner's own applications. The same person is one
whose name is the same when it is folded; where what is known of them differs, each
version is offered, and the one who chooses decides.
"""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .choices import Role
from .models import Draft, NamedPerson
from .rules.names import fold
from .summary import details

LOOKED_AT = 300  # the newest of those named before
OFFERED = 50

# What is known of somebody, whatever their role; not what is said for one LPA only.
KNOWN = (
    "title",
    "first_names",
    "last_name",
    "other_names",
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
    Role.SIGNATORY: gettext_lazy("named to sign for the donor in the LPA of {donor}"),
    Role.INDEPENDENT_WITNESS: gettext_lazy(
        "the independent witness in the LPA of {donor}"
    ),
}

# In one LPA a person has one role, except that a certificate provider may be notified,
# as may whoever helps a donor to sign; and anybody may be written to.
MAY_BE_TOLD = {
    Role.CERTIFICATE_PROVIDER,
    Role.SIGNATORY,
    Role.INDEPENDENT_WITNESS,
}


@dataclass
class Version:
    """Somebody as they were named before, and in which roles that was."""

    person: NamedPerson
    namesakes: list["Version"]  # every version of this name, this one among them
    roles: list[str] = field(default_factory=list)

    @property
    def known(self) -> dict:
        return known_of(self.person)


@dataclass(frozen=True)
class Candidates:
    """Who can be named again, and who cannot as they have a role here already."""

    versions: list[Version]
    here_already: list[tuple[str, str]]  # the name, and the role
    has_myself: bool = False


def known_of(person) -> dict:
    """What is known of somebody, by field, without what is blank."""
    known = {name: getattr(person, name, None) for name in KNOWN}
    return {name: value for name, value in known.items() if value}


def profile_of(user):
    """What somebody says about themselves, or None while they have not."""
    return getattr(user, "profile", None)


def has_candidates(draft: Draft) -> bool:
    """Whether there may be anybody to offer."""
    if draft.is_keyed:
        return False
    return named_elsewhere(draft).exists() or profile_of(draft.owner) is not None


def candidates(draft: Draft, role: Role, *, trust: bool) -> Candidates:
    """Whom the draft's owner named in other applications, the newest first.

    trust says whether a trust corporation may be named too. The owner is offered once:
    as themselves, where they were named with the same details. What a form says that is
    keyed from paper is all there is to it, so nobody is offered there.
    """
    if draft.is_keyed:
        return Candidates([], [])
    named, here = list(named_elsewhere(draft)), clashing(draft, role)
    versions, myself = versions_of(named, donors_of(named)), profile_of(draft.owner)
    names = {each.person.folded_name: str(each.person) for each in versions}
    if myself:
        names[fold(myself.full_name)] = myself.full_name
    offered = [
        each
        for each in versions
        if each.person.folded_name not in here
        and (trust or not each.person.is_trust_corporation)
        and not is_same(each, myself)
    ]
    already = [(names[name], here[name]) for name in names if name in here]
    has_myself = bool(myself) and fold(myself.full_name) not in here
    return Candidates(offered[:OFFERED], already, has_myself)


def is_same(version: Version, profile) -> bool:
    """Whether somebody was named with the details of this profile."""
    if profile is None or version.person.folded_name != fold(profile.full_name):
        return False
    return agree(version.known, known_of(profile))


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
    is_told = {one, other} & MAY_BE_TOLD and Role.PERSON_TO_NOTIFY in (one, other)
    return Role.CORRESPONDENT in (one, other) or bool(is_told)


def versions_of(people: Iterable[NamedPerson], donors: dict) -> list[Version]:
    """Everybody once, or once for each way in which what is known of them differs.

    Somebody of whom less was asked in one role is not another version.
    """
    by_name: dict[tuple, list[Version]] = defaultdict(list)
    seen = set()  # one uid, as in two drafts made of the same document, is one person
    for person in people:
        if person.uid in seen:
            continue
        seen.add(person.uid)
        namesakes = by_name[person.is_trust_corporation, person.folded_name]
        version = fitting(namesakes, person)
        if version is None:
            namesakes.append(version := Version(person, namesakes))
        elif len(known_of(person)) > len(version.known):
            version.person = person
        add_role(version, person, donors)
    return [version for namesakes in by_name.values() for version in namesakes]


def fitting(versions: list[Version], person: NamedPerson) -> Version | None:
    """The version that says nothing else of this person where both say something."""
    here = known_of(person)
    return next((each for each in versions if agree(each.known, here)), None)


def agree(one: dict, other: dict) -> bool:
    return all(one[name] == other[name] for name in one.keys() & other.keys())


def add_role(version: Version, person: NamedPerson, donors: dict) -> None:
    donor = donors.get(person.draft_id, _("somebody not named yet"))
    words = WAS[Role(person.role)].format(donor=donor)
    if words not in version.roles:
        version.roles.append(words)


def one_named_before(user, uid) -> NamedPerson | None:
    """The person with this uid whom this user named, in whichever application."""
    own = NamedPerson.objects.filter(draft__owner=user, uid=uid)
    return own.order_by("-draft__changed_at", "-draft", "pk").first()


def in_rows(person: NamedPerson) -> dict[str, str]:
    """What is known of somebody, in words, each on one line."""
    whole = copy(person)
    whole.is_bankrupt = None  # said anew for each LPA
    return {
        str(label): ", ".join(value) if isinstance(value, list) else str(value)
        for label, value in details(whole.as_person())
    }
