"""Which letters and e-mails follow from what was done: written down as owed."""

from datetime import timedelta

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from documents.catalogue import language_of
from documents.paragraphs import (
    arrival,
    ending,
    fees,
    notices,
    outcomes,
    registration,
)
from lpa.references import shown
from outbox.mail import owe_mail

from .account import account_of
from .choices import EndOfPower, NoticeKind
from .exceptions import exceptions_of
from .models import Case
from .overdue import between
from .progress import Progress, corrections, in_public, sign_again
from .recipients import correspondent_of
from .sending import send_at_once

TIME_TO_DISAGREE = timedelta(days=28)
NOTICES = {
    NoticeKind.TO_DONOR: notices.TO_DONOR,
    NoticeKind.TO_ATTORNEY: notices.TO_ATTORNEY,
}


def owe_notices(case: Case, *, by) -> None:
    """To everybody who was told on the day of the latest notice, dated with it."""
    told = case.notices.filter(given_on=case.waiting_from)
    for kind, letter in NOTICES.items():
        people = [notice.recipient for notice in told if notice.kind == kind]
        send_at_once(
            case=case, kind=letter, people=people, dated_on=case.waiting_from, by=by
        )


def owe_corrections(case: Case, *, by) -> None:
    """To the correspondent: everything that must be put right, as found now, and who
    signs again because of it."""
    if person := correspondent_of(case.instrument):
        with translation.override(language_of(person.uid, case.instrument)):
            told = {"corrections": corrections(case)}
            if signers := tuple(each.says for each in sign_again(case)):
                told["sign_again"] = signers
        send_at_once(
            case=case,
            kind=outcomes.CORRECTIONS,
            told=told,
            including=[outcomes.SIGN_AGAIN.key] if signers else [],
            by=by,
        )


def owe_registration_letters(case: Case, *, by) -> None:
    """To the donor and every attorney (Schedule 1, paragraph 15); not replacements."""
    for letter in registration.KINDS:
        send_at_once(case=case, kind=letter, by=by)


def owe_refusal(case: Case, *, by) -> None:
    why = {"reason": case.closed_reason}
    send_at_once(case=case, kind=outcomes.REFUSAL, told=why, by=by)


def owe_rejection(case: Case, *, by) -> None:
    why = {"reason": case.closed_reason}
    send_at_once(case=case, kind=outcomes.REJECTION, told=why, by=by)


def owe_confirmation_of_withdrawal(case: Case, *, by) -> None:
    when = {"happened_on": case.withdrawn_on}
    send_at_once(case=case, kind=outcomes.WITHDRAWAL, told=when, by=by)


def ask_for_the_fee(case: Case, *, by) -> None:
    """How much, and by when; nothing while nobody has decided how much."""
    amount = account_of(case).outstanding
    if amount is not None and amount > 0:
        reply_by = clock.today() + between()
        told = {"amount": amount, "reply_by": reply_by}
        send_at_once(case=case, kind=fees.REQUEST, told=told, by=by)


def say_it_is_returned(case: Case, *, by) -> None:
    told = {"amount": account_of(case).outstanding}
    send_at_once(case=case, kind=fees.RETURNED, told=told, by=by)


def name_the_exceptions(case: Case, *, by) -> None:
    """What the register leaves out, and until when anybody can disagree."""
    told = {
        "exceptions": "\n".join(each.sentence for each in exceptions_of(case)),
        "reply_by": clock.today() + TIME_TO_DISAGREE,
    }
    send_at_once(case=case, kind=arrival.EXCEPTIONS, told=told, by=by)


def say_it_expired(case: Case, *, by) -> None:
    when = {"happened_on": case.expired_on}
    send_at_once(case=case, kind=arrival.EXPIRED, told=when, by=by)


def say_it_is_suspended(case: Case, *, by) -> None:
    told = {"happened_on": case.suspended_on, "reason": case.paused_reason}
    send_at_once(case=case, kind=ending.SUSPENDED, told=told, by=by)


def say_it_is_in_force_again(case: Case, *, by) -> None:
    when = {"happened_on": clock.today()}
    send_at_once(case=case, kind=ending.IN_FORCE_AGAIN, told=when, by=by)


def say_it_is_cancelled(case: Case, *, by) -> None:
    told = {"happened_on": case.cancelled_on, "reason": case.closed_reason}
    send_at_once(case=case, kind=ending.CANCELLED, told=told, by=by)


def say_it_has_ended(case: Case, *, by) -> None:
    """To donor and attorneys (paragraphs 17 and 18), in the words for what ended it."""
    match EndOfPower(case.ended_by):
        case EndOfPower.DONOR_DIED:
            including = {"donor-died-registered"}
            send_at_once(case=case, kind=ending.DONOR_DIED, including=including, by=by)
        case EndOfPower.REVOKED_BY_DONOR:
            when = {"happened_on": case.revoked_on}
            send_at_once(case=case, kind=ending.REVOKED, told=when, by=by)
        case cause:
            told = {"happened_on": case.revoked_on, "reason": str(cause.label)}
            send_at_once(case=case, kind=ending.CANCELLED, told=told, by=by)


def tell_owner(case: Case, *, by) -> None:
    """An e-mail to the account the LPA was made with, where it was made with one."""
    if case.lpa.owner is None:
        return
    progress = in_public(case)
    reference = shown(case.lpa.reference)
    owe_mail(
        about=case.number,
        to=case.lpa.owner.email,
        subject=f"{progress.words} ({reference})",
        body=body_of(progress),
    )


def body_of(progress: Progress) -> str:
    paragraphs = [f"{progress.words}.", progress.next]
    if progress.until:
        until = date_format(progress.until, "j F Y")
        ends = _("The waiting period ends on %(day)s.") % {"day": until}
        paragraphs.insert(1, ends)
    paragraphs.append(_("Sign in to see more."))
    return "\n\n".join(paragraphs)
