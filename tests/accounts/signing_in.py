"""Doors for tests that need somebody signed in, or a code that was sent."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail

from accounts.second_factor import SHOWN_BY


def sign_in_staff(client, user):
    """Sign a member of staff in, as if they had shown their second factor."""
    client.force_login(user)
    session = client.session
    session[SHOWN_BY] = user.pk
    session.save()


def is_signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def code_in_the_last_mail() -> str:
    """The code that the newest e-mail holds."""
    return re.search(r"^ *(\d{4}-\d{4})$", mail.outbox[-1].body, re.MULTILINE)[1]


def code_of_the_app(secret: str) -> str:
    """What an authenticator app with this secret shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def prove_by_mail(client):
    """Show again who it is, as somebody without password or app does."""
    client.post("/account/prove/", {"send": "yes"})
    client.post("/account/prove/", {"code": code_in_the_last_mail()})
