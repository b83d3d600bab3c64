"""Who is named in an EPA, who has to be told, and that they were."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from casework.epa_choices import BEFORE_REGISTRATION, EpaRole, EpaState
from casework.models import Epa, EpaNotice, EpaPerson
from casework.models.moves import WORK
from casework.refusals import NotNow, must_have
from casework.versions import must_be_as_seen

from .holding import held, must_be_in, note

NOT_YET_WAITING = (EpaState.RECEIVED, EpaState.CHECKING, EpaState.NOTICES)
DETAILS = (
    "first_names",
    "last_name",
    "relation",
    "is_applying",
    "untold",
    "company",
    "email",
    "line1",
    "line2",
    "line3",
    "town",
    "postcode",
    "country",
)


@transaction.atomic
def add_person(*, epa: Epa, role: EpaRole, by, **details) -> EpaPerson:
    """Name an attorney or a relative. Raises NotNow once it is registered or over."""
    must_have(by, WORK)
    epa = held(epa)
    must_be_in(epa, BEFORE_REGISTRATION)
    _refuse_nonsense(role, details)
    person = epa.people.create(role=role, **details)
    note(epa, f"{role}-added", by=by, sentence=person.full_name)
    return person


@transaction.atomic
def change_person(
    *, person: EpaPerson, by, seen: str | None = None, **details
) -> EpaPerson:
    """Correct what is known of them. Raises as add_person does, and Overtaken."""
    must_have(by, WORK)
    epa = held(person.epa)
    person = epa.people.get(pk=person.pk)
    must_be_as_seen(seen, said_of_person(person))
    must_be_in(epa, BEFORE_REGISTRATION)
    _refuse_nonsense(person.role, details)
    for name, value in details.items():
        setattr(person, name, value)
    person.save()
    note(epa, "person-changed", by=by, sentence=person.full_name)
    return person


@transaction.atomic
def remove_person(*, person: EpaPerson, by) -> None:
    """Take somebody out who was named by mistake.

    Raises NotNow where they were given notice, or object, or it is registered.
    """
    must_have(by, WORK)
    epa = held(person.epa)
    must_be_in(epa, BEFORE_REGISTRATION)
    person = epa.people.get(pk=person.pk)
    if person.notices.exists() or epa.objections.filter(person=person).exists():
        raise NotNow([_("They were given notice, or object: they stay")])
    name = person.full_name
    person.delete()
    note(epa, "person-removed", by=by, sentence=name)


@transaction.atomic
def record_epa_notice(*, epa: Epa, recipient: int, on: date, by) -> EpaNotice:
    """That an attorney gave notice (EP1PG): to a person by key, or to the donor.

    Raises NotNow for a day that cannot be, and once the five weeks run: then giving it
    again is a move.
    """
    must_have(by, WORK)
    epa = held(epa)
    must_be_in(epa, NOT_YET_WAITING)
    return give(epa, by=by, recipient=recipient, on=on)


def give(epa: Epa, *, by, recipient: int, on: date) -> EpaNotice:
    """Write a notice down, inside the caller's transaction. Raises as the verb does."""
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    if on <= epa.signed_on:
        raise NotNow([_("Notice is given after the EPA was signed")])
    person = epa.people.get(pk=recipient) if recipient else None
    notice = epa.notices.create(person=person, given_on=on, recorded_by=by)
    who = str(person or epa.donor)
    note(epa, "notice-recorded", by=by, sentence=who, on=on)
    return notice


def said_of_person(person: EpaPerson) -> dict:
    """What can be corrected of somebody, as it stands."""
    return {name: getattr(person, name) for name in DETAILS}


def _refuse_nonsense(role: str, details: dict) -> None:
    if role == EpaRole.RELATIVE and not details.get("relation"):
        raise NotNow([_("Say how the relative is related to the donor")])
    if details.get("is_applying") and details.get("untold"):
        raise NotNow([_("An attorney who applies knows of it: nothing excuses notice")])
