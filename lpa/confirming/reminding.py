"""What a day brings: reminders that are due, and codes that have run out unanswered.

It may run as often as one likes, or be missed for days: each reminder goes once, under
a lock on the LPA, and of several that were missed only the last one goes.
"""

from dataclasses import dataclass
from datetime import date

import structlog
from django.conf import settings
from django.db import transaction
from django.utils.formats import date_format
from django.utils.functional import lazy

import clock
from history import recording as history
from lpa.models import Draft, Invitation, Reminder
from lpa.models.invitation import LIVE

from . import expiry, reminder_dates
from .board import Line, board_of
from .inviting import is_posted, is_signed_on_screen, tell_invited
from .message_words import REMINDER
from .standings import REMINDED, Standing
from .telling_others import tell_donor

log = structlog.get_logger("lpa")
in_words = lazy(date_format, str)  # in the language of whoever reads it


@dataclass
class Tally:
    """How many were reminded, how many codes ran out, on how many LPAs it failed."""

    reminded: int = 0
    expired: int = 0
    failed: int = 0


def remind_people(*, by=None) -> Tally:
    """Remind whoever is to be reminded today, and tell donors whose code ran out."""
    tally = Tally()
    for draft in to_look_at():
        try:
            tend(draft, tally, by=by)
        except Exception:  # whatever stands in the way of one; the others go on
            log.error("nobody was reminded", lpa=draft.reference, exc_info=True)
            tally.failed += 1
    return tally


def to_look_at() -> list[Draft]:
    """LPAs with somebody who was asked, and was not told yet that it has ended."""
    asked = Invitation.objects.filter(LIVE).exclude(fingerprint="")
    open_ones = asked.exclude(reminders__kind=Reminder.Kind.EXPIRED)
    drafts = Draft.objects.filter(pk__in=open_ones.values("draft")).order_by("pk")
    return list(drafts.select_related("owner"))


@transaction.atomic
def tend(draft: Draft, tally: Tally, *, by) -> None:
    """The same with one LPA; once it is posted, or signed on screen, signatures are
    the answer."""
    stored = draft.lock()
    if is_posted(stored) or is_signed_on_screen(stored):
        return
    today = clock.today()
    for line in board_of(stored).to_confirm:
        if is_to_be_reminded(line):
            tally.reminded += remind(line, today, by=by)
        elif has_run_out(line):
            tally.expired += tell_that_it_ran_out(line, by=by)


def is_to_be_reminded(line: Line) -> bool:
    return line.is_live and not line.is_gone_without and line.standing in REMINDED


def has_run_out(line: Line) -> bool:
    """Whether the code ended without an answer; of one asked again, too."""
    waits = line.standing in (Standing.EXPIRED, Standing.ASKED_AGAIN)
    invitation = line.invitation
    is_over = invitation is not None and not (line.is_live or invitation.cancelled_at)
    return waits and is_over


def remind(line: Line, today: date, *, by) -> int:
    """Send the reminder that is due, if one is; how many went."""
    invitation = line.invitation
    days = settings.CONFIRM_REMINDER_DAYS
    to_come = reminder_dates.still_to_come(invitation, line.asked.reminders, days)
    due_on = reminder_dates.due_on(to_come, today)
    if due_on is None:
        return 0
    message = tell_invited(
        invitation,
        REMINDER,
        line.part,
        site=invitation.site,
        by=by,
        asked_on=in_words(clock.london_date(invitation.sent_at), "j F Y"),
    )
    keep(invitation, Reminder.Kind.REMINDED, due_on, message, by=by)
    return 1


def tell_that_it_ran_out(line: Line, *, by) -> int:
    """Tell the donor, once for a code; how many were told of."""
    invitation = line.invitation
    kinds = {one.kind for one in line.asked.reminders}
    if Reminder.Kind.EXPIRED in kinds:
        return 0
    message = tell_donor(invitation, line.part, "invitation-expired", by=by)
    due_on = expiry.shown_last_day(invitation.expires_at)
    keep(invitation, Reminder.Kind.EXPIRED, due_on, message, by=by)
    return 1


def keep(invitation: Invitation, kind, due_on: date, message: str, *, by) -> None:
    invitation.reminders.create(kind=kind, due_on=due_on, message=message)
    history.record(
        subject=invitation.draft.reference,
        action=f"invitation-{kind}",
        by=by,
        details={
            "uid": str(invitation.uid),
            "role": str(invitation.role),
            "due_on": due_on.isoformat(),
        },
    )
