"""What the people of an LPA are told about how far it has come."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

import clock
from lpa.models import Lpa
from lpa.on_screen.showing import line, over
from lpa.on_screen.standing import standing_of
from lpa.rules.clocks import first_working_day_on_or_after, waiting_ends_on
from lpa.rules.signing_again import Again, Fault, to_be_signed_again

from .models import Case
from .states import PUBLIC_WORDS, State

WHAT_NEXT = {
    State.RECEIVED: _("We check that everything is there, and then examine it."),
    State.PAYMENT_PENDING: _("We examine it as soon as the fee has been paid."),
    State.EXAMINING: _("If everything is right, we tell the people who may object."),
    State.IMPERFECT: _("We go on when the corrected pages have reached us."),
    State.PERFECT: _("We tell people about the application. Then they have time."),
    State.WAITING: _("If nobody objects, we register it after that day."),
    State.REGISTERED: _("We stamp it and post it to the person you chose."),
    State.ON_HOLD: _("We write to you as soon as there is something to say."),
    State.WITH_COURT: _("We write to you as soon as there is something to say."),
    State.SUSPENDED: _("Nobody can act under it until we write again."),
    State.RETURNED_UNPAID: _("Send it again with the fee, and we go on."),
    State.EXPIRED: _("You can make a new one at any time."),
    State.CANCELLED: _("Nobody can act under it any more. Our letter says why."),
    State.REVOKED: _("Nobody can act under it any more. Our letter says why."),
    State.DELETED: _("You can make a new one at any time."),
    State.REJECTED: _("Our letter says why, and what you can do."),
    State.CANNOT_REGISTER: _("Our letter says why, and what you can do."),
    State.WITHDRAWN: _("Nothing more happens. You can make a new one at any time."),
}
POSTED = _("It has been posted to the person you chose. It can be used now.")


@dataclass(frozen=True)
class Progress:
    """until is the last day of the waiting period, and from_on the first working day
    on which it can be registered; both only while it runs."""

    words: str
    next: str
    since: date
    until: date | None = None
    from_on: date | None = None
    registered_on: date | None = None
    dispatched_on: date | None = None
    to_correct: tuple[str, ...] = ()
    sign_again: tuple[Again, ...] = ()


def progress_of(lpa_reference: str) -> Progress | None:
    """How far the application for the LPA with this bare online reference has come.

    None while no paper has reached us.
    """
    cases = Case.objects.filter(lpa__reference=lpa_reference)
    case = cases.order_by("-lpa__version").first()
    return in_public(case) if case else None


def in_public(case: Case) -> Progress:
    """The same for a case at hand."""
    is_waiting = case.state == State.WAITING
    is_imperfect = case.state == State.IMPERFECT
    return Progress(
        words=str(PUBLIC_WORDS[case.state]),
        next=str(POSTED if case.dispatched_on else WHAT_NEXT[case.state]),
        since=clock.london_date(case.state_since),
        until=waiting_ends_on(case.waiting_from) if is_waiting else None,
        from_on=first_working_day_on_or_after(case.due_on) if is_waiting else None,
        registered_on=case.registered_on,
        dispatched_on=case.dispatched_on,
        to_correct=corrections(case) if is_imperfect else (),
        sign_again=sign_again(case) if is_imperfect else (),
    )


def still_to_sign(lpa: Lpa) -> tuple[str, ...]:
    """Who has yet to sign an LPA on screen, each with their part, in the order of
    signing; nobody of one on paper, or that can be signed no more."""
    if not lpa.is_being_signed:
        return ()
    standing = standing_of(lpa)
    if over(standing):
        return ()
    turns = (turn for turn in standing.needed if turn not in standing.given)
    return tuple(line(standing, turn).title for turn in turns)


def corrections(case: Case) -> tuple[str, ...]:
    """What the applicant is asked to put right."""
    found = case.findings.all()
    return tuple(each.sentence for each in found if each.must_be_corrected)


def sign_again(case: Case) -> tuple[Again, ...]:
    """Who has to sign what again, for what is to be put right; in lawful order.

    What was accepted as an immaterial difference asks for nothing.
    """
    faults = [
        Fault(each.rule, each.place, each.sentence)
        for each in case.findings.all()
        if each.must_be_corrected
    ]
    if not faults:
        return ()
    return tuple(
        to_be_signed_again(
            case.instrument, case.signing, faults, on=clock.today(), left=case.ended
        )
    )
