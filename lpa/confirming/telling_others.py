"""Whom it concerns that somebody said something: the donor, and those who agreed."""

from lpa.models import Invitation
from lpa.models.invitation import LIVE
from lpa.references import shown
from messaging.choices import Channel

from .inviting import tell_invited
from .message_words import words_of
from .parts import NotNamed, Part, part_in
from .telling import tell

ANOTHER_DECLINED = "another-declined"


def tell_donor(
    invitation: Invitation, part: Part, kind: str, *, by, why="", **facts
) -> str:
    """Write to the account that makes the LPA, in the language it asked for.

    Gives the reference of the message.
    """
    draft, lpa = invitation.draft, part.instrument
    words = words_of(
        kind,
        channel=Channel.EMAIL,
        language=lpa.contact_language,
        who=part.name,
        role=part.role.label,
        reference=shown(draft.reference),
        why=why,
        **facts,
    )
    return tell(
        kind=kind,
        about=draft.reference,
        person="",
        channel=Channel.EMAIL,
        address=draft.owner.email,
        language=lpa.contact_language,
        words=words,
        by=by,
    )


def tell_agreed(invitation: Invitation, part: Part, *, by) -> None:
    """Write to everybody who agreed already that this person declined."""
    draft = invitation.draft
    agreed = draft.confirmations.exclude(agreed_at=None).values("uid")
    others = draft.invitations.filter(LIVE, uid__in=agreed)
    for other in others.exclude(uid=invitation.uid):
        try:
            theirs = part_in(part.instrument, str(other.uid))
        except NotNamed:
            continue
        facts = {"who": part.name, "role": part.role.label}
        tell_invited(
            other, ANOTHER_DECLINED, theirs, by=by, of=str(invitation.uid), **facts
        )
