"""Whoever is to prove who they are, and has not, is reminded once each."""

from history.recording import record

from .choices import Reminder, State, Way
from .models import IdentityCheck, Reminded


def is_waited_for(check: IdentityCheck | None) -> bool:
    """Whether it is this person who has to do something.

    Nobody is reminded who had a result, whatever it was, or whom a caseworker or
    somebody else keeps waiting.
    """
    if check is None or check.state in (State.IN_PROGRESS, State.EXPIRED):
        return True
    is_pending = check.state == State.PENDING and not check.differs
    return is_pending and check.way == Way.POST_OFFICE


def is_new(*, reference: str, uid: str, which: Reminder) -> bool:
    """Whether this is the first time; inside the caller's transaction it is kept."""
    _row, is_first = Reminded.objects.get_or_create(
        reference=reference, uid=uid, which=which
    )
    if is_first:
        details = {"uid": uid, "which": which.value}
        record(subject=reference, action="identity-asked", by=None, details=details)
    return is_first
