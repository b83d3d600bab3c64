"""The donor goes on without somebody's answer, or thinks again."""

from collections.abc import Collection

from django.db import transaction

import clock
from history import recording as history
from lpa.choices import Role
from lpa.models import Draft
from lpa.naming import remove_person

from .board import Line, board_of


@transaction.atomic
def go_on_without(*, draft: Draft, uids: Collection[str], by) -> None:
    """Wait no longer for the answers of these people before the LPA is printed.

    They can still answer, and are reminded no more. Whoever is asked again is waited
    for again. Whoever is not waited for is left as they are, so a second press changes
    nothing.
    """
    for line in board_of(draft.lock()).still_open:
        if line.uid in uids and line.invitation:
            invitation = line.invitation
            invitation.gone_without_at, invitation.gone_without_by = clock.now(), by
            invitation.save(update_fields=["gone_without_at", "gone_without_by"])
            note(draft, line, "gone-on-without", by=by)


@transaction.atomic
def wait_again(*, draft: Draft, uid: str, by) -> None:
    """Wait for somebody's answer after all; a second press changes nothing."""
    line = board_of(draft.lock()).line(uid)
    if line is None or line.invitation is None or not line.is_gone_without:
        return
    invitation = line.invitation
    invitation.gone_without_at = invitation.gone_without_by = None
    invitation.save(update_fields=["gone_without_at", "gone_without_by"])
    note(draft, line, "waited-for-again", by=by)


@transaction.atomic
def name_another(*, draft: Draft, uid: str, by) -> None:
    """Take a certificate provider off who declined, or may not be one.

    What they said goes with them, so that it is not taken for their successor's. A
    second press finds nobody. Raises Frozen once the LPA is printed.
    """
    stored = draft.lock()
    stored.refuse_if_frozen()
    providers = stored.people.filter(role=Role.CERTIFICATE_PROVIDER, uid=uid)
    for person in providers:
        remove_person(person=person, by=by)


def note(draft: Draft, line: Line, action: str, *, by) -> None:
    history.record(
        subject=draft.reference,
        action=action,
        by=by,
        details={
            "uid": line.uid,
            "role": str(line.part.role),
            "standing": line.standing.value,
        },
    )
