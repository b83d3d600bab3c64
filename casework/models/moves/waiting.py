"""The notices, the four weeks and the register."""

from datetime import date

from django_fsm import transition

import clock
from casework import conditions, stops
from casework.states import State
from lpa.rules.clocks import first_registrable_on

from .permissions import DECIDE, WORK


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
            stops.identities_are_confirmed,
            stops.no_objection_is_open,
            stops.no_objection_stops_it,
            stops.no_court_matter_is_open,
            stops.the_court_does_not_forbid_it,
            stops.severance_is_settled,
            stops.nothing_is_investigated,
            stops.every_question_is_answered,
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
