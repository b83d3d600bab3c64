"""From the post room to the examiner's desk."""

from django.utils.translation import gettext as _
from django_fsm import transition

import clock
from casework import conditions, stops
from casework.states import State

from .permissions import TAKE_PAYMENT, WORK


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
        source=State.PAYMENT_PENDING,
        target=State.RETURNED_UNPAID,
        conditions=[conditions.something_is_owed, stops.time_to_pay_is_over],
        permission=WORK,
    )
    def return_unpaid(self):
        """Nobody has paid in spite of reminders: the forms are sent back."""
        self.returned_on, self.closed_reason = clock.today(), _("The fee was not paid")

    @transition(
        "state",
        source=State.RETURNED_UNPAID,
        target=State.RECEIVED,
        conditions=[conditions.fee_is_clear, stops.can_still_be_reopened],
        permission=WORK,
    )
    def reopen(self):
        """It was sent again with the fee, and not too late."""
        self.closed_reason = ""

    @transition(
        "state",
        source=State.RECEIVED,
        target=State.CANNOT_REGISTER,
        conditions=[stops.certificate_cannot_be_given],
        permission=WORK,
    )
    def end_without_certificate(self, *, reason: str):
        """The certificate provider may not, or does not want to, give a certificate."""
        self.refused_on, self.closed_reason = clock.today(), reason

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
