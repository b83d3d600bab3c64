"""Every message about confirming leaves through here, and only here."""

from django.utils.translation import gettext as _

from lpa.choices import InvitedBy
from outbox.mail import owe_mail

from .message_words import Words


class CannotTell(Exception):
    """A way of sending that this service has not got; the message says so."""


def tell(
    *,
    kind: str,
    about: str,
    person: str,
    channel: str,
    address: str,
    language: str,
    words: Words,
    by,
) -> str:
    """Owe one message to one person, inside the caller's transaction.

    about is the LPA's reference, person a uid ("" for the donor's account), address as
    typed. Gives what the message is known by. Raises CannotTell, NotInTransaction.
    """
    if channel != InvitedBy.EMAIL:
        raise CannotTell(_("Text messages and letters cannot be sent yet"))
    errand = owe_mail(about=about, to=address, subject=words.subject, body=words.body)
    return str(errand.pk)
