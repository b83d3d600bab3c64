"""The forms as an LPA fills them in: final once it is frozen, until then a draft.

They are in the language of the LPA, whichever language their readers ask for.
"""

from datetime import date

from django.utils.translation import gettext as _

import clock
from lpa import answers
from lpa.instrument import Instrument
from lpa.models import Draft, Lpa, Payment

from .catalogue import Lp1, Lp3, Lpa120, SigningDay
from .plan import Facts, Paid


class NobodyToNotify(LookupError):
    """An LPA that names nobody to notify has no LP3."""


class NothingClaimed(LookupError):
    """An LPA for which the full fee is paid has no LPA120."""


def lp1_of(found: Lpa | Draft) -> Lp1:
    """LP1F or LP1H, dated with the London day on which its content was decided."""
    instrument, on = _instrument(found), _decided_on(found)
    if isinstance(found, Draft):
        lpa = instrument.on_paper()
        return Lp1(lpa, language=lpa.language, dated_on=on)
    facts = Facts(
        reference=found.reference,
        version=found.version,
        is_final=True,
        paid=paid_online(found),
        decided_on=on,
    )
    return Lp1(instrument, facts, language=instrument.language, dated_on=on)


def everything_in(draft: Draft) -> Lp1:
    """The same of a draft with everybody it names, as also those who help a donor to
    sign on screen, whom paper leaves blank."""
    lpa = _instrument(draft)
    return Lp1(lpa, language=lpa.language, dated_on=_decided_on(draft))


def lp3_of(found: Lpa | Draft) -> Lp3:
    """The notices to all people to notify, as one document. Raises NobodyToNotify."""
    instrument = _instrument(found)
    if not instrument.people_to_notify:
        raise NobodyToNotify(_("This LPA names nobody to notify, so it has no LP3"))
    on = _decided_on(found)
    return Lp3(instrument, language=instrument.language, dated_on=on)


def lpa120_of(found: Lpa | Draft) -> Lpa120:
    """The claim to pay less, with the fees of the day on which the LPA was decided.

    Raises NothingClaimed.
    """
    instrument, on = _instrument(found), _decided_on(found)
    if not instrument.asks_to_pay_less:
        raise NothingClaimed(
            _("Nobody asks for a lower fee for this LPA, so it has no LPA120")
        )
    return Lpa120(instrument, on, language=instrument.language, dated_on=on)


def signing_day_of(found: Lpa | Draft) -> SigningDay:
    """The sheet for everybody who signs; a draft's has no reference yet."""
    instrument, on = _instrument(found), _decided_on(found)
    reference = "" if isinstance(found, Draft) else found.reference
    language = instrument.language
    return SigningDay(instrument, reference, language=language, dated_on=on)


def _instrument(found: Lpa | Draft) -> Instrument:
    return answers.read(found).lpa if isinstance(found, Draft) else found.instrument


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
