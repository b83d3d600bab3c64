"""The moves of an EPA, in the order in which it meets them (Schedule 4, Parts 3 to 6).

A move only changes fields of the EPA; casework/epa/moving.py is the way to make one.
"""

from datetime import date

from django_fsm import RETURN_VALUE, transition

import clock
from casework import epa_conditions as conditions
from casework.epa_choices import BEFORE_REGISTRATION, ON_ITS_WAY, EpaEnd, EpaState
from casework.epa_law import objections_until

from .moves import DECIDE, RECORD_ORDER, WORK

IN_ORDER = [
    conditions.attorneys_fit,
    conditions.somebody_applies,
    conditions.paper_is_enough,
    conditions.everybody_has_notice,
    conditions.there_were_inquiries,
    conditions.fee_is_paid,
]


class EpaToRegister:
    """From the post to the register."""

    @transition(
        "state", source=EpaState.RECEIVED, target=EpaState.CHECKING, permission=WORK
    )
    def begin_check(self):
        """Somebody reads what arrived."""

    @transition(
        "state",
        source=EpaState.CHECKING,
        target=EpaState.NOTICES,
        conditions=[conditions.somebody_has_no_notice],
        permission=WORK,
    )
    def ask_for_notices(self):
        """The attorneys have to give notice to people whom they left out."""

    @transition(
        "state",
        source=[EpaState.CHECKING, EpaState.NOTICES],
        target=EpaState.WAITING,
        conditions=IN_ORDER,
        permission=WORK,
    )
    def start_waiting(self):
        """The five weeks run from the latest notice (paragraph 13(4))."""
        self.count_from_the_latest()

    @transition(
        "state",
        source=EpaState.WAITING,
        target=EpaState.WAITING,
        conditions=[conditions.everybody_has_notice],
        permission=WORK,
    )
    def reissue_notice(self, *, on: date, recipient: int):
        """A notice was given again, so the five weeks begin again."""
        self.count_from_the_latest()

    @transition(
        "state",
        source=EpaState.WAITING,
        target=EpaState.REGISTERED,
        conditions=[
            *IN_ORDER,
            conditions.five_weeks_are_over,
            conditions.nobody_objects,
            conditions.court_does_not_forbid,
        ],
        permission=DECIDE,
    )
    def register(self):
        """The attorneys can act for a donor who lacks capacity from this day."""
        self.registered_on = clock.today()

    def count_from_the_latest(self):
        self.waiting_from = max(notice.given_on for notice in self.notices.all())
        self.objections_until = objections_until(self.waiting_from)


class EpaStopped:
    """What stops an application, or ends it."""

    @transition(
        "state", source=list(ON_ITS_WAY), target=EpaState.WITH_COURT, permission=WORK
    )
    def refer_to_court(self, *, reason: str):
        """The court is asked for directions (paragraph 13(5) and (8))."""
        self.paused_reason, self.paused_from = reason, self.state

    @transition(
        "state",
        source=EpaState.WITH_COURT,
        target=RETURN_VALUE(*ON_ITS_WAY),
        conditions=[conditions.court_lets_it_go_on],
        permission=RECORD_ORDER,
    )
    def follow_court_order(self):
        """It goes on where it stood."""
        state, self.paused_reason, self.paused_from = self.paused_from, "", ""
        return state

    @transition(
        "state",
        source=EpaState.WITH_COURT,
        target=EpaState.REFUSED,
        conditions=[conditions.court_refuses],
        permission=RECORD_ORDER,
    )
    def refuse_by_court(self, *, reason: str):
        """The court has directed not to register it (paragraph 13(10))."""
        self.close("refused_on", reason)

    @transition(
        "state",
        source=[EpaState.CHECKING, EpaState.NOTICES, EpaState.WAITING],
        target=EpaState.REFUSED,
        permission=DECIDE,
    )
    def refuse(self, *, reason: str):
        """It is no enduring power that can be registered."""
        self.close("refused_on", reason)

    @transition(
        "state",
        source=list(BEFORE_REGISTRATION),
        target=EpaState.WITHDRAWN,
        permission=WORK,
    )
    def withdraw(self, *, reason: str):
        """The attorneys do not apply any more."""
        self.close("withdrawn_on", reason)

    @transition(
        "state",
        source=list(BEFORE_REGISTRATION),
        target=EpaState.ENDED,
        permission=WORK,
    )
    def record_death(self, *, on: date, reason: str):
        """No power of attorney outlives its donor."""
        self.close("ended_on", reason)
        self.ended_on = on

    def close(self, day: str, reason: str):
        setattr(self, day, clock.today())
        self.closed_reason, self.paused_reason, self.paused_from = reason, "", ""


class EpaRegistered:
    """What ends a registration: the donor alone cannot (paragraph 15(1)(a))."""

    @transition(
        "state",
        source=EpaState.REGISTERED,
        target=EpaState.CANCELLED,
        conditions=[conditions.court_cancels],
        permission=RECORD_ORDER,
    )
    def cancel(self, *, reason: str):
        """The court has directed it, or confirmed a revocation (paragraph 16(4))."""
        self.cancelled_on, self.closed_reason = clock.today(), reason
        self.ended_by = EpaEnd.COURT

    @transition(
        "state",
        source=EpaState.REGISTERED,
        target=EpaState.CANCELLED,
        permission=DECIDE,
    )
    def end_registered(self, *, cause: EpaEnd, on: date, reason: str):
        """The power ended by itself, so the entry goes (paragraph 17(1)(a) and (b))."""
        self.cancelled_on, self.ended_on = clock.today(), on
        self.closed_reason, self.ended_by = reason, cause
