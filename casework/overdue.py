"""Since when a fee is asked for, and whether it is long enough."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.conf import settings

import clock

from .account import account_of, live_claim
from .states import State

if TYPE_CHECKING:
    from .models import Case, FeeReminder


def asked_on(case: "Case") -> date:
    """Since when they know what to pay: the request, or a later decision about it."""
    asked = clock.london_date(case.state_since)
    claim = live_claim(case)
    if claim and claim.decided_at:
        return max(asked, clock.london_date(claim.decided_at))
    return asked


def sent(case: "Case") -> list["FeeReminder"]:
    """The reminders of what is asked for now, the first one first."""
    since = asked_on(case)
    return [each for each in case.fee_reminders.all() if each.asked_on == since]


def latest_number(case: "Case") -> int:
    return max((each.number for each in sent(case)), default=0)


def unpaid_too_long(case: "Case", on: date) -> bool:
    """Whether every reminder was sent, and the time since the last is over as well."""
    owed = account_of(case).outstanding
    if case.state != State.PAYMENT_PENDING or owed is None or owed <= 0:
        return False
    reminders = sent(case)
    latest = reminders[-1].sent_on if reminders else asked_on(case)
    return latest_number(case) >= settings.FEE_REMINDERS and on >= latest + between()


def between() -> timedelta:
    """How long they have, each time that they are asked."""
    return timedelta(days=settings.FEE_REMINDER_DAYS)
