"""The verbs by which an identity check moves; each tells whoever listens.

Every one takes by, who is None where somebody without an account did it, or the
service itself. Raises CannotCheck for what does not follow from where the check stands.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django_fsm import TransitionNotAllowed

import clock
from history.recording import record, wait_for_turn

from .choices import ENDED, Role, State, Way
from .comparing import Proved, differences
from .deadlines import last_day_for
from .models import IdentityCheck
from .people import Who
from .signals import identity_changed


class CannotCheck(Exception):
    """A check cannot go this way from where it stands; the message says so."""


@dataclass(frozen=True)
class Result:
    """What came back from whoever proves identities. state None: given up half way."""

    state: State | None
    codes: tuple[str, ...] = ()
    proved: Proved | None = None
    checked_at: datetime | None = None


def live_check(*, reference: str, uid: str) -> IdentityCheck | None:
    """The check of this person that counts; None if none was begun."""
    checks = IdentityCheck.objects.filter(reference=reference, uid=uid, is_live=True)
    return checks.first()


@transaction.atomic
def begin(*, who: Who, way: Way = Way.ONE_LOGIN, by) -> IdentityCheck:
    """Begin a check, or go on with the one under way; after an end, a new one.

    Raises CannotCheck once the identity is confirmed, and while the court is asked.
    """
    check = held(who)
    if check and check.state == State.CONFIRMED:
        raise CannotCheck(_("This identity has been confirmed already"))
    if check and check.state == State.PENDING and check.way == Way.COURT:
        raise CannotCheck(_("The court is asked about this identity"))
    if check and check.state in ENDED:
        check.is_live = False
        check.save(update_fields=["is_live"])
        check = None
    if check and check.is_under_way:
        return check
    check = IdentityCheck(reference=who.reference, uid=who.uid, role=who.role)
    return moved(check, "begin", by=by, way=way)


@transaction.atomic
def take_result(*, who: Who, check: IdentityCheck, result: Result, by) -> IdentityCheck:
    """Keep what One Login said of somebody. Nothing changes where it said nothing.

    Raises CannotCheck where the check has come to an end meanwhile.
    """
    current = held(who)
    if current is None or current.pk != check.pk:
        raise CannotCheck(_("Another check was begun meanwhile"))
    if result.state is None:
        return current
    if result.state in (State.FAILED, State.INSUFFICIENT):
        verb = "fail" if result.state == State.FAILED else "fall_short"
        return moved(current, verb, by=by, codes=result.codes)
    proof = {"proved": result.proved, "at": result.checked_at, "codes": result.codes}
    if differs := differences(result.proved, who):
        return moved(current, "differ", by=by, differs=differs, **proof)
    return moved(current, "confirm", by=by, **proof)


@transaction.atomic
def look_again(*, who: Who, by) -> IdentityCheck | None:
    """Compare once more, since the LPA's details have changed; nothing was proved anew.

    What differed and agrees now is confirmed; what agreed and differs now waits.
    """
    check = held(who)
    if check is None or check.checked_at is None or check.way == Way.COURT:
        return check
    differs = differences(check.proved, who)
    proof = {"proved": check.proved, "at": check.checked_at}
    proof["codes"] = check.return_codes
    if check.is_to_be_decided and not differs:
        return moved(check, "confirm", by=by, **proof)
    if check.state == State.CONFIRMED and differs and check.decided_by_id is None:
        return moved(check, "differ", by=by, differs=differs, **proof)
    return check


@transaction.atomic
def choose_post_office(*, who: Who, by) -> IdentityCheck:
    """Wait for somebody to go to a Post Office; the result comes through One Login."""
    check = begin(who=who, by=by)
    if check.way == Way.POST_OFFICE:
        return check
    until = last_day_for(who)
    return moved(check, "wait", by=by, way=Way.POST_OFFICE, until=until)


@transaction.atomic
def wait_for_voucher(*, who: Who, by) -> IdentityCheck:
    """Wait for somebody to vouch for the donor."""
    check = begin(who=who, way=Way.VOUCHING, by=by)
    if check.state == State.PENDING and check.way == Way.POST_OFFICE:
        check = moved(check, "go_back", by=by)
    if check.state == State.PENDING and check.way == Way.VOUCHING:
        return check
    return moved(check, "wait", by=by, way=Way.VOUCHING)


@transaction.atomic
def wait_no_more(*, who: Who, by) -> IdentityCheck | None:
    """Nobody vouches any more: the donor chooses again."""
    check = held(who)
    if check and check.state == State.PENDING and check.way == Way.VOUCHING:
        return moved(check, "go_back", by=by)
    return check


@transaction.atomic
def confirm_by_voucher(*, who: Who, by) -> IdentityCheck:
    """The donor is who the LPA says, since somebody who knows them has said so."""
    check = held(who)
    if check is None or check.way != Way.VOUCHING:
        raise CannotCheck(_("The donor does not wait for somebody to vouch any more"))
    place = {"address": who.address, "postcode": who.postcode}
    proved = Proved(who.first_names, who.last_name, who.date_of_birth, **place)
    return moved(check, "confirm", by=by, proved=proved, at=clock.now())


@transaction.atomic
def go_to_court(*, who: Who, by) -> IdentityCheck:
    """The donor goes on without a confirmed identity, by way of the court."""
    if not who.is_donor:
        raise CannotCheck(_("Only the donor can go to the court about their identity"))
    check = held(who)
    if check and check.way == Way.COURT:
        return check
    if check and check.proves_under_age:
        raise CannotCheck(_("No court lets anybody make an LPA under 18"))
    if check is None or check.state == State.EXPIRED:
        check = begin(who=who, by=by)
    return moved(check, "go_to_court", by=by)


@transaction.atomic
def decide_difference(
    *, check: IdentityCheck, matters: bool, why: str, by
) -> IdentityCheck:
    """A caseworker says whether what differs matters: then it is another person's."""
    wait_for_turn(check.reference)
    check = IdentityCheck.objects.select_for_update().get(pk=check.pk)
    if not check.is_to_be_decided:
        raise CannotCheck(_("Nothing about this identity is to be decided"))
    check.decided_by, check.decided_why = by, why
    if matters:
        return moved(check, "turn_out_another", by=by)
    proof = {"proved": check.proved, "at": check.checked_at}
    return moved(check, "confirm", by=by, codes=check.return_codes, **proof)


def held(who: Who) -> IdentityCheck | None:
    """The live check as it stands now, held with everything of its LPA."""
    wait_for_turn(who.reference)
    checks = IdentityCheck.objects.select_for_update()
    return checks.filter(reference=who.reference, uid=who.uid, is_live=True).first()


def moved(check: IdentityCheck, verb: str, *, by, **said) -> IdentityCheck:
    """Take one step of the machine: saved, in the history, and told to who listens."""
    before = check.state
    try:
        getattr(check, verb)(**said)
    except TransitionNotAllowed:
        raise CannotCheck(
            _("This does not follow from where the check of this identity stands")
        ) from None
    check.save()
    record(
        subject=check.reference,
        action="identity-checked",
        by=by,
        source=before,
        target=check.state,
        why=check.decided_why,
        details={
            "uid": check.uid,
            "role": str(Role(check.role)),
            "way": check.way,
            "codes": check.return_codes,
            "differs": check.differs,
        },
    )
    identity_changed.send(sender=IdentityCheck, check=check, by=by)
    return check
