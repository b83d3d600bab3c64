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
from .refusals import NotNow, held
from .states import BEFORE_REGISTRATION, OVER
from .stops import OPTED_OUT

PLACE = "certificate_provider"


@transaction.atomic
def opt_out(*, case: Case, uid: str, why: str, by) -> None:
    """Let the case follow what somebody without an account has said online.

    why is their reason as they gave it. A second time changes nothing; neither does
    somebody whom the LPA does not name, nor a case that is over.
    """
    case = held(case)
    provider, attorney = case.instrument.certificate_provider, None
    if case.state in OVER:
        return
    if provider and provider.uid == uid:
        _without_certificate(case, provider, why, by=by)
    elif attorney := case.instrument.attorney(uid):
        _without_attorney(case, attorney, why, by=by)


def follow_what_was_declined(case: Case, *, by) -> None:
    """The same for whoever declined before the paper came, as its case is opened."""
    draft = case.lpa.draft
    if draft is None or case.lpa.origin != Lpa.Origin.ONLINE:
        return
    for said in draft.confirmations.exclude(declined_at=None):
        opt_out(case=case, uid=said.key, why=said.why_declined, by=by)


def _without_certificate(case: Case, provider: Attorney, why: str, *, by) -> None:
    if case.findings.filter(rule=OPTED_OUT).exists():
        return
    was_read = bool(case.signed) and case.state in BEFORE_REGISTRATION
    if not was_read or case.signing.certificate_provider_on:
        _ask_somebody(case, provider)
        return
    told = {"name": provider.full_name, "why": why}
    sentence = _("%(name)s declined online before giving the certificate: %(why)s")
    found = Found(OPTED_OUT, PLACE, FindingSeverity.FATAL, sentence % told)
    write_down(case, [found])
    details = {"uid": provider.uid, "sentence": found.sentence}
    record(
        subject=case.number,
        action="certificate-provider-opted-out",
        by=by,
        why=why,
        details=details,
    )


def _without_attorney(case: Case, attorney: Attorney, why: str, *, by) -> None:
    if attorney.uid in case.ended:
        return
    was_read = bool(case.signed) and case.state in BEFORE_REGISTRATION
    if not was_read or attorney.uid in case.signing.attorneys_on:
        _ask_somebody(case, attorney)
        return
    reason, today = EndReason.OPTED_OUT, clock.today()
    try:
        attorneys.end(case, attorney.uid, reason, on=today, evidence=why, by=by)
    except NotNow:
        _ask_somebody(case, attorney)


def _ask_somebody(case: Case, person: Attorney) -> None:
    """To look at the paper, and to ask for a disclaimer of whoever has signed it."""
    name = _("%(name)s declined online: see whether they signed, or must disclaim")
    tasks.follow_the_register(case, name % {"name": person.full_name})
