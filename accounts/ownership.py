"""An address belongs to whoever can read its mail, not to whoever typed it first."""

from allauth.account.authentication import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.account.signals import email_confirmed
from django.dispatch import receiver
from django.http import HttpRequest


@receiver(email_confirmed)
def forget_a_password_nobody_proved(
    request: HttpRequest, email_address: EmailAddress, **signal
) -> None:
    """Drop the password when the mailbox's owner comes in by a code for the first time.

    Anybody can sign up with somebody else's address and a password of their own. They
    cannot finish; but the owner, signing in by code later, would finish it for them.
    """
    user = email_address.user
    methods = [used["method"] for used in get_authentication_records(request, user)]
    if user.last_login is None and "code" in methods:
        user.set_unusable_password()
        user.save(update_fields=["password"])
