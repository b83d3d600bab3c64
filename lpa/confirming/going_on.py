"""The donor goes on without somebody's answer, or thinks again."""

from collections.abc import Collection

from django.db import transaction

import clock
from history import recording as history
from lpa.models import Draft

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
