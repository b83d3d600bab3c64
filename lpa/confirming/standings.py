"""How it stands with somebody who was asked, or was not: one word of a few."""

from enum import Enum

from django.utils.translation import gettext_lazy as _

from lpa.choices import Role
from lpa.models import Confirmation
from messaging.choices import Reason
from messaging.choices import State as Sending

from . import eligibility
from .parts import stands


class Standing(Enum):
    """How it stands with one person."""

    NOT_ASKED = "not-asked"
    ASKED = "asked"  # the message is on its way out
    SENT = "sent"
    DELIVERED = "delivered"
    NOT_DELIVERED = "not-delivered"
    OPENED = "opened"
    BARRED = "barred"  # a provider who says that they may not be one
    AGREED = "agreed"
    CHANGED = "changed"  # since they agreed, and they do not know
    ASKED_AGAIN = "asked-again"
    DECLINED = "declined"
    EXPIRED = "expired"
    TOLD = "told"  # a person to notify, who answers nothing
    SIGNED = "signed"  # on screen, which is more than to agree


LABELS = {
    Standing.NOT_ASKED: (_("Not asked"), "grey"),
    Standing.ASKED: (_("About to be sent"), "light-blue"),
    Standing.SENT: (_("Sent"), "blue"),
    Standing.DELIVERED: (_("Delivered"), "blue"),
    Standing.NOT_DELIVERED: (_("Could not be delivered"), "red"),
    Standing.OPENED: (_("Opened"), "light-blue"),
    Standing.BARRED: (_("Cannot be it"), "red"),
    Standing.AGREED: (_("Agreed"), "green"),
    Standing.CHANGED: (_("Changed since they agreed"), "yellow"),
    Standing.ASKED_AGAIN: (_("Asked again"), "blue"),
    Standing.DECLINED: (_("Declined"), "red"),
    Standing.EXPIRED: (_("The code has run out"), "yellow"),
    Standing.TOLD: (_("Told"), "green"),
    Standing.SIGNED: (_("Signed"), "green"),
}
WAITED_FOR = frozenset(
    {
        Standing.ASKED,
        Standing.SENT,
        Standing.DELIVERED,
        Standing.NOT_DELIVERED,
        Standing.OPENED,
        Standing.ASKED_AGAIN,
    }
)
REMINDED = WAITED_FOR - {Standing.NOT_DELIVERED}
# Nobody is known to agree to what stands there now, so it is not printed unasked.
STILL_OPEN = WAITED_FOR | {Standing.CHANGED, Standing.EXPIRED}
PROOF = (Reason.RECEIPT, Reason.OPENED)
SENDINGS = {
    Sending.INTENDED: Standing.ASKED,
    Sending.FAILED: Standing.NOT_DELIVERED,
}


def standing(part, invitation, said, message, *, is_live: bool) -> Standing:
    """How it stands with somebody: what they said comes before how they were asked."""
    if answer := answered(part, invitation, said):
        return answer
    if invitation is None or invitation.cancelled_at:
        return Standing.NOT_ASKED
    if part.role == Role.PERSON_TO_NOTIFY:
        return sending(message, Standing.TOLD)
    if not is_live:
        return Standing.EXPIRED
    if invitation.used_at:
        return Standing.OPENED
    return sending(message, Standing.SENT)


def sending(message, gone: Standing) -> Standing:
    """How far the message has come; that nothing came back proves no delivery."""
    if message is None:
        return gone
    is_proven = message.state == Sending.DELIVERED and message.because in PROOF
    if is_proven and gone is Standing.SENT:
        return Standing.DELIVERED
    return SENDINGS.get(message.state, gone)


def answered(part, invitation, said) -> Standing | None:
    """What somebody's own answer makes of it, if they gave one."""
    if said is None:
        return None
    whole = bool(invitation and invitation.shows_whole)
    answers = (
        (Standing.DECLINED, bool(said.declined_at)),
        (Standing.ASKED_AGAIN, bool(said.asked_again_at)),
        (Standing.AGREED, stands(said, part, whole=whole)),
        (Standing.CHANGED, bool(said.agreed_at)),
        (Standing.BARRED, bool(barred_by(said))),
    )
    return next((standing for standing, is_so in answers if is_so), None)


def barred_by(said: Confirmation | None) -> tuple[eligibility.Question, ...]:
    """Those answers of a certificate provider with which they cannot be one."""
    answers = said.eligibility.get("answers", {}) if said else {}
    return eligibility.barring(answers)
