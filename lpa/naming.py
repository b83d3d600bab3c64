"""Verbs that change who is named on a draft."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history import recording as history

from .choices import Role
from .identifying import look_at_identity_again
from .models import Draft, NamedPerson
from .models.named_person import ONE_ONLY
from .rules.names import fold
from .signals import person_leaves


class AlreadyNamed(Exception):
    """Somebody is named already where there can only be one."""


# What a form asks that a person keeps under another name, or not at all.
KEPT_AS = {"title_used": "title", "has_single_name": None}
# Whoever may be asked to confirm what stands there of them, or is told of it.
ASKED = (
    Role.ATTORNEY,
    Role.REPLACEMENT_ATTORNEY,
    Role.CERTIFICATE_PROVIDER,
    Role.PERSON_TO_NOTIFY,
)
MAY_BE_UNKNOWN = {"date_of_birth", "is_bankrupt"}


def kept(details: dict) -> dict:
    """A person form's answers as fields of NamedPerson."""
    renamed = {KEPT_AS.get(name, name): value for name, value in details.items()}
    return {
        name: "" if value is None and name not in MAY_BE_UNKNOWN else value
        for name, value in renamed.items()
        if name
    }


@transaction.atomic
def name_person(*, draft: Draft, role: Role, details: dict, by) -> NamedPerson:
    """Name somebody in a role, once: a second press finds the person of the first.

    Raises Frozen once the draft has been printed, AlreadyNamed where the role or the
    LPA has room for one only.
    """
    stored = draft.lock()
    stored.refuse_if_frozen()
    fields = kept(details)
    if same := stored.people.filter(role=role, **fields).first():
        return same
    refuse_a_second(stored, role, fields)
    person = NamedPerson(draft=stored, role=role, **fields)
    person.save()
    return _noted(person, "named", by=by)


def refuse_a_second(draft: Draft, role: Role, fields: dict) -> None:
    """Raise AlreadyNamed for a second of what there can only be one of."""
    if role in ONE_ONLY and draft.people.filter(role=role).exists():
        raise AlreadyNamed(_("Somebody else is already named here"))
    if (
        fields.get("is_trust_corporation")
        and draft.people.filter(is_trust_corporation=True).exists()
    ):
        raise AlreadyNamed(_("There can only be one trust corporation"))


@transaction.atomic
def change_person(
    *, person: NamedPerson, details: dict, by, is_theirs: bool = False
) -> NamedPerson:
    """Change somebody's details. Raises Frozen once the draft has been printed.

    Where another is written over somebody who was asked, what was asked and answered
    ends with the one, and the other begins with a uid of their own. is_theirs says that
    the details come from the person, who stays who they are.
    """
    person.draft.lock().refuse_if_frozen()
    before = NamedPerson.objects.get(pk=person.pk)
    for name, value in kept(details).items():
        setattr(person, name, value)
    if not is_theirs and was_asked(before) and is_somebody_else(before, person):
        give_way(before, person, by=by)
    person.save()
    look_at_identity_again(person.draft, str(person.uid), by=by)
    return _noted(person, "changed", by=by)


def was_asked(person: NamedPerson) -> bool:
    """Whether somebody was written to about their part."""
    invitations = person.draft.invitations.filter(uid=person.uid)
    return person.role in ASKED and invitations.exists()


def is_somebody_else(before: NamedPerson, after: NamedPerson) -> bool:
    """Whether other details are those of another person, by what they say.

    Another name is another person's. But who keeps their day of birth, and one of two
    names, was misspelt or has married; and a company keeps its number.
    """
    if called(before) == called(after):
        return False
    if before.is_trust_corporation:
        return before.company_number != after.company_number
    is_known = before.date_of_birth is not None
    same_day = is_known and before.date_of_birth == after.date_of_birth
    one_name_stays = any(
        was == now for was, now in zip(called(before), called(after), strict=True)
    )
    return not (same_day and one_name_stays)


def called(person: NamedPerson) -> tuple[str, str]:
    """First and last names as they are compared; a company has one name."""
    if person.is_trust_corporation:
        return fold(person.company), ""
    return fold(person.first_names), fold(person.last_name)


def give_way(before: NamedPerson, after: NamedPerson, *, by) -> None:
    """Let go of whoever was named, and make the one who is written there a new one."""
    person_leaves.send(sender=NamedPerson, instance=before, by=by)
    after.uid = uuid.uuid4()
    history.record(
        subject=before.draft.reference,
        action="person-replaced",
        by=by,
        details={
            "role": str(before.role),
            "uid": str(before.uid),
            "now": str(after.uid),
        },
    )


@transaction.atomic
def remove_person(*, person: NamedPerson, by) -> None:
    """Take somebody off a draft. Raises Frozen once the draft has been printed."""
    person.draft.lock().refuse_if_frozen()
    person_leaves.send(sender=NamedPerson, instance=person, by=by)
    _noted(person, "removed", by=by)
    person.delete()


def _noted(person, what, *, by):
    Draft.objects.filter(pk=person.draft_id).update(changed_at=clock.now())
    history.record(
        subject=person.draft.reference,
        action=f"person-{what}",
        by=by,
        details={"role": str(person.role), "uid": str(person.uid)},
    )
    return person
