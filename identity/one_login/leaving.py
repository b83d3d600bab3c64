"""Sending somebody to One Login, with all by which their answer will be known."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings

import clock
from identity.choices import Role
from identity.models import IdentityCheck, SignIn
from identity.people import Who

from .provider import described

IN_SESSION = "one-login"
AT_MOST = 5  # windows in which one person may be on the way at once
LASTS = timedelta(hours=1)
UK = "GB"
CLAIMS = ("coreIdentityJWT", "address", "returnCode")
VOCABULARY = "https://vocab.account.gov.uk/v1/"


def address_to_leave_for(
    *, request, who: Who, check: IdentityCheck, back_to: str
) -> str:
    """The address at One Login that asks who this person is. Raises Unusable.

    back_to is our own address, as One Login knows it. What the answer has to fit is
    kept in the session: the state, which counts once, nonce and verifier.
    """
    authorize = described("authorization_endpoint")
    state, nonce, verifier = (secrets.token_urlsafe(32) for _each in range(3))
    SignIn.objects.create(check_of=check, state_digest=digest(state))
    on_the_way = dict(list(request.session.get(IN_SESSION, {}).items())[1 - AT_MOST :])
    on_the_way[state] = {"nonce": nonce, "verifier": verifier, "back_to": back_to}
    request.session[IN_SESSION] = on_the_way
    question = {
        "response_type": "code",
        "scope": "openid email",
        "client_id": settings.ONE_LOGIN_CLIENT_ID,
        "redirect_uri": back_to,
        "state": state,
        "nonce": nonce,
        "code_challenge": challenge(verifier),
        "code_challenge_method": "S256",
        "vtr": json.dumps([f"Cl.Cm.{level_of(who)}"]),
        "claims": json.dumps(
            {"userinfo": {VOCABULARY + name: {"essential": True} for name in CLAIMS}}
        ),
        "ui_locales": who.language,
    }
    return f"{authorize}?{urlencode(question)}"


def level_of(who: Who) -> str:
    """P2 is asked of donors who live abroad, P1 of everybody else."""
    return "P2" if who.role == Role.DONOR and who.country != UK else "P1"


def challenge(verifier: str) -> str:
    """S256 of PKCE (RFC 7636, section 4.2)."""
    hashed = hashlib.sha256(verifier.encode()).digest()
    return urlsafe_b64encode(hashed).rstrip(b"=").decode()


def digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()


def forget_old() -> int:
    """Whoever left a day ago will not come back by the same way. Gives how many."""
    old = SignIn.objects.filter(left_at__lt=clock.now() - 24 * LASTS)
    return old.delete()[0]
