"""Whoever was asked and is needed no more is told so, and their code opens nothing.

A person leaves an LPA when they are taken off it or another is written over them;
everybody does when it is deleted. Whoever declined has left already, and whoever was
written to and has not been reached yet need hear nothing at all.
"""

from django.utils.translation import gettext as _

from lpa.models import Draft, Invitation, NamedPerson, OptOut
from lpa.models.invitation import LIVE

from .inviting import cancel_invitation, stop_writing, tell_invited
from .message_words import DELETED
from .parts import NotNamed, part_of


def let_go(instance: NamedPerson, by, **signal) -> None:
    """Listens for somebody who leaves a draft; the draft is as it was with them."""
    draft = instance.draft
    for invitation in draft.invitations.filter(LIVE, uid=instance.uid):
        if has_declined(invitation):
            stop_writing(invitation, by=by)
        else:
            why = _("They are not named in the LPA any more")
            cancel_invitation(invitation=invitation, why=why, by=by)


def let_everybody_go(draft: Draft, by, **signal) -> None:
    """Listens for a draft that is deleted; it is still as it was."""
    for invitation in draft.invitations.filter(LIVE):
        if stop_writing(invitation, by=by) and not has_declined(invitation):
            say_goodbye(invitation, by=by)


def say_goodbye(invitation: Invitation, *, by) -> None:
    try:
        part = part_of(invitation.draft, str(invitation.uid))
    except NotNamed:
        return
    tell_invited(invitation, DELETED, part, by=by, is_last=True)


def has_declined(invitation: Invitation) -> bool:
    """Whether they declined, before it was printed or when it was to be signed."""
    draft, uid = invitation.draft, invitation.uid
    declined = draft.confirmations.filter(uid=uid).exclude(declined_at=None)
    opted_out = OptOut.objects.filter(lpa__draft=draft, uid=str(uid))
    return declined.exists() or opted_out.exists()
