"""Whose identity was confirmed, which only the Act of 2023 asks for."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .choices import IdentityState, Whose
from .models import Case, IdentityCheck
from .models.moves import WORK
from .refusals import NotNow, held, must_have
from .states import BEFORE_REGISTRATION

S = IdentityState
UNDER_WAY = (S.IN_PROGRESS, S.POST_OFFICE, S.VOUCHING, S.MISMATCH)

# What can be said after what: a mismatch is decided, a failure can be tried again.
FOLLOWS = {
    None: (*UNDER_WAY, S.CONFIRMED, S.COURT_ROUTE),
    S.IN_PROGRESS: (S.POST_OFFICE, S.VOUCHING, S.MISMATCH, S.CONFIRMED, S.FAILED),
    S.POST_OFFICE: (S.VOUCHING, S.MISMATCH, S.CONFIRMED, S.FAILED),
    S.VOUCHING: (S.MISMATCH, S.CONFIRMED, S.FAILED, S.COURT_ROUTE),
    S.MISMATCH: (S.CONFIRMED, S.FAILED),
    S.FAILED: (S.IN_PROGRESS, S.POST_OFFICE, S.VOUCHING, S.COURT_ROUTE),
    S.CONFIRMED: (),
    S.COURT_ROUTE: (),
}


@transaction.atomic
def record_identity(
    *,
    case: Case,
    whose: Whose,
    state: IdentityState,
    checked_on: date | None = None,
    why: str = "",
    by,
) -> IdentityCheck:
    """Say how far the check of somebody's identity has come.

    Raises NotNow for an LPA that needs none, for what cannot follow, and for a
    confirmation without its day.
    """
    must_have(by, WORK)
    case = held(case)
    if not case.lpa.needs_identities:
        raise NotNow([_("Nobody’s identity is checked of this LPA")])
    if case.state not in BEFORE_REGISTRATION:
        raise NotNow([_("The case is not open any more")])
    check = case.identity_checks.filter(whose=whose).first()
    before = check.state if check else None
    _must_follow(before, state, checked_on)
    check = check or IdentityCheck(case=case, whose=whose)
    check.state, check.checked_on, check.why = state, checked_on, why
    check.recorded_by, check.recorded_at = by, clock.now()
    check.save()
    record(
        subject=case.number,
        action="identity-recorded",
        by=by,
        source=before or "",
        target=state,
        why=why,
        details={"sentence": str(check), "on": checked_on},
    )
    return check


def _must_follow(before: str | None, state: IdentityState, on: date | None) -> None:
    if state not in FOLLOWS[before]:
        raise NotNow([_("This does not follow from where the check stands")])
    if (state == S.CONFIRMED) != (on is not None):
        raise NotNow([_("Enter the day of the check, and only once it is confirmed")])
    if on and on > clock.today():
        raise NotNow([_("The date is in the future")])
