"""Fees that were asked for and not paid: whom to remind, and when it is enough."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .account import account_of
from .models import Case
from .models.moves import WORK
from .overdue import asked_on, between, latest_number
from .refusals import NotNow, held, must_have
from .states import State


@dataclass(frozen=True)
class Due:
    """A reminder to be sent: the how manieth, and until when they have."""

    case: Case
    number: int
    pence: int
    pay_by: date


def reminders_due(on: date) -> list[Due]:
    """Whom to remind on a London day, in a fixed number of queries.

    A reminder that was missed is not made up for: whoever should have had the second
    gets that one only.
    """
    waiting = Case.objects.filter(state=State.PAYMENT_PENDING).select_related("lpa")
    related = ("lpa__payments", "fee_claims", "fee_reminders")
    cases = waiting.prefetch_related(*related).order_by("state_since", "pk")
    due = (reminder_due(case, on) for case in cases)
    return [reminder for reminder in due if reminder]


def reminder_due(case: Case, on: date) -> Due | None:
    """The reminder that a case should have had by a London day and has not."""
    owed = account_of(case).outstanding
    if case.state != State.PAYMENT_PENDING or owed is None or owed <= 0:
        return None
    periods = (on - asked_on(case)).days // settings.FEE_REMINDER_DAYS
    number = min(periods, settings.FEE_REMINDERS)
    if number <= latest_number(case):
        return None
    return Due(case, number, owed, on + between())


@transaction.atomic
def record_reminder(*, case: Case, by) -> Due:
    """Record that a case is reminded today, and give what its letter has to say.

    Belongs into the transaction that sends the letter. Raises NotNow where no reminder
    is due, so that it is sent once whoever else sends it at the same time.
    """
    must_have(by, WORK)
    case = held(case)
    due = reminder_due(case, clock.today())
    if due is None:
        raise NotNow([_("No reminder of the fee is due")])
    case.fee_reminders.create(
        asked_on=asked_on(case), number=due.number, sent_on=clock.today()
    )
    details = {"number": due.number, "pence": due.pence}
    record(subject=case.number, action="fee-reminded", by=by, details=details)
    return due
