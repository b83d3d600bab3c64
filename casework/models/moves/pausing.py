"""What stops a case before it is registered, and how it goes on, or does not."""

from datetime import date

from django_fsm import RETURN_VALUE, transition

import clock
from casework import conditions, stops
from casework.states import ON_ITS_WAY, State

from .permissions import DECIDE, RECORD_ORDER, WORK

# Where a case goes on that was stopped in each state. What was imperfect, or waited
# for the fee, is looked at again.
GOES_ON_IN = {
    State.RECEIVED: State.RECEIVED,
    State.PAYMENT_PENDING: State.RECEIVED,
    State.EXAMINING: State.EXAMINING,
    State.IMPERFECT: State.EXAMINING,
    State.PERFECT: State.PERFECT,
    State.WAITING: State.WAITING,
}
WHERE_IT_STOOD = RETURN_VALUE(*dict.fromkeys(GOES_ON_IN.values()))


class Pausing:
    """Holds and the Court of Protection. The due date stays as it was, never sooner."""

    @transition("state", source=ON_ITS_WAY, target=State.ON_HOLD, permission=WORK)
    def hold(self, *, reason: str):
        """An objection, a concern or an investigation keeps it off the register."""
        self.paused_from, self.paused_reason = self.state, reason

    @transition(
        "state",
        source=State.ON_HOLD,
        target=WHERE_IT_STOOD,
        conditions=[
            stops.no_objection_is_open,
            stops.no_objection_stops_it,
            stops.no_court_matter_is_open,
            conditions.appointment_can_work,
            stops.nothing_is_investigated,
        ],
        permission=WORK,
    )
    def lift_hold(self, *, reason: str) -> str:
        """Whatever held it is settled, or somebody left who was objected to."""
        return self.go_on()

    @transition(
        "state",
        source=State.ON_HOLD,
        target=State.CANNOT_REGISTER,
        conditions=[stops.an_objection_stops_it],
        permission=DECIDE,
    )
    def refuse_on_objection(self, *, reason: str):
        """An objection was upheld that the power cannot survive (paragraphs 13, 14)."""
        self.refused_on, self.closed_reason = clock.today(), reason
        self.leave_the_pause()

    @transition(
        "state",
        source=[*ON_ITS_WAY, State.ON_HOLD],
        target=State.WITH_COURT,
        permission=WORK,
    )
    def refer_to_court(self, *, reason: str, ground: str, on: date, court_number=""):
        """The Court of Protection has to decide something first."""
        self.paused_from = self.paused_from or self.state
        self.paused_reason = reason

    @transition(
        "state",
        source=State.WITH_COURT,
        target=WHERE_IT_STOOD,
        conditions=[
            stops.no_court_matter_is_open,
            stops.the_court_does_not_forbid_it,
            stops.severance_is_settled,
            stops.no_objection_is_open,
            stops.no_objection_stops_it,
        ],
        permission=RECORD_ORDER,
    )
    def follow_court_order(self) -> str:
        """The court lets it be registered, whole or with words severed."""
        return self.go_on()

    @transition(
        "state",
        source=State.WITH_COURT,
        target=State.CANNOT_REGISTER,
        conditions=[stops.the_court_forbids_it],
        permission=RECORD_ORDER,
    )
    def refuse_by_court(self, *, reason: str):
        """The court has ordered that it is not registered."""
        self.refused_on, self.closed_reason = clock.today(), reason
        self.leave_the_pause()

    def go_on(self) -> str:
        """The state in which a case goes on that was stopped."""
        state = GOES_ON_IN[self.paused_from]
        self.paused_reason = self.paused_from = ""
        return state
