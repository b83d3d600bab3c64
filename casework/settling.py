"""What follows for a case when money or a decision has changed what it owes."""

from datetime import date

import clock

from .account import Account, account_of
from .actions import perform
from .models import Case
from .states import State


def reckon(case: Case, *, by, on: date | None = None) -> Account:
    """Say since when the fee of a case is settled, on a London day by default today.

    A case that waited for its fee goes on by itself once nothing is outstanding. The
    case is held already, and is not to be saved again by whoever held it.
    """
    account = account_of(case)
    since = case.fee_settled_on or on or clock.today()
    case.fee_settled_on = since if account.is_clear else None
    case.save()
    if case.state == State.PAYMENT_PENDING and account.is_clear:
        perform("settle-fee", case, by=by)
    return account
