"""What is written down about an EPA without moving it: objections, orders, the fee."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from casework.epa_choices import (
    BEFORE_REGISTRATION,
    EpaEffect,
    EpaGround,
    EpaSettled,
    EpaState,
    FeeTerms,
)
from casework.epa_law import DONOR, objections_until, to_be_told
from casework.models import Epa, EpaObjection, EpaOrder, EpaPayment
from casework.models.moves import RECORD_ORDER, TAKE_PAYMENT, WORK
from casework.refusals import NotNow, must_have
from lpa.models import Payment

from .holding import held, must_be_in, note

DECIDE_FEE = "casework.decide_fee"


@transaction.atomic
def record_epa_objection(
    *,
    epa: Epa,
    objector: str,
    ground: EpaGround,
    received_on: date,
    recipient: int | None = None,
    words: str = "",
    by,
) -> EpaObjection:
    """Write down that somebody objects; registration then waits (paragraph 13(4), (5)).

    recipient is the key of the person among those named, DONOR for the donor, None for
    somebody else, who is not entitled to object. Raises NotNow.
    """
    must_have(by, WORK)
    epa = held(epa)
    must_be_in(epa, BEFORE_REGISTRATION)
    _refuse_future(received_on)
    person = epa.people.get(pk=recipient) if recipient else None
    objection = epa.objections.create(
        person=person,
        objector=objector or str(person or epa.donor),
        ground=ground,
        words=words,
        received_on=received_on,
        is_entitled=recipient in entitled_to_object(epa),
        is_in_time=is_in_time(epa, received_on),
        recorded_by=by,
    )
    details = {"sentence": objection.objector, "on": received_on, "ground": ground}
    note(epa, "objection-recorded", by=by, why=words, **details)
    return objection


def entitled_to_object(epa: Epa) -> set[int]:
    """The keys of those who are entitled to notice, or were given it all the same."""
    return {DONOR, *to_be_told(epa.parties, epa.acts), *epa.told}


def is_in_time(epa: Epa, received_on: date) -> bool:
    """Within five weeks of the latest notice; before any notice nothing runs yet."""
    given = [notice.given_on for notice in epa.notices.all()]
    return not given or received_on <= objections_until(max(given))


@transaction.atomic
def settle_epa_objection(
    *, objection: EpaObjection, state: EpaSettled, why: str, by
) -> EpaObjection:
    """Say that an objection was withdrawn, or is no valid notice of one.

    Of a valid one that stands only the court decides. Raises NotNow.
    """
    must_have(by, WORK)
    epa = held(objection.epa)
    objection = epa.objections.get(pk=objection.pk)
    if not objection.is_open:
        raise NotNow([_("This objection has been decided already")])
    is_valid = objection.is_entitled and objection.is_in_time
    if state == EpaSettled.BY_COURT or (state == EpaSettled.NOT_VALID and is_valid):
        raise NotNow([_("Only the court can decide about a valid objection")])
    objection.state, objection.why = state, why
    objection.save()
    note(epa, "objection-settled", by=by, why=why, sentence=objection.objector)
    return objection


@transaction.atomic
def record_epa_order(
    *,
    epa: Epa,
    effect: EpaEffect,
    ordered_on: date,
    order_received_on: date,
    court_number: str = "",
    order: str = "",
    by,
) -> EpaOrder:
    """What the court has ordered; a move then follows it. Raises NotNow.

    An order to register decides every objection that is open (paragraph 13(10)).
    """
    must_have(by, RECORD_ORDER)
    epa = held(epa)
    if effect not in effects_for(epa):
        now = {"state": epa.get_state_display()}
        raise NotNow([_("Not of an EPA that is: %(state)s") % now])
    if not ordered_on <= order_received_on <= clock.today():
        raise NotNow([_("The order arrives after it is made, and not in the future")])
    made = epa.orders.create(
        effect=effect,
        ordered_on=ordered_on,
        order_received_on=order_received_on,
        court_number=court_number,
        order=order,
        recorded_by=by,
    )
    if effect == EpaEffect.REGISTER:
        is_open = epa.objections.filter(state=EpaSettled.OPEN)
        is_open.update(
            state=EpaSettled.BY_COURT, why=_("The court ordered to register")
        )
    sentence = str(EpaEffect(effect).label)
    note(epa, "order-recorded", by=by, why=order, sentence=sentence, on=ordered_on)
    return made


def effects_for(epa: Epa) -> tuple[EpaEffect, ...]:
    """What the court can order of it as far as it has come."""
    if epa.state == EpaState.WITH_COURT:
        return (EpaEffect.REGISTER, EpaEffect.DO_NOT_REGISTER)
    return (EpaEffect.CANCEL,) if epa.state == EpaState.REGISTERED else ()


@transaction.atomic
def record_inquiries(*, epa: Epa, inquiries: str, by) -> Epa:
    """What was found out where no relative was told (paragraph 13(6) and (7))."""
    must_have(by, WORK)
    epa = held(epa)
    must_be_in(epa, BEFORE_REGISTRATION)
    epa.inquiries = inquiries
    epa.save()
    note(epa, "inquiries-recorded", by=by, why=inquiries)
    return epa


@transaction.atomic
def record_epa_payment(
    *, epa: Epa, pence: int, source: Payment.Source, on: date, number: str = "", by
) -> EpaPayment:
    """Record pence received on a London day. Raises NotNow for a day to come."""
    must_have(by, TAKE_PAYMENT)
    epa = held(epa)
    _refuse_future(on)
    about = {"source": source, "received_on": on, "number": number, "recorded_by": by}
    payment = epa.payments.create(pence=pence, **about)
    note(epa, "payment-recorded", by=by, pence=pence, on=on)
    return payment


@transaction.atomic
def take_back_epa_payments(*, epa: Epa, why: str, by) -> EpaPayment:
    """All that was paid went back: a cheque bounced, or was recorded by mistake.

    Raises NotNow where nothing is held.
    """
    must_have(by, TAKE_PAYMENT)
    epa = held(epa)
    if epa.pence_paid <= 0:
        raise NotNow([_("Nothing has been paid")])
    back = epa.payments.create(
        pence=-epa.pence_paid,
        source=Payment.Source.CHEQUE,
        received_on=clock.today(),
        why=why,
        recorded_by=by,
    )
    note(epa, "payment-taken-back", by=by, why=why, pence=back.pence)
    return back


@transaction.atomic
def decide_epa_fee(*, epa: Epa, fee_terms: FeeTerms, fee_why: str, by) -> Epa:
    """Remission, exemption, postponement, or the full fee after all. Raises NotNow."""
    must_have(by, DECIDE_FEE)
    epa = held(epa)
    must_be_in(epa, BEFORE_REGISTRATION)
    epa.fee_terms, epa.fee_why = fee_terms, fee_why
    epa.save()
    terms = str(FeeTerms(fee_terms).label)
    note(epa, "fee-decided", by=by, why=fee_why, sentence=terms)
    return epa


def _refuse_future(on: date) -> None:
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
