"""Where a case can stand, who has it there, and what its people are told.

What comes before a case is received is a draft, which belongs to the donor (lpa).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    RECEIVED = "received", _("Received")
    PAYMENT_PENDING = "payment-pending", _("Waiting for payment")
    EXAMINING = "examining", _("Being examined")
    IMPERFECT = "imperfect", _("Imperfect: waiting for corrections")
    PERFECT = "perfect", _("Perfect: notices to be given")
    WAITING = "waiting", _("In the waiting period")
    ON_HOLD = "on-hold", _("On hold: not to be registered")
    WITH_COURT = "with-court", _("With the Court of Protection")
    REGISTERED = "registered", _("Registered")
    SUSPENDED = "suspended", _("Suspended")
    RETURNED_UNPAID = "returned-unpaid", _("Returned unpaid")
    REJECTED = "rejected", _("Rejected")
    CANNOT_REGISTER = "cannot-register", _("Cannot be registered")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    EXPIRED = "expired", _("Expired")
    CANCELLED = "cancelled", _("Cancelled")
    REVOKED = "revoked", _("Revoked")
    DELETED = "deleted", _("Deleted")


# Nobody has stopped it, and it goes its way.
ON_ITS_WAY = (
    State.RECEIVED,
    State.PAYMENT_PENDING,
    State.EXAMINING,
    State.IMPERFECT,
    State.PERFECT,
    State.WAITING,
)
UNDER_EXAMINATION = (
    State.RECEIVED,
    State.PAYMENT_PENDING,
    State.EXAMINING,
    State.IMPERFECT,
)
PAUSED = (State.ON_HOLD, State.WITH_COURT)
BEFORE_REGISTRATION = (*ON_ITS_WAY, *PAUSED)

ON_THE_REGISTER = (State.REGISTERED, State.SUSPENDED)
WAS_REGISTERED = (*ON_THE_REGISTER, State.CANCELLED, State.REVOKED)

# The application has come to nothing.
CLOSED = frozenset(
    {
        State.RETURNED_UNPAID,
        State.REJECTED,
        State.CANNOT_REGISTER,
        State.WITHDRAWN,
        State.EXPIRED,
    }
)
# No power is left, or will ever come of it.
OVER = CLOSED | {State.CANCELLED, State.REVOKED, State.DELETED}

# No way leads out of these.
FINAL = frozenset({State.CANCELLED, State.REVOKED, State.DELETED})

NOBODY = _("nobody")

# Who has to do something next; nobody once it is over.
OWNERS = {
    State.RECEIVED: _("caseworker"),
    State.PAYMENT_PENDING: _("finance"),
    State.EXAMINING: _("caseworker"),
    State.IMPERFECT: _("the applicant"),
    State.PERFECT: _("caseworker"),
    State.WAITING: _("registrar"),
    State.ON_HOLD: _("caseworker"),
    State.WITH_COURT: _("the court"),
    State.REGISTERED: _("caseworker"),
    State.SUSPENDED: _("court orders"),
    State.RETURNED_UNPAID: _("the applicant"),
    State.REJECTED: NOBODY,
    State.CANNOT_REGISTER: NOBODY,
    State.WITHDRAWN: NOBODY,
    State.EXPIRED: NOBODY,
    State.CANCELLED: NOBODY,
    State.REVOKED: NOBODY,
    State.DELETED: NOBODY,
}

# Nobody is told who stopped it, or why: that may put the donor at risk.
STOPPED = _("We are looking into something before we can go on")

PUBLIC_WORDS = {
    State.RECEIVED: _("We have your lasting power of attorney"),
    State.PAYMENT_PENDING: _("We are waiting for the fee"),
    State.EXAMINING: _("We are checking your lasting power of attorney"),
    State.IMPERFECT: _("Something needs to be put right"),
    State.PERFECT: _("We have checked it and are about to tell people"),
    State.WAITING: _("People have been told, and the waiting period is running"),
    State.ON_HOLD: STOPPED,
    State.WITH_COURT: STOPPED,
    State.REGISTERED: _("Your lasting power of attorney is registered"),
    State.SUSPENDED: _("Your lasting power of attorney cannot be used at the moment"),
    State.RETURNED_UNPAID: _("We sent it back, since the fee was not paid"),
    State.REJECTED: _("We could not accept the application"),
    State.CANNOT_REGISTER: _("We cannot register this lasting power of attorney"),
    State.WITHDRAWN: _("The application was withdrawn"),
    State.EXPIRED: _("The time to complete it has run out"),
    State.CANCELLED: _("The registration was cancelled"),
    State.REVOKED: _("The lasting power of attorney has ended"),
    State.DELETED: _("We do not keep this application any more"),
}
