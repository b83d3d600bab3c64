"""What people prove of themselves comes to their case, and from there to the register.

The office keeps its own record of each, as it did before anybody proved anything
online; a check that comes in is written there in the office's words.
"""

from django.utils.translation import gettext as _

import clock
from identity.checking import live_check
from identity.choices import Difference, Role, State, Way
from identity.models import IdentityCheck as Proof

from .choices import IdentityState, Whose
from .identities import FOLLOWS, note_identity, uid_of
from .models import Case, IdentityCheck
from .refusals import held
from .states import BEFORE_REGISTRATION

S = IdentityState
WHOSE = {Role.DONOR: Whose.DONOR, Role.CERTIFICATE_PROVIDER: Whose.CERTIFICATE_PROVIDER}
# Not enough evidence, and time that ran out, are failures that can be tried again, as
# failures here can be.
STATES = {
    State.IN_PROGRESS: S.IN_PROGRESS,
    State.CONFIRMED: S.CONFIRMED,
    State.INSUFFICIENT: S.FAILED,
    State.FAILED: S.FAILED,
    State.EXPIRED: S.FAILED,
    State.PROBLEM: S.FAILED,
}
WAITING = {
    Way.POST_OFFICE: S.POST_OFFICE,
    Way.VOUCHING: S.VOUCHING,
    Way.COURT: S.COURT_ROUTE,
}


def follow_identity(*, check: Proof, by, **signal) -> None:
    """Hears of every check that changes: the open case of its LPA follows."""
    whose = WHOSE.get(Role(check.role))
    cases = Case.objects.filter(lpa__reference=check.reference)
    case = cases.select_related("lpa").order_by("-lpa__version").first()
    if whose is None or case is None or not case.lpa.needs_identities:
        return
    # Only an open case is waited for: one that has ended may be being forgotten.
    if case.state in BEFORE_REGISTRATION:
        _follow(held(case), whose, check, by=by)


def take_over_identities(case: Case, *, by) -> None:
    """What was proved before the case was opened."""
    if not case.lpa.needs_identities:
        return
    for whose in Whose:
        uid = uid_of(case, whose)
        check = live_check(reference=case.lpa.reference, uid=uid) if uid else None
        if check:
            _follow(case, whose, check, by=by)


def office_state(check: Proof) -> IdentityState | None:
    """The office's word for where a check stands; None where it has none."""
    if check.state != State.PENDING:
        return STATES.get(State(check.state))
    is_decided_here = check.differs and check.way != Way.COURT
    return S.MISMATCH if is_decided_here else WAITING.get(Way(check.way))


def _follow(case: Case, whose: Whose, check: Proof, *, by) -> None:
    """Write it down, unless the office has come to an end with it already."""
    state = office_state(check)
    if state is None or case.state not in BEFORE_REGISTRATION:
        return
    ours = case.identity_checks.filter(whose=whose).first()
    before = ours.state if ours else None
    if before not in (None, state) and state not in FOLLOWS[before]:
        return
    ours = ours or IdentityCheck(case=case, whose=whose)
    ours.state, ours.way, ours.checked_at = state, check.way, check.checked_at
    is_confirmed = state == S.CONFIRMED
    ours.checked_on = clock.london_date(check.checked_at) if is_confirmed else None
    if before == state:
        ours.save()
        return
    ours.why, ours.recorded_by, ours.recorded_at = _why(check), None, clock.now()
    note_identity(ours, before, by=by)


def _why(check: Proof) -> str:
    """For a caseworker who decides: whom they proved to be, and what differs."""
    if not check.differs:
        return check.get_way_display()
    born = check.proved_born.isoformat() if check.proved_born else ""
    said = {
        "name": check.proved.full_name,
        "born": born,
        "differs": ", ".join(str(Difference(each).label) for each in check.differs),
    }
    return _("Proved: %(name)s, %(born)s. It differs in: %(differs)s") % said
