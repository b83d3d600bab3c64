"""Taking a scanned set in: kept as it came, and owed to be read."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

import clock
from casework.models import Case, ScanSet
from casework.models.moves import HANDLE_SCANS
from casework.refusals import NotNow, must_have
from history.recording import record
from outbox.owing import owe

from .pictures import media_of, opened

READ = "read-scan"  # the kind of errand


class NoSuchCase(NotNow):
    """The number of the case that the papers are for is nobody's."""


@dataclass(frozen=True)
class Header:
    """What comes with a file: its batch, whose case it is for, what it is said to be.

    Without a name of its own, a file is known by its digest and case. case_number is
    bare.
    """

    batch: str
    document_id: str = ""
    case_number: str = ""
    kind: str = ""
    name: str = ""
    scanned_at: datetime | None = None


@dataclass(frozen=True)
class TakenIn:
    """The set that is kept, and whether it was here before."""

    kept: ScanSet
    already: bool = False


def take_in(*, content: bytes, header: Header, by) -> TakenIn:
    """Keep a file as it came, and owe its reading; the same again changes nothing.

    One that could not be read may come again, mended. Raises PermissionDenied,
    Unreadable for what is no scan at all, and NotNow for what its header says.
    """
    must_have(by, HANDLE_SCANS)
    must_make_sense(header)
    with opened(content) as file:
        sides = file.sides
    facts = {
        "batch": header.batch,
        "case_number": header.case_number,
        "kind": header.kind[:20],
        "name": header.name[-255:],
        "media": media_of(content),
        "original": content,
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "sides": sides,
        "scanned_at": header.scanned_at or clock.now(),
    }
    document_id = header.document_id or facts["sha256"] + header.case_number
    try:
        return _keep(document_id, facts, by=by)
    except IntegrityError:  # somebody else was taking the same in
        return _known(document_id, facts)


def must_make_sense(header: Header) -> None:
    """Raises NotNow with all that is wrong with what came with a file."""
    number = header.case_number
    if number and not Case.objects.filter(number=number).exists():
        raise NoSuchCase([_("No case has this number")])
    reasons = []
    if not header.batch.strip():
        reasons.append(_("The batch is missing"))
    if header.scanned_at and header.scanned_at > clock.now():
        reasons.append(_("The time of scanning is in the future"))
    if reasons:
        raise NotNow(reasons)


@transaction.atomic
def _keep(document_id: str, facts: dict, *, by) -> TakenIn:
    known = _find(document_id, facts)
    if known and known.state != ScanSet.State.FAILED:
        return _known(document_id, facts)
    if known:
        ScanSet.objects.filter(pk=known.pk).update(**facts)
        known = ScanSet.objects.get(pk=known.pk)
        known.becomes(ScanSet.State.BEING_READ)
    else:
        known = ScanSet.objects.create(document_id=document_id, by=by, **facts)
    record(
        subject=known.subject,
        action="scan-taken-in",
        by=by,
        details={
            name: facts[name]
            for name in ("batch", "case_number", "name", "sha256", "size", "sides")
        },
    )
    owe_reading(known)
    return TakenIn(known)


def owe_reading(scan: ScanSet) -> None:
    owe(READ, about=scan.subject, payload={"scan": scan.pk})


def _find(document_id: str, facts: dict) -> ScanSet | None:
    """The set under this name, held; or the same file for the same case."""
    scans = ScanSet.objects.select_for_update(of=("self",)).defer("original")
    same = {name: facts[name] for name in ("sha256", "case_number")}
    named = scans.filter(document_id=document_id).first()
    return named or scans.filter(**same).first()


def _known(document_id: str, facts: dict) -> TakenIn:
    with transaction.atomic():
        known = _find(document_id, facts)
    if known.document_id == document_id and known.sha256 != facts["sha256"]:
        raise NotNow([_("Another file was taken in under this document number")])
    return TakenIn(known, already=True)
