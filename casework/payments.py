"""Recording money by hand: cheques, and cards over the telephone."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.models import Payment

from .account import account_of
from .actions import perform
from .models import Case
from .models.moves import TAKE_PAYMENT
from .refusals import NotNow, held, must_have
from .states import State


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
    """Record pence received on a London day; less than nothing is money given back.

    A case that waited for its fee goes on by itself once nothing is outstanding.
    Raises PermissionDenied, or NotNow for a day that has not come yet.
    """
    must_have(by, TAKE_PAYMENT)
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    case = held(case)
    payment = case.lpa.payments.create(
        pence=pence, source=source, received_on=on, number=number, recorded_by=by
    )
    account = account_of(case)
    case.fee_settled_on = (case.fee_settled_on or on) if account.is_clear else None
    case.save()
    details = {"pence": pence, "source": source, "on": on, "number": number}
    record(subject=case.number, action="payment-recorded", by=by, details=details)
    if case.state == State.PAYMENT_PENDING and account.is_clear:
        perform("settle-fee", case, by=by)
    return payment
