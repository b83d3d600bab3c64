"""The log of updates by which an entry of the register changes, and by nothing else."""

import uuid
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa import register_updates
from lpa.register_updates import Error, Update
from lpa.register_updates.asking import changes_to

from .models import Case, RegisterEntry, RegisterUpdate
from .models.moves import DECIDE
from .refusals import NotNow, held, must_have

NOBODY = "00000000-0000-4000-0000-000000000000"  # the service itself


class RegisterRefuses(NotNow):
    """The register does not take an update; errors say why, in its own order."""

    def __init__(self, errors: tuple[Error, ...]):
        super().__init__(f"{error.source}: {error.detail}" for error in errors)
        self.errors = errors


@transaction.atomic
def apply(*, case: Case, type, changes, by, author: str = "") -> RegisterUpdate:
    """Take an update that was sent, as JSON values of any kind, in its author's name.

    Raises PermissionDenied, RegisterRefuses, and NotNow for a case without an entry:
    then nothing has changed.
    """
    must_have(by, DECIDE)
    case = held(case)
    author = author or author_of(by)
    return _write(case, entry_of(case), type, changes, by=by, author=author)


@transaction.atomic
def produce(
    case: Case,
    type: str,
    changes: Mapping | None = None,
    *,
    by,
    author: str = "",
) -> RegisterUpdate | None:
    """Write what a move of the case does to its entry: new values by their keys.

    The old values are those of the entry. Gives None where the entry says all of it
    already, since it was told so from outside. Whether somebody may make the move is
    asked where it is made. Raises RegisterRefuses, and NotNow without an entry.
    """
    case = held(case)
    entry = entry_of(case)
    asked = changes_to(entry.document, changes or {})
    if changes and not asked:
        return None
    author = author or author_of(by)
    return _write(case, entry, type, asked, by=by, author=author)


def author_of(by) -> str:
    """The URN of an account at the office; of the service itself where it is nobody."""
    if by is None:
        return author_outside(NOBODY)
    return f"urn:opg:sirius:users:{by.pk}"


def author_outside(uid: str) -> str:
    """The URN of somebody with this uid who makes an LPA, or is named in one."""
    return f"urn:opg:poas:makeregister:users:{uid}"


def entry_of(case: Case) -> RegisterEntry:
    """The case's entry, held with the case. Raises NotNow where there is none yet."""
    entry = RegisterEntry.objects.select_for_update().filter(case=case).first()
    if entry is None:
        raise NotNow([_("It is not in the register yet")])
    return entry


def replayed(entry: RegisterEntry, log) -> dict:
    """What the log makes of the document as it was registered. Raises DoesNotFollow."""
    return register_updates.replay(entry.as_registered, map(as_update, log))


def as_update(row: RegisterUpdate) -> Update:
    return Update(
        row.type,
        row.changes,
        author=row.author,
        id=row.uid,
        applied=row.applied_at,
        sequence=row.sequence,
    )


def _write(case, entry, type, changes, *, by, author) -> RegisterUpdate:
    last = case.register_updates.order_by("-sequence").first()
    row = RegisterUpdate(
        case=case,
        sequence=last.sequence + 1 if last else 1,
        uid=uuid.uuid4(),
        type=type,
        changes=[] if changes is None else changes,
        author=author,
        applied_at=clock.now(),
    )
    result = register_updates.apply(entry.document, as_update(row))
    if not result.ok:
        raise RegisterRefuses(result.errors)
    row.save(force_insert=True)
    entry.document = result.document
    entry.save(update_fields=["document"])
    details = {"update": row.type, "sequence": row.sequence, "author": row.author}
    record(subject=case.number, action="register-updated", by=by, details=details)
    return row
