"""What can still happen to a power of attorney once it is registered."""

from datetime import date

from django_fsm import transition

import clock
from casework.choices import EndOfPower
from casework.states import ON_THE_REGISTER, State

from .permissions import RECORD_ORDER, WORK


class Afterlife:
    """Suspended, revoked or cancelled. A removed attorney alone moves nothing."""

    @transition(
        "state",
        source=State.REGISTERED,
        target=State.SUSPENDED,
        permission=RECORD_ORDER,
    )
    def suspend(self, *, reason: str):
        """By the court, or an interim order about the donor's property (13(4))."""
        self.suspended_on, self.paused_reason = clock.today(), reason

    @transition(
        "state",
        source=State.SUSPENDED,
        target=State.REGISTERED,
        permission=RECORD_ORDER,
    )
    def lift_suspension(self, *, reason: str):
        """The order has ended, and the power is in force again."""
        self.paused_reason = ""

    @transition(
        "state",
        source=ON_THE_REGISTER,
        target=State.REVOKED,
        permission=WORK,
    )
    def revoke(self, *, cause: EndOfPower, on: date, reason: str):
        """The power itself has ended, so its registration does (paragraphs 17, 18)."""
        self.revoked_on, self.ended_by, self.closed_reason = on, cause, reason
        self.paused_reason = ""
        if cause == EndOfPower.DONOR_DIED:
            self.donor_died_on = on

    @transition(
        "state",
        source=ON_THE_REGISTER,
        target=State.CANCELLED,
        permission=RECORD_ORDER,
    )
    def cancel(self, *, reason: str):
        """The court has directed it, or it should not have been registered."""
        self.cancelled_on, self.closed_reason = clock.today(), reason
        self.paused_reason = ""
