"""Recording money by hand, and taking back what was recorded: cheques, and cards over
the telephone. A payment is never changed or deleted."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.models import Payment

from .models import Case
from .models.moves import TAKE_PAYMENT
from .refusals import NotNow, held, must_have
from .settling import reckon


@transaction.atomic
def record_payment(
    *,
    case: Case,
    pence: int,
    source: Payment.Source,
    on: date,
    number: str = "",
    by,
) -> Payment:
    """Record pence received on a London day.

    A case that waited for its fee goes on by itself once nothing is outstanding.
    Raises PermissionDenied, or NotNow for a day that has not come yet, for no money,
    and for what another system records.
    """
    must_have(by, TAKE_PAYMENT)
    case = held(case)
    payment = _receive(case, pence, source, on, number, by)
    reckon(case, by=by, on=on)
    return payment


@transaction.atomic
def take_back_payment(*, payment: Payment, why: str, by) -> Payment:
    """Add a row that takes a payment back: it bounced, or was recorded by mistake.

    Moves nothing, but what is outstanding again stands in the way of the next move.
    Raises PermissionDenied, or NotNow where it cannot be taken back.
    """
    must_have(by, TAKE_PAYMENT)
    case = held(payment.lpa.case)
    reversal = _take_back(case, payment, why, by)
    reckon(case, by=by)
    return reversal


@transaction.atomic
def correct_payment(
    *,
    payment: Payment,
    pence: int,
    source: Payment.Source,
    on: date,
    number: str = "",
    why: str,
    by,
) -> Payment:
    """Take a payment back and record what it should have said, both or neither.

    Raises as record_payment and take_back_payment do.
    """
    must_have(by, TAKE_PAYMENT)
    case = held(payment.lpa.case)
    _take_back(case, payment, why, by)
    corrected = _receive(case, pence, source, on, number, by)
    reckon(case, by=by, on=on)
    return corrected


def why_it_stays(payment: Payment) -> str:
    """Why a payment cannot be taken back; nothing where it can."""
    if payment.is_locked:
        return _("Another system recorded this payment, so it cannot be changed here")
    if payment.pence < 0:
        return _("Only money that was received can be taken back")
    if hasattr(payment, "reversed_by"):
        return _("This payment has been taken back already")
    return ""


def _receive(case, pence, source, on, number, by):
    reasons = [
        (on > clock.today(), _("The date is in the future")),
        (
            pence <= 0,
            _("Money that is given back is a refund, which two people decide"),
        ),
        (source not in Payment.BY_HAND, _("Another system records such payments")),
    ]
    if against := [reason for applies, reason in reasons if applies]:
        raise NotNow(against)
    payment = case.lpa.payments.create(
        pence=pence, source=source, received_on=on, number=number, recorded_by=by
    )
    details = {"pence": pence, "source": source, "on": on, "number": number}
    record(subject=case.number, action="payment-recorded", by=by, details=details)
    return payment


def _take_back(case, payment, why, by):
    payment = case.lpa.payments.select_related("reversed_by").get(pk=payment.pk)
    if reason := why_it_stays(payment):
        raise NotNow([reason])
    reversal = case.lpa.payments.create(
        pence=-payment.pence,
        source=payment.source,
        received_on=clock.today(),
        number=payment.number,
        recorded_by=by,
        reverses=payment,
        why=why,
    )
    record(
        subject=case.number,
        action="payment-taken-back",
        by=by,
        why=why,
        details={"payment": payment.pk, "pence": -payment.pence},
    )
    return reversal
