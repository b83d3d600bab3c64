"""What becomes of the deed under the examiner's eyes."""

from datetime import date

from django_fsm import transition

import clock
from casework import conditions, stops
from casework.states import State

from .permissions import WORK

# What must be true of a deed that passes, whole or with exceptions.
IN_ORDER = (
    conditions.nothing_is_fatal,
    conditions.nothing_to_correct,
    conditions.certificate_is_there,
    conditions.everybody_has_signed,
    conditions.signed_in_order,
    conditions.appointment_can_work,
    stops.identities_are_confirmed,
    stops.every_question_is_answered,
)


class Examination:
    """What becomes of the deed under the examiner's eyes."""

    @transition(
        "state",
        source=State.EXAMINING,
        target=State.PERFECT,
        conditions=[stops.there_is_no_exception, *IN_ORDER],
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

    @transition(
        "state",
        source=State.EXAMINING,
        target=State.PERFECT,
        conditions=[stops.there_is_an_exception, *IN_ORDER],
        permission=WORK,
    )
    def pass_with_exceptions(self):
        """It can be registered, though not all of it: the register says what not."""
        self.perfected_on = clock.today()

    @transition(
        "state",
        source=State.IMPERFECT,
        target=State.PERFECT,
        conditions=[stops.there_is_an_exception, *IN_ORDER],
        permission=WORK,
    )
    def pass_uncorrected(self):
        """Nothing came back, but what is left of it can be registered."""
        self.perfected_on = clock.today()
