"""Making the other kind of LPA from one that is there."""

from collections.abc import Callable, Iterable, Iterator
from uuid import uuid4

from django.db import transaction

from design.fields import LongTextField

from . import answers
from .choices import LpaType, Role
from .models import Draft, NamedPerson
from .naming import name_person
from .questions import LPA_TYPE
from .redrafting import Posted, fields_of
from .starting import start_draft

OTHER = {
    LpaType.PROPERTY_AND_AFFAIRS: LpaType.PERSONAL_WELFARE,
    LpaType.PERSONAL_WELFARE: LpaType.PROPERTY_AND_AFFAIRS,
}

# The pages whose answers are the same for both kinds of one donor's LPA.
FOR_BOTH_KINDS = (
    ("donor", "can-sign"),
    ("attorneys", "how-they-act"),
    ("replacement-attorneys", "wanted"),
    ("replacement-attorneys", "when-they-step-in"),
    ("replacement-attorneys", "how-they-act"),
    ("certificate-provider", "how-they-know-the-donor"),
    ("certificate-provider", "ties"),
    ("people-to-notify", "wanted"),
    ("applicant", "who"),
    ("correspondent", "who"),
    ("correspondent", "contact"),
)

# What is asked of people for one kind only, and has to be asked again.
ONE_KIND_ONLY = {"is_bankrupt": None}

Page = tuple[str, str]
Named = tuple[Role, dict]
Uids = dict[str, str]


class CannotCopy(Exception):
    """There is too little yet of an application to make another from it."""


@transaction.atomic
def make_other_type(*, draft: Draft, by) -> Draft:
    """The other kind of LPA for the same donor, with the same people.

    What belongs to one kind stays behind: its powers, the donor's own words, a trust
    corporation in one for welfare. So do signatures, references and fees. A second
    press finds the application of the first. Raises CannotCopy.
    """
    reading = answers.read(draft.lock())
    if not (reading.lpa.type and reading.lpa.donor):
        raise CannotCopy(draft.reference)
    kind = OTHER[reading.lpa.type]
    if made := made_already(draft, kind, reading.people[Role.DONOR][0]):
        return made
    people, uids = renamed(draft.people.all(), goes_to(kind))
    return start_copy(reading, kind, people, carried(reading, FOR_BOTH_KINDS, uids), by)


def goes_to(kind: LpaType) -> Callable[[NamedPerson], bool]:
    """Whether somebody may be named in an LPA of this kind."""
    is_welfare = kind is LpaType.PERSONAL_WELFARE
    return lambda person: not (is_welfare and person.is_trust_corporation)


def made_already(draft: Draft, kind: LpaType, donor: NamedPerson) -> Draft | None:
    """What its owner is making from a draft, of this kind and for this donor."""
    made = draft.made.filter(
        owner=draft.owner,
        is_frozen=False,
        people__role=Role.DONOR,
        people__folded_name=donor.folded_name,
    )
    return next((each for each in made if answers.read(each).lpa.type is kind), None)


def renamed(
    people: Iterable[NamedPerson], goes: Callable[[NamedPerson], bool]
) -> tuple[list[Named], Uids]:
    """Everybody who goes along in their role, under new uids, and which those are."""
    named, uids = [], {}
    for person in people:
        if goes(person):
            uids[str(person.uid)] = new = str(uuid4())
            said = fields_of(person.as_person()) | {"uid": new}
            named.append((Role(person.role), said | ONE_KIND_ONLY))
    return named, uids


def carried(
    reading: answers.Reading, pages: Iterable[Page], uids: Uids
) -> Iterator[tuple[str, str, Posted]]:
    """Those of these pages whose answers stand, with people under their new uids.

    A page in the donor's own words, or about somebody who stays behind, stays open.
    """
    for section, step in pages:
        form = reading.answered.get((section, step))
        if form is None or has_own_words(form):
            continue
        posted = reading.draft.answers_to(section)[step]
        if not set(uids_in(reading, posted)) - set(uids):
            yield (
                section,
                step,
                {
                    name: [uids.get(value, value) for value in values]
                    for name, values in posted.items()
                },
            )


def has_own_words(form) -> bool:
    return any(
        isinstance(field, LongTextField) and form.cleaned_data.get(name)
        for name, field in form.fields.items()
    )


def uids_in(reading: answers.Reading, posted: Posted) -> list[str]:
    """Whom of those named an answer speaks of."""
    named = {str(each.uid) for rows in reading.people.values() for each in rows}
    return [value for values in posted.values() for value in values if value in named]


def start_copy(
    reading: answers.Reading,
    kind: LpaType,
    people: Iterable[Named],
    pages: Iterable[tuple[str, str, Posted]],
    by,
) -> Draft:
    """A new application of this kind with these people and answers."""
    source = reading.draft
    copy = start_draft(owner=source.owner, by=by)
    copy.made_from, copy.language = source, source.language
    copy.touch()
    for role, details in people:
        name_person(draft=copy, role=role, details=details, by=by)
    chosen = (LPA_TYPE.slug, LPA_TYPE.steps[0].slug, {"type": [kind.value]})
    for section, step, posted in (chosen, *pages):
        copy.record(section=section, step=step, posted=posted, by=by)
    return copy
