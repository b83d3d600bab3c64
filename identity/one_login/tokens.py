"""Signed tokens, read with everything that has to be true of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

import clock

from .refusals import Unusable

ALGORITHM = "ES256"
SKEW = 60  # seconds that their clock may be before or behind ours
USUAL = ("exp", "iat", "sub")


def read(
    token: object, keys: KeySet | ECKey, *, needs: Sequence[str] = USUAL, **must_be: str
) -> Mapping[str, Any]:
    """The claims of a token that is signed, not over, and says what it must.

    needs are claims that have to be there, must_be those that have to say just this.
    Raises Unusable. Only ES256 is taken, whatever the token says of itself.
    """
    if not isinstance(token, str):
        raise Unusable("there is no token where one belongs")
    try:
        claims = jwt.decode(token, keys, algorithms=[ALGORITHM]).claims
        rules = {name: {"essential": True} for name in needs}
        wanted = {n: {"essential": True, "value": v} for n, v in must_be.items()}
        registry = jwt.JWTClaimsRegistry(now=seconds(), leeway=SKEW, **rules | wanted)
        registry.validate(claims)
    except (JoseError, ValueError, TypeError, KeyError) as fault:
        raise Unusable(f"a token cannot be trusted: {fault}") from None
    return claims


def kid_of(token: object) -> object:
    """Which key a token says that it is signed with; it proves nothing yet."""
    try:
        return jws.extract_compact(str(token).encode()).headers().get("kid")
    except (JoseError, ValueError):
        raise Unusable("a token cannot be read") from None


def write(claims: dict[str, Any], key: ECKey, *, kid: str = "") -> str:
    """A token that says this, signed with this key."""
    header = {"alg": ALGORITHM, "typ": "JWT"} | ({"kid": kid} if kid else {})
    return jwt.encode(header, claims, key, algorithms=[ALGORITHM])


def seconds() -> int:
    """Now, as tokens say it."""
    return int(clock.now().timestamp())
