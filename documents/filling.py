"""The forms as an LPA fills them in: final once it is frozen, until then a draft."""

from datetime import date

from django.utils.translation import gettext as _

import clock
from lpa import answers
from lpa.models import Draft, Lpa, Payment

from .catalogue import Lp1, Lp3, SigningDay
from .plan import Facts, Paid


class NobodyToNotify(LookupError):
    """An LPA that names nobody to notify has no LP3."""


def lp1_of(found: Lpa | Draft) -> Lp1:
    """LP1F or LP1H, dated with the London day on which its content was decided."""
    if isinstance(found, Draft):
        return Lp1(answers.read(found).lpa, dated_on=_decided_on(found))
    facts = Facts(
        reference=found.reference,
        version=found.version,
        is_final=True,
        paid=paid_online(found),
    )
    return Lp1(found.instrument, facts, dated_on=_decided_on(found))


def lp3_of(found: Lpa | Draft) -> Lp3:
    """The notices to all people to notify, as one document. Raises NobodyToNotify."""
    if isinstance(found, Draft):
        instrument = answers.read(found).lpa
    else:
        instrument = found.instrument
    if not instrument.people_to_notify:
        raise NobodyToNotify(_("This LPA names nobody to notify, so it has no LP3"))
    return Lp3(instrument, dated_on=_decided_on(found))


def signing_day_of(found: Lpa | Draft) -> SigningDay:
    """The sheet for everybody who signs; a draft's has no reference yet."""
    if isinstance(found, Draft):
        instrument = answers.read(found).lpa
        return SigningDay(instrument, dated_on=_decided_on(found))
    return SigningDay(found.instrument, found.reference, dated_on=_decided_on(found))


def _decided_on(found: Lpa | Draft) -> date:
    moment = found.changed_at if isinstance(found, Draft) else found.frozen_at
    return clock.london_date(moment)


def paid_online(lpa: Lpa) -> Paid:
    """A payment made before anything was printed; how else it is paid is ticked by
    hand."""
    payment = lpa.payments.filter(source=Payment.Source.ONLINE, pence__gt=0).last()
    if payment is None:
        return Paid()
    return Paid(
        by_card=True,
        reference=payment.number,
        pence=payment.pence,
        on=payment.received_on,
    )
