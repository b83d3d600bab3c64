"""Where a case can stand, who has it there, and what its people are told."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    RECEIVED = "received", _("Received")
    PAYMENT_PENDING = "payment-pending", _("Waiting for payment")
    EXAMINING = "examining", _("Being examined")
    IMPERFECT = "imperfect", _("Imperfect: waiting for corrections")
    PERFECT = "perfect", _("Perfect: notices to be given")
    WAITING = "waiting", _("In the waiting period")
    REGISTERED = "registered", _("Registered")
    REJECTED = "rejected", _("Rejected")
    CANNOT_REGISTER = "cannot-register", _("Cannot be registered")
    WITHDRAWN = "withdrawn", _("Withdrawn")


BEFORE_REGISTRATION = (
    State.RECEIVED,
    State.PAYMENT_PENDING,
    State.EXAMINING,
    State.IMPERFECT,
    State.PERFECT,
    State.WAITING,
)

# No way leads out of these.
CLOSED = frozenset({State.REJECTED, State.CANNOT_REGISTER, State.WITHDRAWN})

# Who has to do something next; nobody in a closed case.
OWNERS = {
    State.RECEIVED: _("caseworker"),
    State.PAYMENT_PENDING: _("finance"),
    State.EXAMINING: _("caseworker"),
    State.IMPERFECT: _("the applicant"),
    State.PERFECT: _("caseworker"),
    State.WAITING: _("registrar"),
    State.REGISTERED: _("caseworker"),
    State.REJECTED: _("nobody"),
    State.CANNOT_REGISTER: _("nobody"),
    State.WITHDRAWN: _("nobody"),
}

PUBLIC_WORDS = {
    State.RECEIVED: _("We have your lasting power of attorney"),
    State.PAYMENT_PENDING: _("We are waiting for the fee"),
    State.EXAMINING: _("We are checking your lasting power of attorney"),
    State.IMPERFECT: _("Something needs to be put right"),
    State.PERFECT: _("We have checked it and are about to tell people"),
    State.WAITING: _("People have been told, and the waiting period is running"),
    State.REGISTERED: _("Your lasting power of attorney is registered"),
    State.REJECTED: _("We could not accept the application"),
    State.CANNOT_REGISTER: _("We cannot register this lasting power of attorney"),
    State.WITHDRAWN: _("The application was withdrawn"),
}
