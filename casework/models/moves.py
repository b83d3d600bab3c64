"""The moves of a case, in the order in which a case meets them.

A move only changes fields of the case itself: it says what is true afterwards.
Locking, permission, history, letters and other records are the business of
actions.perform, which is the one way in which a case is moved on.
"""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django_fsm import transition

import clock
from casework import conditions
from casework.states import BEFORE_REGISTRATION, State
from lpa.rules.clocks import first_registrable_on

VIEW = "casework.view_case"
OPEN = "casework.open_case"
WORK = "casework.work_case"
DECIDE = "casework.decide_case"
TAKE_PAYMENT = "casework.take_payment"


class Reception:
    """From the post room to the examiner's desk."""

    @transition(
        "state",
        source=State.RECEIVED,
        target=State.PAYMENT_PENDING,
        conditions=[conditions.something_is_owed],
        permission=WORK,
    )
    def request_payment(self):
        """The case waits until the fee has been paid."""

    @transition(
        "state",
        source=State.PAYMENT_PENDING,
        target=State.RECEIVED,
        conditions=[conditions.fee_is_clear],
        permission=TAKE_PAYMENT,
    )
    def settle_fee(self):
        """Nothing is owed any more, so the case can be examined."""

    @transition(
        "state",
        source=State.RECEIVED,
        target=State.EXAMINING,
        conditions=[conditions.fee_is_clear],
        permission=WORK,
    )
    def examine(self):
        """Somebody has begun to check what arrived."""
        self.examined_on = clock.today()


class Examination:
    """What becomes of the deed under the examiner's eyes."""

    @transition(
        "state",
        source=State.EXAMINING,
        target=State.PERFECT,
        conditions=[
            conditions.nothing_is_fatal,
            conditions.nothing_to_correct,
            conditions.exceptions_are_accepted,
            conditions.certificate_is_there,
            conditions.everybody_has_signed,
            conditions.signed_in_order,
            conditions.appointment_can_work,
        ],
        permission=WORK,
    )
    def pass_examination(self):
        """The deed is in order, and notice of the application can be given."""
        self.perfected_on = clock.today()

    @transition(
        "state",
        source=State.EXAMINING,
        target=State.IMPERFECT,
        conditions=[conditions.something_to_correct],
        permission=WORK,
    )
    def find_imperfect(self):
        """The applicant is asked to put something right."""

    @transition(
        "state", source=State.IMPERFECT, target=State.EXAMINING, permission=WORK
    )
    def receive_corrections(self, *, on: date):
        """Corrected pages have come back, and everything is looked at again."""


class Waiting:
    """The notices, the four weeks and the register."""

    @transition(
        "state",
        source=State.PERFECT,
        target=State.WAITING,
        conditions=[conditions.everybody_has_been_told, conditions.fee_is_clear],
        permission=WORK,
    )
    def give_notices(self, *, on: date):
        """The waiting period begins with the latest notice."""
        self.start_waiting()

    @transition(
        "state",
        source=State.WAITING,
        target=State.WAITING,
        conditions=[conditions.everybody_has_been_told],
        permission=WORK,
    )
    def reissue_notice(self, *, on: date, recipient: str = ""):
        """A notice was given again, so the waiting period begins again."""
        self.start_waiting()

    @transition(
        "state",
        source=State.WAITING,
        target=State.REGISTERED,
        conditions=[
            conditions.waiting_period_is_over,
            conditions.fee_is_clear,
            conditions.nothing_is_fatal,
            conditions.nothing_to_correct,
            conditions.exceptions_are_accepted,
            conditions.certificate_is_there,
            conditions.everybody_has_signed,
            conditions.signed_in_order,
            conditions.everybody_has_been_told,
            conditions.appointment_can_work,
        ],
        permission=DECIDE,
    )
    def register(self):
        """The power of attorney exists from this day."""
        self.registered_on = clock.today()

    @transition(
        "state",
        source=State.REGISTERED,
        target=State.REGISTERED,
        conditions=[conditions.not_yet_dispatched],
        permission=WORK,
    )
    def dispatch(self, *, on: date):
        """The stamped deed has been posted."""
        self.dispatched_on = on

    def start_waiting(self):
        """Count the period from the latest notice (regulation 12)."""
        self.waiting_from = max(notice.given_on for notice in self.notices.all())
        self.due_on = first_registrable_on(self.waiting_from)


class Closing:
    """The ways in which an application ends without being registered."""

    @transition(
        "state", source=BEFORE_REGISTRATION, target=State.REJECTED, permission=WORK
    )
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
        self.donor_died_on, self.refused_on = on, clock.today()
        died = _("The donor died on %(day)s")
        self.closed_reason = died % {"day": date_format(on, "j F Y")}

    @transition(
        "state", source=BEFORE_REGISTRATION, target=State.WITHDRAWN, permission=WORK
    )
    def withdraw(self, *, reason: str):
        """Whoever applied does not want it registered."""
        self.withdrawn_on, self.closed_reason = clock.today(), reason
