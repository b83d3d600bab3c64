"""The words a message is described in, and what is known how well of its end."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    EMAIL = "email", _("E-mail")
    SMS = "sms", _("Text message")
    LETTER = "letter", _("Letter")


class State(models.TextChoices):
    INTENDED = "intended", _("To be sent")
    SENT = "sent", _("Sent")
    DELIVERED = "delivered", _("Delivered")
    FAILED = "failed", _("Not delivered")
    DROPPED = "dropped", _("Not sent")


OPEN = (State.INTENDED, State.SENT)


class Way(models.TextChoices):
    """By what a message leaves the house."""

    NOTIFY = "notify", _("GOV.UK Notify")
    MAIL = "mail", _("our mail server")
    KEPT = "kept", _("kept here")
    POST = "post", _("post")


class Reason(models.TextChoices):
    """Why a message came to its end."""

    REFUSED = "refused", _("The address was refused")
    RETURNED = "returned", _("It came back")
    NOT_REACHED = "not-reached", _("Nobody could be reached at the address")
    TECHNICAL = "technical", _("The provider could not send it")
    NO_WAY = "no-way", _("There is no way to send it")
    NEVER_SENT = "never-sent", _("It could not be sent in time")
    NEVER_HEARD_OF = "never-heard-of", _("Nothing was heard of it in time")
    RECEIPT = "receipt", _("Its arrival was confirmed")
    OPENED = "opened", _("It was opened")
    ASSUMED = "assumed", _("It did not come back in time")
    SUPERSEDED = "superseded", _("Another took its place")
    WITHDRAWN = "withdrawn", _("It was withdrawn")


ARRIVED = {Reason.RECEIPT, Reason.OPENED, Reason.ASSUMED}
DROPPED = {Reason.SUPERSEDED, Reason.WITHDRAWN}
FAILED = set(Reason) - ARRIVED - DROPPED

# Ends that only something which left the house can come to.
WENT = ARRIVED | {
    Reason.RETURNED,
    Reason.NOT_REACHED,
    Reason.TECHNICAL,
    Reason.NEVER_HEARD_OF,
}
# Ends after which a worker that had it in hand may still say that it went.
OVERTAKEN = DROPPED | {Reason.NEVER_SENT}

# News arrives late, twice and in any order: only what is known better counts.
CERTAINTY = {
    Reason.SUPERSEDED: 0,
    Reason.WITHDRAWN: 0,
    Reason.NEVER_SENT: 1,
    Reason.NEVER_HEARD_OF: 1,
    Reason.ASSUMED: 1,
    Reason.TECHNICAL: 2,
    Reason.NOT_REACHED: 3,
    Reason.REFUSED: 4,
    Reason.NO_WAY: 4,
    Reason.RETURNED: 5,
    Reason.RECEIPT: 6,
    Reason.OPENED: 7,
}
