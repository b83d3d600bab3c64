"""Whose identity was confirmed, which only the Act of 2023 asks for."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record, wait_for_turn
from identity.checking import decide_difference, live_check

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
    S.IN_PROGRESS: (
        *(S.POST_OFFICE, S.VOUCHING, S.MISMATCH, S.CONFIRMED, S.FAILED),
        S.COURT_ROUTE,
    ),
    S.POST_OFFICE: (
        *(S.IN_PROGRESS, S.VOUCHING, S.MISMATCH, S.CONFIRMED, S.FAILED),
        S.COURT_ROUTE,
    ),
    S.VOUCHING: (
        *(S.IN_PROGRESS, S.POST_OFFICE, S.MISMATCH, S.CONFIRMED, S.FAILED),
        S.COURT_ROUTE,
    ),
    S.MISMATCH: (S.CONFIRMED, S.FAILED, S.COURT_ROUTE),
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
    wait_for_turn(case.lpa.reference)  # as whoever proves something does, and first
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
    note_identity(check, before, by=by)
    if before == S.MISMATCH and state in (S.CONFIRMED, S.FAILED):
        _tell_who_proved_it(check, by=by)
    return check


def note_identity(check: IdentityCheck, before: str | None, *, by) -> None:
    """Save how far a check has come, with its event in the history of its case."""
    check.save()
    record(
        subject=check.case.number,
        action="identity-recorded",
        by=by,
        source=before or "",
        target=check.state,
        why=check.why,
        details={"sentence": str(check), "on": check.checked_on},
    )


def uid_of(case: Case, whose: str) -> str:
    """The uid of the person whose identity it is; empty if the deed names nobody."""
    lpa = case.instrument
    person = lpa.donor if whose == Whose.DONOR else lpa.certificate_provider
    return person.uid if person else ""


def _tell_who_proved_it(check: IdentityCheck, *, by) -> None:
    """What a caseworker decides about a difference holds where it was proved, too."""
    reference = check.case.lpa.reference
    proved = live_check(reference=reference, uid=uid_of(check.case, check.whose))
    if proved is None or not proved.is_to_be_decided:
        return
    if not check.why.strip():
        raise NotNow([_("Say why the difference matters, or why it does not")])
    matters = check.state == S.FAILED
    decide_difference(check=proved, matters=matters, why=check.why, by=by)


def _must_follow(before: str | None, state: IdentityState, on: date | None) -> None:
    if state not in FOLLOWS[before]:
        raise NotNow([_("This does not follow from where the check stands")])
    if (state == S.CONFIRMED) != (on is not None):
        raise NotNow([_("Enter the day of the check, and only once it is confirmed")])
    if on and on > clock.today():
        raise NotNow([_("The date is in the future")])
