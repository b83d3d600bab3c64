"""Money to be given back: what may be, who proposes it, and who else confirms it."""

from contextlib import suppress
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Q, QuerySet, Sum
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.models import Lpa, Payment

from .account import account_of, money
from .fee_choices import RefundReason, RefundState
from .models import Case, Refund
from .models.moves import TAKE_PAYMENT
from .refusals import NotNow, held, must_have
from .settling import reckon

CONFIRM = "casework.confirm_refund"
MONEY = ~Q(payments__source=Payment.Source.FEE_REDUCTION)


@transaction.atomic
def propose_refund(*, lpa: Lpa, pence: int, reason: RefundReason, by) -> Refund:
    """Propose to give pence of what was paid for an LPA back; somebody else confirms.

    Raises PermissionDenied, or NotNow for more than was paid above what is due, or
    while another proposal waits.
    """
    must_have(by, TAKE_PAYMENT)
    case = _held(lpa)
    if lpa.refunds.filter(state=RefundState.PROPOSED).exists():
        raise NotNow([_("Another refund is waiting to be confirmed")])
    return _propose(lpa, case, pence, reason, by)


@transaction.atomic
def confirm_refund(*, refund: Refund, by) -> Payment:
    """Give the money back, in the way in which it came. Whoever proposed it may not.

    Raises PermissionDenied, or NotNow where less can be given back by now.
    """
    must_have(by, CONFIRM)
    case = _held(refund.lpa)
    refund = _open(refund)
    if refund.proposed_by == by:
        raise NotNow([_("Somebody else has to confirm what you proposed")])
    _must_be_too_much(refund.lpa, case, refund.pence)
    payment = refund.lpa.payments.create(
        pence=-refund.pence,
        source=way_back(refund.lpa),
        received_on=clock.today(),
        recorded_by=by,
    )
    refund.decide(RefundState.CONFIRMED, by=by, payment=payment)
    _record(refund, case, "refund-confirmed", by)
    if case:
        reckon(case, by=by)
    return payment


@transaction.atomic
def drop_refund(*, refund: Refund, why: str, by) -> Refund:
    """Say that a proposed refund is not to be made. Raises as confirm_refund does."""
    must_have(by, TAKE_PAYMENT)
    case = _held(refund.lpa)
    refund = _open(refund)
    return _drop(refund, case, why, by)


def offer_refund(case: Case, *, by) -> Refund | None:
    """Propose what a decision about the fee left over, in place of an older proposal.

    The case is held already, and whoever decided may be nobody who takes payments.
    """
    left_over = account_of(case).overpaid
    if not left_over:
        return None
    for older in case.lpa.refunds.filter(state=RefundState.PROPOSED):
        _drop(older, case, _("What is due was decided anew"), by)
    return _propose(case.lpa, case, left_over, RefundReason.REDUCED, by)


def repayable(lpa: Lpa, case: Case | None) -> int:
    """Pence that were paid for an LPA above what is due for it."""
    if case:
        return account_of(case).overpaid
    without = without_paper(clock.today()).filter(pk=lpa.pk).first()
    return without.paid if without else 0


def without_paper(on: date) -> QuerySet[Lpa]:
    """LPAs that were paid for too long before a day, and whose paper never came.

    Each has the pence that were paid. A later version that did arrive has a case: then
    the paper came, and what was paid is not for finance to give back unasked.
    """
    long_ago = on - timedelta(days=settings.REFUND_AFTER_DAYS)
    lpas = Lpa.objects.filter(case=None, received_at=None).annotate(
        paid=Sum("payments__pence", filter=MONEY),
        last_paid_on=Max("payments__received_on"),
    )
    arrived = Case.objects.values("lpa__reference")
    return lpas.filter(paid__gt=0, last_paid_on__lte=long_ago).exclude(
        reference__in=arrived
    )


def propose_what_never_arrived(*, by) -> list[Refund]:
    """Propose a refund for each LPA whose paper never came, once for each.

    One that somebody dropped is not proposed again.
    """
    asked = Refund.objects.filter(
        Q(state=RefundState.PROPOSED)
        | Q(state=RefundState.DROPPED, reason=RefundReason.NEVER_ARRIVED)
    )
    lpas = without_paper(clock.today()).exclude(pk__in=asked.values("lpa"))
    proposed = []
    for lpa in lpas.order_by("pk"):
        # Its paper may have come, or another run proposed it, since we asked.
        with suppress(NotNow):
            reason = RefundReason.NEVER_ARRIVED
            refund = propose_refund(lpa=lpa, pence=lpa.paid, reason=reason, by=by)
            proposed.append(refund)
    return proposed


def way_back(lpa: Lpa) -> str:
    """How the latest money came that is still here; so it goes back."""
    received = lpa.payments.filter(pence__gt=0, reversed_by=None)
    return received.exclude(source=Payment.Source.FEE_REDUCTION).last().source


def waiting_refunds() -> QuerySet[Refund]:
    """What is to be confirmed, the oldest first."""
    waiting = Refund.objects.filter(state=RefundState.PROPOSED)
    return waiting.select_related("lpa__case", "proposed_by")


def _held(lpa):
    """The case of an LPA, or none, held so that neither money nor paper comes now."""
    case = Case.objects.filter(lpa=lpa).first()
    if case is None:
        Lpa.objects.select_for_update().get(pk=lpa.pk)
        case = Case.objects.filter(lpa=lpa).first()
    return held(case) if case else None


def _open(refund):
    refund = Refund.objects.select_related("lpa", "proposed_by").get(pk=refund.pk)
    if not refund.is_open:
        raise NotNow([_("This refund has been decided already")])
    return refund


def _must_be_too_much(lpa, case, pence):
    most = repayable(lpa, case)
    if pence > most:
        most_words = {"money": money(most)}
        raise NotNow([_("No more than %(money)s can be given back") % most_words])


def _propose(lpa, case, pence, reason, by):
    _must_be_too_much(lpa, case, pence)
    refund = lpa.refunds.create(pence=pence, reason=reason, proposed_by=by)
    _record(refund, case, "refund-proposed", by)
    return refund


def _drop(refund, case, why, by):
    refund.decide(RefundState.DROPPED, by=by, why_dropped=why)
    _record(refund, case, "refund-dropped", by, why)
    return refund


def _record(refund, case, action, by, why=""):
    details = {"refund": refund.pk, "pence": refund.pence, "reason": refund.reason}
    record(
        subject=case.number if case else refund.lpa.reference,
        action=action,
        by=by,
        why=why,
        details=details,
    )
