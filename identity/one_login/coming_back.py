"""Taking up where somebody left: by a state that is theirs, and that counts once."""

from dataclasses import dataclass

import clock
from identity.models import IdentityCheck, SignIn

from .leaving import IN_SESSION, LASTS, digest
from .refusals import Unusable


@dataclass(frozen=True)
class OnTheWay:
    """What the answer has to fit."""

    sign_in: SignIn
    check: IdentityCheck
    nonce: str
    verifier: str
    back_to: str


def taken_up(request, state: str) -> OnTheWay:
    """What belongs to this state, which is used up by it.

    Raises Unusable for a state that this browser was not given, one that was used or
    ended, and one that is older than an hour.
    """
    waiting = dict(request.session.get(IN_SESSION, {}))
    kept = waiting.pop(state, None)
    if kept is None:
        raise Unusable("the state is not this browser's")
    request.session[IN_SESSION] = waiting
    unused = SignIn.objects.filter(
        state_digest=digest(state),
        used_at=None,
        ended_at=None,
        left_at__gt=clock.now() - LASTS,
    )
    if not unused.update(used_at=clock.now()):
        raise Unusable("the state was used, or is too old")
    left = SignIn.objects.select_related("check_of").get(state_digest=digest(state))
    return OnTheWay(left, left.check_of, **kept)
