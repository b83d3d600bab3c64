"""Asking again who it is, of those who have neither a password nor an app.

allauth asks for a password or an app's code before a sign-in is changed, and asks
nothing of those who have neither. They are asked for a code sent to their address.
"""

import time
from dataclasses import asdict, dataclass

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import (
    get_reauthentication_flows,
    suspend_request,
)
from allauth.core import ratelimit
from allauth.core.internal.cryptokit import compare_user_code
from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User

SENT = "code_to_prove_again"
METHOD = "code"

# What changes how somebody signs in, or ends it for good.
ASKED_AGAIN = {
    ("GET", "account_email"),
    ("POST", "account_email"),
    ("GET", "account_set_password"),
    ("POST", "account_set_password"),
    ("GET", "mfa_activate_totp"),
    ("POST", "mfa_activate_totp"),
    ("POST", "accounts:delete"),
}


@dataclass
class SentCode:
    """The code that was sent, when, and how often a wrong one may still be typed."""

    code: str
    at: float
    tries_left: int


def only_by_mail(user: User) -> bool:
    """Whether reading the mail is all by which somebody can show that it is them."""
    return not get_reauthentication_flows(user)


def has_just_proved_it(request: HttpRequest) -> bool:
    """Whether a mailed code was entered here lately, on signing in or since."""
    codes = [
        used["at"]
        for used in get_authentication_records(request, request.user)
        if used["method"] == METHOD
    ]
    since = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
    return bool(codes) and codes[-1] > since


def send_code(request: HttpRequest) -> bool:
    """Send a code to the account's address; False when too many were asked for."""
    email = request.user.email
    if not ratelimit.consume(request, action="request_login_code", key=email):
        return False
    code = get_adapter().generate_login_code()
    sent = SentCode(code, time.time(), app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS)
    request.session[SENT] = asdict(sent)
    message = {"request": request, "code": code}
    get_adapter().send_mail("account/email/prove_code", email, message)
    return True


def sent_code(request: HttpRequest) -> SentCode | None:
    """The code that would still be right, if one was sent."""
    kept = request.session.get(SENT)
    sent = SentCode(**kept) if kept else None
    if sent and time.time() - sent.at < app_settings.LOGIN_BY_CODE_TIMEOUT:
        return sent
    return None


def take_code(request: HttpRequest, typed: str) -> bool:
    """Whether the code is right: then it is used up, and it has been proved who it is.

    After too many wrong ones the right one is not taken either.
    """
    sent = sent_code(request)
    if sent is None:
        return False
    if not compare_user_code(actual=typed, expected=sent.code):
        count_wrong(request, sent)
        return False
    del request.session[SENT]
    record_authentication(request, request.user, METHOD, reauthenticated=True)
    return True


def count_wrong(request: HttpRequest, sent: SentCode) -> None:
    sent.tries_left -= 1
    if sent.tries_left > 0:
        request.session[SENT] = asdict(sent)
    else:
        del request.session[SENT]


class AskAgain:
    """Asks those with neither password nor app for a mailed code before big changes.

    Of everybody else the pages themselves ask a password, or a code of their app.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, *view):
        if (request.method, request.resolver_match.view_name) not in ASKED_AGAIN:
            return None
        if not request.user.is_authenticated or not only_by_mail(request.user):
            return None
        if has_just_proved_it(request):
            return None
        return suspend_request(request, reverse("accounts:prove"))
