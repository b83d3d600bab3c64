"""Bringing a set to its case once it has been read, and what people do with it."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

import clock
from casework.intake import open_case
from casework.models import Case, ScanPage, ScanSet
from casework.models.moves import HANDLE_SCANS
from casework.refusals import NotNow, held, must_have
from history.recording import record
from lpa.models import Lpa

from .codes import CATALOGUE
from .comparing import sides_of_set
from .findings import write_findings
from .judging import ByReference, ForCase, Form, Refused, Said, judged
from .reading import Side
from .sorting import NO_PAGE
from .taking_in import owe_reading

State = ScanSet.State
UNSETTLED = (State.TO_KEY, State.REFUSED, State.FAILED)


def held_set(scan: ScanSet) -> ScanSet:
    """The set as it stands in the database now, held until the transaction ends."""
    scans = ScanSet.objects.without_file().select_for_update(of=("self",))
    return scans.get(pk=scan.pk)


@transaction.atomic
def keep_sides(*, scan: ScanSet, sides: Iterable[Side]) -> None:
    """Keep what was read, once, and bring the set where it belongs."""
    scan = held_set(scan)
    if scan.state != State.BEING_READ:
        return
    scan.pages.all().delete()
    ScanPage.objects.bulk_create(
        ScanPage(
            scan_set=scan,
            place=side.place,
            texts=list(side.texts),
            turned=side.turned,
            is_blank=side.is_blank,
            picture=side.picture,
            width=side.width,
            height=side.height,
        )
        for side in sides
    )
    settle(scan, by=scan.by)


@transaction.atomic
def keep_failure(*, scan: ScanSet, why: str) -> None:
    """The file cannot be read; whoever has a better one may take it in again."""
    scan = held_set(scan)
    if scan.state == State.BEING_READ:
        _stand(scan, State.FAILED, by=None, reasons=[why])


def settle(scan: ScanSet, *, by) -> None:
    """Bring a held set to its case, or say what it needs. Inside a transaction."""
    said = Said(scan.kind, scan.case_number)
    verdict = judged(sides_of_set(scan), said)
    try:
        with transaction.atomic():
            match verdict:
                case Refused(reasons):
                    raise NotNow(reasons)
                case ForCase():
                    _bring(scan, Case.objects.get(number=scan.case_number), by=by)
                case ByReference(form) if _is_known(form):
                    _bring(scan, _case_by(form, scan, by=by), by=by)
                case _:
                    _stand(scan, State.TO_KEY, by=by)
    except NotNow as obstacle:
        _stand(scan, State.REFUSED, by=by, reasons=obstacle.reasons)
    except PermissionDenied:
        reasons = [_("%(name)s may not open cases") % {"name": by}]
        _stand(scan, State.REFUSED, by=by, reasons=reasons)


def _is_known(form: Form) -> bool:
    return Lpa.objects.filter(reference=form.reference).exists()


def _case_by(form: Form, scan: ScanSet, *, by) -> Case:
    """The case of what was signed: that very version. Raises NotNow."""
    lpas = Lpa.objects.filter(reference=form.reference)
    open_already = Case.objects.filter(lpa__in=lpas).select_related("lpa").first()
    if open_already and open_already.lpa.version != form.version:
        facts = {"case": open_already, "version": open_already.lpa.version}
        raise NotNow([_("Case %(case)s is of version %(version)s of this LPA") % facts])
    lpa = lpas.filter(version=form.version).first()
    if lpa is None:
        facts = {"version": form.version}
        raise NotNow([_("There is no version %(version)s of this LPA") % facts])
    received_on = clock.london_date(scan.scanned_at)
    return open_case(lpa=lpa, by=by, received_on=received_on)


def _bring(scan: ScanSet, case: Case, *, by) -> None:
    case = held(case)
    _stand(scan, State.DONE, by=by, case=case)
    found = write_findings(case, scan, by=by)
    details = {"scan": scan.pk, "batch": scan.batch, "sides": scan.sides, **found}
    record(subject=case.number, action="scan-received", by=by, details=details)


def bring_keyed(*, scan: ScanSet, case: Case, by) -> None:
    """The form that a set showed has been keyed, and its case is open."""
    _bring(held_set(scan), case, by=by)


def _stand(scan: ScanSet, state: str, *, by, reasons=(), case=None) -> None:
    before = scan.state
    scan.becomes(state, reasons=reasons, case=case)
    details = {"case": case.number} if case else {}
    record(
        subject=scan.subject,
        action=f"scan-{state}",
        by=by,
        source=before,
        target=state,
        why=" – ".join(map(str, reasons)),
        details=details,
    )


@transaction.atomic
def assign_page(*, page: ScanPage, code: str, by) -> ScanSet:
    """Say which page of the form a side is, "other" for none, "" to take that back.

    The set is brought to its case if that is now possible. Raises PermissionDenied,
    NotNow while nobody can work on the set, and LookupError for a code of no page.
    """
    must_have(by, HANDLE_SCANS)
    scan = held_set(page.scan_set)
    if scan.state in (State.BEING_READ, State.FAILED, State.DISCARDED):
        raise NotNow([_("Its pages cannot be assigned now")])
    if code not in (*CATALOGUE, NO_PAGE, ""):
        raise LookupError(code)
    page = scan.pages.without_picture().get(pk=page.pk)
    page.assigned, page.assigned_by = code, by if code else None
    page.save(update_fields=["assigned", "assigned_by"])
    details = {"side": page.place, "page": code}
    record(subject=scan.subject, action="scan-assigned", by=by, details=details)
    if scan.state == State.DONE:
        write_findings(held(scan.case), scan, by=by)
    elif scan.draft is None:
        settle(scan, by=by)
    return scan


@transaction.atomic
def look_again_at(*, scan: ScanSet, by) -> ScanSet:
    """Judge a set anew, or read it anew where that failed. Raises NotNow."""
    must_have(by, HANDLE_SCANS)
    scan = held_set(scan)
    if scan.state not in (*UNSETTLED, State.DISCARDED) or scan.draft:
        raise NotNow([_("There is nothing to look at again")])
    if scan.pages.exists():
        settle(scan, by=by)
    else:
        _stand(scan, State.BEING_READ, by=by)
        owe_reading(scan)
    return scan


@transaction.atomic
def discard(*, scan: ScanSet, why: str, by) -> ScanSet:
    """Put a set aside for good; it stays as it came. Raises NotNow."""
    must_have(by, HANDLE_SCANS)
    scan = held_set(scan)
    if scan.state not in UNSETTLED:
        now = {"state": scan.get_state_display()}
        raise NotNow([_("It cannot be discarded any more: %(state)s") % now])
    if scan.draft:
        raise NotNow([_("It is being keyed by %(name)s") % {"name": scan.draft.owner}])
    before, scan.state, scan.reasons = scan.state, State.DISCARDED, ""
    scan.discarded_by, scan.discarded_at, scan.discarded_why = by, clock.now(), why
    scan.save()
    record(
        subject=scan.subject,
        action="scan-discarded",
        by=by,
        source=before,
        target=scan.state,
        why=why,
    )
    return scan
