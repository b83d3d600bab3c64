"""Sending somebody to One Login, with all by which their answer will be known."""

import hashlib
import secrets
from datetime import timedelta

import clock
from identity.models import IdentityCheck, SignIn
from identity.people import Who

from .asking import address_of_question
from .provider import described

IN_SESSION = "one-login"
AT_MOST = 5  # windows in which one person may be on the way at once
LASTS = timedelta(hours=1)


def address_to_leave_for(
    *, request, who: Who, check: IdentityCheck, back_to: str
) -> str:
    """The address at One Login that asks who this person is. Raises Unusable.

    back_to is our own address, as One Login knows it. What the answer has to fit is
    kept in the session: the state, which counts once, nonce and verifier.
    """
    authorize = described("authorization_endpoint")
    state, nonce, verifier = (secrets.token_urlsafe(32) for _each in range(3))
    known_by = {"nonce": nonce, "verifier": verifier, "back_to": back_to}
    address = address_of_question(authorize, who=who, state=state, **known_by)
    SignIn.objects.create(check_of=check, state_digest=digest(state))
    on_the_way = dict(list(request.session.get(IN_SESSION, {}).items())[1 - AT_MOST :])
    request.session[IN_SESSION] = on_the_way | {state: known_by}
    return address


def digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()


def forget_old() -> int:
    """Whoever left a day ago will not come back by the same way. Gives how many."""
    old = SignIn.objects.filter(left_at__lt=clock.now() - 24 * LASTS)
    return old.delete()[0]
