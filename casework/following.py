"""The case of an LPA that is signed on screen follows what happens there.

It opens by itself once the donor's signature has been witnessed, knows each later
signature, loses whoever declines, and is withdrawn with the LPA. Nobody at the office
has to press anything; what was done twice is found done.
"""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from lpa.choices import SignsAs
from lpa.instrument import Instrument, Signing
from lpa.models import Lpa
from lpa.on_screen.office import Said
from lpa.on_screen.refusing import NotNow as NotSignedNow
from lpa.on_screen.signing import enter_from_paper
from lpa.on_screen.standing import Standing, standing_of
from lpa.on_screen.standing import held as hold

from .actions import may, moves_of, perform, why_not
from .attorneys import end
from .catalogue import ACTIONS
from .choices import EndReason, IdentityState, Whose
from .console import command_line
from .examination import look_again
from .intake import open_case
from .models import Case
from .refusals import NotNow, held
from .states import BEFORE_REGISTRATION
from .stops import time_has_run_out

# What ends an application without a certificate, where its state has such a move.
WITHOUT_CERTIFICATE = ("end-without-certificate", "cannot-register")


@transaction.atomic
def follow(*, lpa: Lpa, by) -> Case | None:
    """Bring the case of an LPA to where its signing stands; open it where it is time.

    Gives None while there is nothing to open, or nothing any more. A case that is
    registered or over stays as it is.
    """
    if lpa.draft:
        lpa.draft.lock()
    standing = standing_of(Lpa.objects.select_for_update().get(pk=lpa.pk))
    case = Case.objects.filter(lpa=lpa).first() or _opened(standing, by=by)
    if case is None:
        return None
    case = held(case)
    if case.state not in BEFORE_REGISTRATION:
        return case
    case.signed = standing.lpa.signed
    case.save()
    for uid, why in declined(standing, case):
        on = clock.today()
        end(case, uid, EndReason.OPTED_OUT, on=on, evidence=why, by=by)
    look_again(case, by=by)
    return _ended(case, standing, by=by)


def _opened(standing: Standing, *, by) -> Case | None:
    if standing.screen.withdrawn_at or not standing.is_witnessed:
        return None
    return open_case(lpa=standing.lpa, received_on=witnessed_on(standing), by=by)


def witnessed_on(standing: Standing) -> date:
    return next(
        day
        for turn, day in standing.given.items()
        if turn.signs_as is SignsAs.PROVIDER_AS_WITNESS
    )


def declined(standing: Standing, case: Case) -> Iterator[tuple[str, str]]:
    """The uid of every attorney who has declined and is still of the case, with why."""
    for row in standing.lpa.opted_out.all():
        if case.instrument.attorney(row.uid) and row.uid not in case.ended:
            yield row.uid, row.why


def _ended(case: Case, standing: Standing, *, by) -> Case:
    if standing.screen.withdrawn_at:
        reason = standing.screen.withdrawn_why or _("The donor withdrew it on screen")
        return perform("withdraw", case, by=by, reason=reason)
    if standing.provider_has_left:
        reason = _("The certificate provider does not give a certificate")
        for name in WITHOUT_CERTIFICATE:
            if is_open_to(name, case, by):
                return perform(name, case, by=by, reason=reason)
    return case


def is_open_to(name: str, case: Case, by) -> bool:
    """Whether an action leads out of where the case stands, for this account."""
    action = ACTIONS[name]
    moves = [move for move in moves_of(action) if move.source == case.state]
    return may(by, action) and any(not why_not(m.conditions, case) for m in moves)


def follow_at_once(*, lpa: Lpa, by, **signal) -> None:
    """Somebody leaves an LPA: its case follows with them, or they cannot leave.

    Where no case is open yet, the errand that opens it sees to the rest.
    """
    case = Case.objects.filter(lpa=lpa).first()
    if case is None:
        return
    if held(case).state not in BEFORE_REGISTRATION:
        raise NotSignedNow([_("It is registered, or has come to an end")])
    follow(lpa=lpa, by=command_line())


def hold_signing(case: Case) -> None:
    """Hold the LPA of a case before the case itself, as whoever signs it does."""
    if case.lpa.is_being_signed:
        hold(case.lpa)


def enter_signatures(case: Case, signing: Signing, *, by) -> Signing:
    """Enter what staff read from paper pages of an LPA that is signed on screen.

    Gives the dates that then stand, those of any other LPA untouched. Inside the
    caller's transaction. Raises NotNow for a date that is not that of a signature given
    before, or that cannot be.
    """
    lpa = case.lpa
    if not lpa.is_being_signed:
        return signing
    try:
        for uid, on in _dates(lpa.instrument, signing):
            known = _dates_known(lpa).get(uid)
            if known is None:
                enter_from_paper(lpa=lpa, uid=uid, on=on, by=by)
            elif known != on:
                raise NotNow([_("What was signed keeps its date")])
    except NotSignedNow as refusal:
        raise NotNow(refusal.reasons) from None
    return Lpa.objects.get(pk=lpa.pk).signing


def _dates(lpa: Instrument, signing: Signing) -> Iterator[tuple[str, date]]:
    """By uid, the certificate provider first: nobody signs before them."""
    if lpa.certificate_provider and signing.certificate_provider_on:
        yield lpa.certificate_provider.uid, signing.certificate_provider_on
    yield from signing.attorneys_on.items()


def _dates_known(lpa: Lpa) -> dict[str, date]:
    return dict(_dates(lpa.instrument, Lpa.objects.get(pk=lpa.pk).signing))


def said_by_the_office(lpa: Lpa) -> Said:
    """Whether the donor's identity is confirmed, and whether it is over."""
    case = Case.objects.filter(lpa=lpa).prefetch_related("identity_checks").first()
    if case is None:
        return Said()
    confirmed = (
        check.checked_on
        for check in case.identity_checks.all()
        if check.whose == Whose.DONOR and check.state == IdentityState.CONFIRMED
    )
    is_open = case.state in BEFORE_REGISTRATION
    over = "" if is_open else _("This application is registered, or has ended")
    return Said(next(confirmed, None), over=over)


def end_what_ran_out(*, by) -> int:
    """Every case whose time to be completed is over comes to its end; how many.

    The Act of 2023 is to set that time, so nobody decides it: the case is told apart
    from one that waits for a person.
    """
    cases = Case.objects.filter(
        lpa__regime="digital-2023",
        lpa__on_screen__isnull=False,
        state__in=BEFORE_REGISTRATION,
    )
    ended = 0
    for case in cases.select_related("lpa").prefetch_related("identity_checks"):
        if not time_has_run_out(case):
            continue
        try:
            perform("expire", case, by=by)
        except NotNow:
            continue
        ended += 1
    return ended
