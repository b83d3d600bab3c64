"""The ways in which an application ends without being registered."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django_fsm import transition

import clock
from casework import stops
from casework.states import BEFORE_REGISTRATION, CLOSED, ON_ITS_WAY, State

from .permissions import DECIDE, PURGE, WORK


class Closing:
    """The ways in which an application ends without being registered."""

    @transition("state", source=ON_ITS_WAY, target=State.REJECTED, permission=WORK)
    def reject(self, *, reason: str):
        """What arrived is no application: the wrong form, person or paper."""
        self.rejected_on, self.closed_reason = clock.today(), reason

    @transition(
        "state",
        source=[State.EXAMINING, State.IMPERFECT],
        target=State.CANNOT_REGISTER,
        permission=DECIDE,
    )
    def cannot_register(self, *, reason: str):
        """The deed has a defect that nobody can put right."""
        self.refused_on, self.closed_reason = clock.today(), reason

    @transition(
        "state",
        source=BEFORE_REGISTRATION,
        target=State.CANNOT_REGISTER,
        permission=WORK,
    )
    def record_death(self, *, on: date):
        """The donor has died, and nothing can be registered any more."""
        self.leave_the_pause()
        self.donor_died_on, self.refused_on = on, clock.today()
        died = _("The donor died on %(day)s")
        self.closed_reason = died % {"day": date_format(on, "j F Y")}

    @transition(
        "state", source=BEFORE_REGISTRATION, target=State.WITHDRAWN, permission=WORK
    )
    def withdraw(self, *, reason: str):
        """Whoever applied does not want it registered."""
        self.leave_the_pause()
        self.withdrawn_on, self.closed_reason = clock.today(), reason

    @transition(
        "state",
        source=BEFORE_REGISTRATION,
        target=State.EXPIRED,
        conditions=[stops.time_has_run_out],
        permission=WORK,
    )
    def expire(self):
        """It was not completed in the time that the Act of 2023 is to allow."""
        self.leave_the_pause()
        self.expired_on = clock.today()
        self.closed_reason = _("It was not completed in time")

    @transition(
        "state",
        source=sorted(CLOSED),
        target=State.DELETED,
        conditions=[stops.kept_long_enough],
        permission=PURGE,
    )
    def delete_case(self):
        """Only its numbers are left, so that whoever asks can be told."""
        self.deleted_on = clock.today()
        self.closed_reason = str(self.get_state_display())

    def leave_the_pause(self):
        """It is over, so it rests nowhere any more."""
        self.paused_reason = self.paused_from = ""
