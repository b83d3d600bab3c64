"""A correction goes from whom it is about to the donor, who alone changes the LPA.

What is proposed is kept beside the LPA, field by field, until the donor accepts it (by
the verb that the page of the LPA itself uses) or refuses it.
"""

from datetime import date

from django.db import transaction

import clock
from history import recording as history
from lpa.models import Confirmation, Draft, Invitation, NamedPerson
from lpa.naming import change_person

from .answering import note, record_corporation, saying
from .parts import said_by
from .telling_others import tell_donor

ADDRESS = frozenset({"line1", "line2", "line3", "town", "postcode", "country"})


@transaction.atomic
def propose_correction(*, invitation: Invitation, details: dict, by=None) -> None:
    """Propose what somebody's own details should say, by fields of NamedPerson.

    Only what differs from the LPA is kept; where nothing does, the details are right.
    The donor is told, once for the same correction. Raises NoLongerAsked.
    """
    with saying(invitation) as (part, said):
        person = invitation.draft.people.get(uid=invitation.uid)
        wanted = differing(person, details)
        said.details_right_at = None if wanted else clock.now()
        if wanted == said.proposed:
            return
        said.proposed, said.proposed_at = wanted, clock.now() if wanted else None
        if wanted:
            note(invitation, "correction-proposed", by=by, fields=sorted(wanted))
            tell_donor(invitation, part, "correction-proposed", by=by)


@transaction.atomic
def say_who_signs(
    *, invitation: Invitation, company_number: str, signatories: list[dict], by=None
) -> None:
    """A trust corporation's number and signatories; a number that the LPA does not have
    is proposed to the donor, beside whatever else is. Raises as both verbs do."""
    record_corporation(
        invitation=invitation,
        company_number=company_number,
        signatories=signatories,
        by=by,
    )
    said = said_by(invitation)
    person = invitation.draft.people.get(uid=invitation.uid)
    if said.proposed or company_number != person.company_number:
        proposed = from_json(said.proposed) | {"company_number": company_number}
        propose_correction(invitation=invitation, details=proposed, by=by)


@transaction.atomic
def accept_correction(*, draft: Draft, uid: str, by) -> None:
    """Change the LPA as the person proposed. A second press finds nothing to do.

    Raises Frozen once the LPA has been printed for signing.
    """
    stored = draft.lock()
    said = _with_a_correction(stored, uid)
    if said is None:
        return
    person = stored.people.get(uid=uid)
    details = from_json(said.proposed)
    change_person(person=person, details=details, by=by, is_theirs=True)
    said.details_right_at = said.proposed_at
    _settle(said, "correction-accepted", by=by)


@transaction.atomic
def refuse_correction(*, draft: Draft, uid: str, by) -> None:
    """Leave the LPA as it is; whoever agreed to the correction is to agree again."""
    stored = draft.lock()
    said = _with_a_correction(stored, uid)
    if said is None:
        return
    said.details_right_at = None
    _settle(said, "correction-refused", by=by)


def _with_a_correction(draft: Draft, uid: str) -> Confirmation | None:
    open_ones = draft.confirmations.select_for_update().exclude(proposed_at=None)
    return open_ones.filter(uid=uid).first()


def _settle(said: Confirmation, action: str, *, by) -> None:
    fields = sorted(said.proposed)
    said.proposed, said.proposed_at = {}, None
    said.save()
    history.record(
        subject=said.draft.reference,
        action=action,
        by=by,
        details={"uid": str(said.uid), "fields": fields},
    )


def differing(person: NamedPerson, details: dict) -> dict:
    """Of some details, as JSON values, those that the LPA does not say."""
    wanted = {
        name: as_json(value)
        for name, value in details.items()
        if value != getattr(person, name)
    }
    if not wanted.keys() & ADDRESS:
        wanted.pop("uprn", None)  # the number of a property goes with its address
    return wanted


def as_json(value):
    return value.isoformat() if isinstance(value, date) else value


def from_json(proposed: dict) -> dict:
    """The same as fields of NamedPerson."""
    born = proposed.get("date_of_birth")
    return proposed | ({"date_of_birth": date.fromisoformat(born)} if born else {})
