"""Somebody who declines their part once the paper is here.

Whether they have signed is read from the paper, so where nobody has typed in its dates
yet, and where they did sign, a person decides. What has not been signed needs nobody:
an attorney leaves the appointment, and without a certificate it cannot be registered.
"""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.instrument import Attorney
from lpa.models import Lpa

from . import attorneys, tasks
from .choices import EndReason, FindingSeverity
from .examination import write_down
from .found import Found
from .models import Case
from .refusals import held
from .states import BEFORE_REGISTRATION, OVER
from .stops import OPTED_OUT

PLACE = "certificate_provider"


@transaction.atomic
def opt_out(*, case: Case, uid: str, by) -> None:
    """Let the case follow what somebody without an account has said online.

    Why they said it is for the donor alone. A second time changes nothing; neither
    does somebody whom the LPA does not name, nor a case that is over.
    """
    case = held(case)
    if case.state in OVER:
        return
    provider = case.instrument.certificate_provider
    if provider and provider.uid == uid:
        _without_certificate(case, provider, by=by)
    elif attorney := case.instrument.attorney(uid):
        _without_attorney(case, attorney, by=by)


def follow_what_was_declined(case: Case, *, by) -> None:
    """The same for whoever declined before the paper came, as its case is opened."""
    draft = case.lpa.draft
    if draft is None or case.lpa.origin != Lpa.Origin.ONLINE:
        return
    for said in draft.confirmations.exclude(declined_at=None):
        opt_out(case=case, uid=said.key, by=by)


def look_for_certificate(case: Case, *, by) -> None:
    """Once the dates are read: whether a provider who declined has signed after all."""
    draft, provider = case.lpa.draft, case.instrument.certificate_provider
    if draft is None or provider is None or case.signing.certificate_provider_on:
        return
    declined = draft.confirmations.exclude(declined_at=None)
    if provider.uid in {said.key for said in declined}:
        _without_certificate(case, provider, by=by)


def _without_certificate(case: Case, provider: Attorney, *, by) -> None:
    if case.findings.filter(rule=OPTED_OUT).exists():
        return
    if not was_read(case) or case.signing.certificate_provider_on:
        _ask_somebody(case, provider)
        return
    sentence = _("%(name)s declined online before giving the certificate") % {
        "name": provider.full_name
    }
    write_down(case, [Found(OPTED_OUT, PLACE, FindingSeverity.FATAL, sentence)])
    record(
        subject=case.number,
        action="certificate-provider-opted-out",
        by=by,
        details={"uid": provider.uid, "sentence": sentence},
    )


def _without_attorney(case: Case, attorney: Attorney, *, by) -> None:
    if attorney.uid in case.ended:
        return
    if not was_read(case) or attorney.uid in case.signing.attorneys_on:
        _ask_somebody(case, attorney)
        return
    attorneys.end(
        case,
        attorney.uid,
        EndReason.OPTED_OUT,
        on=clock.today(),
        evidence=_("Declined online"),
        by=by,
    )


def was_read(case: Case) -> bool:
    """Whether the dates of signing are known, and it is not registered yet."""
    return bool(case.signed) and case.state in BEFORE_REGISTRATION


def _ask_somebody(case: Case, person: Attorney) -> None:
    """To look at the paper, and to ask for a disclaimer of whoever has signed it."""
    name = _("%(name)s declined online: see whether they signed, or must disclaim")
    tasks.follow_the_register(case, name % {"name": person.full_name})
