"""Signing somebody out of One Login, once they are done with it here.

Nobody is signed in here by it; but whoever comes next at the same computer would be
signed in there, and at every service that asks it. That it is over is asked for with
the ID token, which lies in the sealed session and nowhere else, and goes with it.
"""

import secrets
from urllib.parse import urlencode

from django.utils.crypto import constant_time_compare

import clock
from identity.models import SignIn

from .leaving import LASTS, digest
from .provider import described
from .refusals import Unusable

IN_SESSION = "signed-in-at-one-login"
LONGEST = 2048  # characters of a query: One Login's firewall takes no more here


def remember(*, request, sign_in: SignIn, id_token: str, subject: str) -> None:
    """Somebody has come back signed in: kept until they are signed out."""
    SignIn.objects.filter(pk=sign_in.pk).update(subject_digest=digest(subject))
    kept = {"id_token": id_token, "sign_in": sign_in.pk, "state": ""}
    request.session[IN_SESSION] = kept


def is_signed_in(request) -> bool:
    """Whether this browser came back from One Login, and has not signed out there."""
    kept = request.session.get(IN_SESSION)
    if kept is None:
        return False
    still = SignIn.objects.filter(pk=kept["sign_in"], ended_at=None)
    if still.filter(left_at__gt=clock.now() - 24 * LASTS).exists():
        return True
    del request.session[IN_SESSION]
    return False


def address_to_sign_out(*, request, back_to: str) -> str:
    """Where somebody who is signed in goes to end it. Raises Unusable.

    back_to is our own address, as One Login knows it.
    """
    kept = request.session[IN_SESSION]
    endpoint, state = described("end_session_endpoint"), secrets.token_urlsafe(16)
    query = urlencode(
        {
            "id_token_hint": kept["id_token"],
            "post_logout_redirect_uri": back_to,
            "state": state,
        }
    )
    if len(query) > LONGEST:
        raise Unusable(f"the way out has {len(query)} characters")
    request.session[IN_SESSION] = kept | {"state": state}
    return f"{endpoint}?{query}"


def has_signed_out(*, request, state: str) -> bool:
    """Whether somebody comes back from signing out there; then nothing is kept."""
    kept = request.session.get(IN_SESSION) or {"state": ""}
    if not state or not constant_time_compare(kept["state"], state):
        return False
    del request.session[IN_SESSION]
    return True


def carried_over(request, sign_out) -> bool:
    """Sign somebody out here, and keep that they are still signed in there."""
    kept = request.session[IN_SESSION] if is_signed_in(request) else None
    sign_out()
    if kept is not None:
        request.session[IN_SESSION] = kept
    return kept is not None
