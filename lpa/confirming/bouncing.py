"""What did not reach somebody who was asked: the donor is told of it at once."""

from lpa.models import Draft, Invitation
from messaging.models import Message

from .message_words import KINDS
from .parts import NotNamed, part_of
from .telling_others import tell_donor


def tell_of_failure(message: Message, **signal) -> bool | None:
    """Listens to messaging: True once the donor is told, or nobody need be, as of what
    was said last.

    None of what is not ours, and of what failed to reach the donor themselves. Takes
    no lock beyond those of the messages, as signals.py of messaging asks.
    """
    if not message.person or not is_ours(message.kind):
        return None
    if message.is_last:
        return True
    drafts = Draft.objects.filter(reference=message.about).select_related("owner")
    draft = drafts.first()
    invitation = draft and draft.invitations.filter(uid=message.person).last()
    if not invitation:
        return None
    if message.superseded_at:
        return True  # another took its place, and its end is the one that counts
    return tell(message, invitation)


def is_ours(kind: str) -> bool:
    """Whether a kind is of confirming; one about somebody else ends with their uid."""
    return kind in KINDS or kind[:-9] in KINDS


def tell(message: Message, invitation: Invitation) -> bool:
    try:
        part = part_of(invitation.draft, message.person)
    except NotNamed:
        return True
    tell_donor(
        invitation,
        part,
        "not-delivered",
        by=None,
        to=", ".join(message.address.splitlines()),
    )
    return True
