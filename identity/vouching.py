"""The verbs of vouching: named by the donor, opened with a code, and signed.

Raises CannotVouch for what is not open, with the sentence to say.
"""

from django.db import transaction
from django.utils.translation import gettext as _
from django_fsm import TransitionNotAllowed

import clock
from history.recording import record, wait_for_turn

from . import people, voucher_codes
from .checking import (
    confirm_by_voucher,
    live_check,
    wait_for_voucher,
    wait_no_more,
)
from .choices import Role, State
from .models import IdentityCheck, Vouching
from .people import Who
from .vouched import (
    as_who,
    attempts,
    everybody_else,
    has_changed,
    may_name_a_voucher,
    open_vouching,
)
from .vouching_rules import Answers, Bar, alike, bars, digest_of
from .vouching_telling import excuse_voucher, invite_voucher, tell_donor


class CannotVouch(Exception):
    """Nobody can vouch like this; the message says why."""


class MustSayNotRelated(CannotVouch):
    """A name is like somebody's in the LPA: asked is whether they are related."""


@transaction.atomic
def name_voucher(
    *,
    donor: Who,
    first_names: str,
    last_name: str,
    email: str = "",
    is_not_related: bool = False,
    by,
) -> tuple[Vouching, str]:
    """Name somebody to vouch, instead of whoever was named before.

    Gives the code to hand to them, which nobody can be shown again. Raises
    MustSayNotRelated for a name like another's.
    """
    wait_for_turn(donor.reference)
    if not may_name_a_voucher(donor):
        raise CannotVouch(_("Nobody can vouch for you any more"))
    vouching = Vouching(
        reference=donor.reference,
        donor_uid=donor.uid,
        first_names=first_names,
        last_name=last_name,
        email=email,
        is_not_related=is_not_related,
        named_by=by,
    )
    if not is_not_related and alike(as_who(vouching, None), everybody_else(vouching)):
        raise MustSayNotRelated(_("Say whether they are related"))
    if before := open_vouching(donor):
        excuse_voucher(_moved(before, "drop", by=by), donor)
    code = _give_code(vouching, donor)
    vouching.save()
    _note(vouching, "", by=by)
    invite_voucher(vouching, donor)
    wait_for_voucher(who=donor, by=by)
    return vouching, code


@transaction.atomic
def give_new_code(*, vouching: Vouching, by) -> str:
    """Another code; the one before opens nothing any more."""
    vouching = _held(vouching)
    if vouching.state != "named":
        raise CannotVouch(_("They have entered their code already"))
    code = _give_code(vouching, _donor(vouching))
    vouching.save()
    _note(vouching, vouching.state, by=by)
    return code


@transaction.atomic
def drop_voucher(*, donor: Who, by) -> None:
    """The donor needs nobody to vouch any more."""
    wait_for_turn(donor.reference)
    if vouching := open_vouching(donor):
        excuse_voucher(_moved(vouching, "drop", by=by), donor)
    wait_no_more(who=donor, by=by)


@transaction.atomic
def enter_code(*, code: str, last_name: str, browser: str, by) -> Vouching:
    """Let a voucher in by their code and the donor's last name.

    browser is a digest by which theirs is known: the code opens again there, and in no
    other. Raises CannotVouch with one sentence, whatever is wrong with it.
    """
    known = voucher_codes.known_as(voucher_codes.read(code), last_name)
    found = Vouching.objects.filter(code_fingerprint__in=known).first()
    wrong = CannotVouch(
        _("The code or the name is not right, or the code has been used")
    )
    if not voucher_codes.read(code) or found is None:
        raise wrong
    found = _held(found)
    is_good = found.code_fingerprint in known and found.code_until >= clock.today()
    if not is_good or found.browser not in ("", browser):
        raise wrong
    if by and found.named_by_id == by.pk:
        raise CannotVouch(_("Nobody can vouch for themselves"))
    if found.state != "named":
        return found
    return _moved(found, "open", by=by, said={"browser": browser})


@transaction.atomic
def confirm_name(
    *, vouching: Vouching, first_names: str, last_name: str, is_not_related: bool, by
) -> Vouching:
    """The voucher says what they are called. Raises MustSayNotRelated."""
    vouching = _held(vouching)
    if vouching.state not in ("opened", "verified"):
        raise CannotVouch(_("This is not open any more"))
    if live_check(reference=vouching.reference, uid=str(vouching.uid)):
        raise CannotVouch(_("Your name cannot be changed once you prove it"))
    vouching.first_names, vouching.last_name = first_names, last_name
    vouching.is_not_related = is_not_related
    if not is_not_related and alike(as_who(vouching, None), everybody_else(vouching)):
        raise MustSayNotRelated(_("Say whether you are related"))
    vouching.is_name_confirmed = True
    vouching.save()
    _note(vouching, vouching.state, by=by)
    return vouching


@transaction.atomic
def verify_details(*, vouching: Vouching, are_right: bool, by) -> Vouching:
    """The voucher says whether name, birthday and address are the donor's: counted."""
    vouching = _held(vouching)
    donor = _donor(vouching)
    if not vouching.is_name_confirmed:
        raise CannotVouch(_("Confirm your own name first"))
    if vouching.state == "verified" and not has_changed(vouching, donor):
        raise CannotVouch(_("You have said so already"))
    vouching.attempt = vouching.attempt or attempts(donor) + 1
    vouching.verified_digest = digest_of(donor)
    if not are_right:
        return _failed(vouching, Bar.DETAILS_WRONG, by=by)
    return _moved(vouching, "verify", by=by)


@transaction.atomic
def declare(*, vouching: Vouching, answers: Answers, by) -> Vouching:
    """The voucher signs: then the donor is confirmed, unless something bars them.

    Raises CannotVouch while their own identity has not been confirmed.
    """
    vouching = _held(vouching)
    check = live_check(reference=vouching.reference, uid=str(vouching.uid))
    if vouching.state != "verified" or not check or check.state != State.CONFIRMED:
        raise CannotVouch(_("Confirm your own identity first"))
    donor = _donor(vouching)
    if has_changed(vouching, donor):
        raise CannotVouch(_("The donor’s details have changed: verify them again"))
    vouching.knows_two_years = answers.knows_two_years
    vouching.lives_with_donor = answers.lives_with_donor
    vouching.is_not_related |= answers.is_not_related
    said = Answers(
        answers.knows_two_years, answers.lives_with_donor, vouching.is_not_related
    )
    if found := bars(check.proved, said, everybody_else(vouching)):
        return _failed(vouching, found[0], by=by)
    vouching = _moved(vouching, "vouch", by=by, said={"at": clock.now()})
    confirm_by_voucher(who=donor, by=by)
    tell_donor(vouching, donor)
    return vouching


@transaction.atomic
def decline(*, vouching: Vouching, by) -> Vouching:
    """The voucher does not want to vouch."""
    return _failed(_held(vouching), Bar.DECLINED, by=by)


def follow_the_voucher(*, check: IdentityCheck, by, **signal) -> None:
    """A voucher is called what they proved; one who failed to cannot vouch."""
    if check.role != Role.VOUCHER:
        return
    vouching = Vouching.objects.select_for_update().get(uid=check.uid)
    if not vouching.is_open:
        return
    if check.state == State.FAILED:
        _failed(vouching, Bar.NOT_IDENTIFIED, by=by)
    elif check.state == State.CONFIRMED:
        vouching.first_names = check.proved_first_names
        vouching.last_name = check.proved_last_name
        vouching.save()


def _donor(vouching: Vouching) -> Who:
    donor = people.named(reference=vouching.reference, uid=vouching.donor_uid)
    if donor is None:
        raise CannotVouch(_("This LPA is not there any more"))
    return donor


def _give_code(vouching: Vouching, donor: Who) -> str:
    code = voucher_codes.new_code()
    name = donor.last_name or donor.first_names
    vouching.code_fingerprint = voucher_codes.kept_as(code, name)
    vouching.code_until = voucher_codes.last_day()
    return code


def _held(vouching: Vouching) -> Vouching:
    wait_for_turn(vouching.reference)
    return Vouching.objects.select_for_update().get(pk=vouching.pk)


def _failed(vouching: Vouching, bar: Bar, *, by) -> Vouching:
    vouching = _moved(vouching, "fail", by=by, said={"because": bar.value})
    donor = _donor(vouching)
    wait_no_more(who=donor, by=by)
    tell_donor(vouching, donor)
    return vouching


def _moved(vouching: Vouching, verb: str, *, by, said=None) -> Vouching:
    before = vouching.state
    try:
        getattr(vouching, verb)(**(said or {}))
    except TransitionNotAllowed:
        raise CannotVouch(_("This is not open any more")) from None
    vouching.save()
    _note(vouching, before, by=by)
    return vouching


def _note(vouching: Vouching, before: str, *, by) -> None:
    record(
        subject=vouching.reference,
        action="vouching",
        by=by,
        source=before,
        target=vouching.state,
        why=vouching.failed_because,
        details={"uid": str(vouching.uid), "attempt": vouching.attempt},
    )
