"""Coming in with a code: it works once, and only together with the donor's name."""

from collections.abc import Collection

from django.db import transaction

import clock
from history import recording as history
from lpa.models import Invitation
from messaging.models import Message
from messaging.moving import mark_opened

from . import codes
from .parts import NotNamed, Part, part_of, said_by
from .tries import Bucket, give_back, of_name, take


class WrongCodeOrName(Exception):
    """Nothing opens with these: whichever of them is wrong, run out or used."""


def open_with_code(
    *,
    code: str,
    name: str,
    tried_by: list[Bucket],
    came_in_before: Collection[int] = (),
    by=None,
) -> tuple[Invitation, Part]:
    """Let a person in with a code (bare, see codes.read) and the donor's last name.

    A try is taken before anything is compared, and given back only if they are right.
    A used code opens again only for a browser that came in with it before. Raises
    TooManyTries, WrongCodeOrName.
    """
    buckets = [*tried_by, of_name(codes.fold(name))]
    take(buckets=buckets)
    found = _let_in(code, name, came_in_before, by=by)
    give_back(buckets=buckets)
    return found


@transaction.atomic
def _let_in(code, name, came_in_before, *, by):
    known = Invitation.objects.filter(fingerprint__in=codes.known_by(code, name))
    invitation = known.select_related("draft").first()
    if invitation is None:
        raise WrongCodeOrName
    invitation.draft.lock()  # before the invitation, as every verb does
    invitation.refresh_from_db()
    if not may_open(invitation, came_in_before):
        raise WrongCodeOrName
    try:
        part = part_of(invitation.draft, str(invitation.uid))
    except NotNamed:
        raise WrongCodeOrName from None
    if invitation.used_at is None:
        invitation.used_at = clock.now()
        invitation.save(update_fields=["used_at"])
        said_by(invitation)
        for message in Message.objects.filter(reference=invitation.message):
            mark_opened(message=message, by=by)
        history.record(
            subject=invitation.draft.reference,
            action="invitation-used",
            by=by,
            details={"uid": str(invitation.uid), "role": str(invitation.role)},
        )
    return invitation, part


def may_open(invitation: Invitation, came_in_before: Collection[int]) -> bool:
    is_fresh = invitation.used_at is None or invitation.pk in came_in_before
    return invitation.is_live and is_fresh
