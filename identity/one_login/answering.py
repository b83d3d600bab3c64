"""From the code that somebody came back with to what One Login says of them."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.conf import settings

from identity.checking import Result
from identity.people import Who
from identity.return_codes import UnknownCode, outcome

from . import claims, provider, tokens
from .asking import VOCABULARY, level_of
from .coming_back import OnTheWay
from .keys import our_key
from .refusals import Unusable
from .signing_out import remember

BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ASSERTION_LASTS = 5 * 60  # seconds


def answer_of(*, request, code: str, on_the_way: OnTheWay, who: Who) -> Result:
    """What One Login says of whoever came back with this code.

    From then on this browser is known to be signed in there. Raises Unusable, and
    nothing else, where any of it cannot be trusted. Asks over the network, so it
    belongs outside every transaction.
    """
    given = _exchange(code, on_the_way)
    id_token = given.get("id_token")
    subject = _subject_of(id_token, on_the_way.nonce)
    sign_in = on_the_way.sign_in
    remember(request=request, sign_in=sign_in, id_token=id_token, subject=subject)
    access = given.get("access_token")
    if not isinstance(access, str):
        raise Unusable("no access token was given")
    said = provider.get(provider.described("userinfo_endpoint"), token=access)
    if said.get("sub") != subject:
        raise Unusable("what is said is said of somebody else")
    return _result(said, who)


def _exchange(code: str, on_the_way: OnTheWay) -> Mapping[str, Any]:
    address = provider.described("token_endpoint")
    fields = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": on_the_way.back_to,
        "code_verifier": on_the_way.verifier,
        "client_assertion_type": BEARER,
        "client_assertion": _assertion(address),
    }
    return provider.post(address, fields)


def _assertion(audience: str) -> str:
    """That it is us (RFC 7523): good for one address, five minutes, once."""
    us, now = settings.ONE_LOGIN_CLIENT_ID, tokens.seconds()
    return tokens.write(
        {
            "iss": us,
            "sub": us,
            "aud": audience,
            "iat": now,
            "exp": now + ASSERTION_LASTS,
            "jti": secrets.token_urlsafe(16),
        },
        our_key(),
    )


def _subject_of(id_token: object, nonce: str) -> str:
    keys = provider.with_keys(provider.signing_keys, tokens.kid_of(id_token))
    read = tokens.read(
        id_token,
        keys,
        iss=provider.described("issuer"),
        aud=settings.ONE_LOGIN_CLIENT_ID,
        nonce=nonce,
    )
    return str(read["sub"])


def _result(said: Mapping[str, Any], who: Who) -> Result:
    codes = claims.codes_in(said.get(VOCABULARY + "returnCode"))
    token = said.get(VOCABULARY + "coreIdentityJWT")
    try:
        state = outcome(codes, has_identity=token is not None)
    except UnknownCode as fault:
        raise Unusable(str(fault)) from None
    if token is None:
        return Result(state, codes)
    core = _core(token, str(said["sub"]))
    if not claims.has_level(core, level_of(who)):
        raise Unusable("the proof is weaker than was asked for")
    return Result(
        state,
        codes,
        claims.proved_by(core, said.get(VOCABULARY + "address")),
        datetime.fromtimestamp(core["iat"], UTC),
    )


def _core(token: object, subject: str) -> Mapping[str, Any]:
    """The proof itself: of this subject, for us, signed by who proves identities."""
    keys = provider.with_keys(provider.identity_keys, tokens.kid_of(token))
    return tokens.read(
        token,
        keys,
        iss=settings.ONE_LOGIN_IDENTITY_URL,
        aud=settings.ONE_LOGIN_CLIENT_ID,
        sub=subject,
    )
