"""One Login says that somebody has signed out there (OpenID Connect Back-Channel Logout
1.0, as One Login documents it).

It names them by their subject. What was begun by them then ends: no ID token of theirs
is used any more, and nobody who was still on the way for them can come back.
"""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q

import clock
from identity.models import LogoutNotice, SignIn

from . import provider, tokens
from .leaving import LASTS, digest
from .refusals import Unusable

EVENT = "http://schemas.openid.net/event/backchannel-logout"
NEEDS = ("exp", "iat", "sub", "jti", "events")


def hear_of_logout(logout_token: object) -> int:
    """Believe a logout token, once, and end what it ends; gives how many ways that is.

    Raises Unusable for any that is not One Login's, not for us, or not new.
    """
    said = tokens.read(
        logout_token,
        provider.with_keys(provider.signing_keys, tokens.kid_of(logout_token)),
        needs=NEEDS,
        iss=provider.described("issuer"),
        aud=settings.ONE_LOGIN_CLIENT_ID,
    )
    if "nonce" in said or said["events"] != {EVENT: {}}:
        raise Unusable("a token that is no logout token")
    return _end(subject=str(said["sub"]), jti=str(said["jti"]))


@transaction.atomic
def _end(*, subject: str, jti: str) -> int:
    try:
        with transaction.atomic():
            LogoutNotice.objects.create(jti_digest=digest(jti))
    except IntegrityError:
        raise Unusable("a logout token that was heard before") from None
    open_ones = SignIn.objects.filter(ended_at=None)
    theirs = open_ones.filter(subject_digest=digest(subject))
    checks = list(theirs.values_list("check_of", flat=True))
    pks = list(theirs.values_list("pk", flat=True))
    ended = open_ones.filter(Q(pk__in=pks) | Q(check_of__in=checks, used_at=None))
    return ended.update(ended_at=clock.now())


def forget_heard() -> int:
    """A token is not good for a day, so none comes again by then. Gives how many."""
    old = LogoutNotice.objects.filter(heard_at__lt=clock.now() - 24 * LASTS)
    return old.delete()[0]
