"""How anything comes to be owed."""

from datetime import UTC, datetime
from typing import Any

from django.db import connection

import clock
from outbox.models import Errand


class NotInTransaction(RuntimeError):
    """A decision and what follows from it must be kept, or lost, together."""


def owe(
    kind: str,
    *,
    about: str,
    payload: dict[str, Any] | None = None,
    not_before: datetime | None = None,
) -> Errand:
    """Write down that something must happen, inside the caller's transaction.

    about is the bare reference of the LPA or case; payload is JSON values, in which
    dates become ISO text; not_before is a moment with its zone. A worker carries it
    out after the transaction has ended, or never if it is rolled back. Raises
    NotInTransaction outside transaction.atomic.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction(f"Owe {kind!r} inside transaction.atomic")
    now = clock.now()
    # A clock that a command has set ahead must not keep a worker waiting for it.
    at_once = min(now, datetime.now(UTC))
    return Errand.objects.create(
        kind=kind,
        about=about,
        payload=payload or {},
        owed_at=now,
        due_at=not_before or at_once,
    )
