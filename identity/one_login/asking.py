"""The question that One Login is asked, as an object that we sign (RFC 9101).

Nobody on the way can change what is in it, nor ask in our name. Beside it the address
repeats only what OpenID Connect wants there in the clear.
"""

import hashlib
from base64 import urlsafe_b64encode
from urllib.parse import urlencode

from django.conf import settings

from identity.choices import Role
from identity.people import Who

from . import tokens
from .keys import our_key
from .refusals import Unusable

LONGEST = 4096  # characters of a query: One Login's firewall takes no more
UK = "GB"
CLAIMS = ("coreIdentityJWT", "address", "returnCode")
VOCABULARY = "https://vocab.account.gov.uk/v1/"


def address_of_question(
    authorize: str, *, who: Who, back_to: str, state: str, nonce: str, verifier: str
) -> str:
    """The address that asks who this person is. Raises Unusable where it is too long,
    or our key cannot sign."""
    in_the_clear = {
        "response_type": "code",
        "scope": "openid email",
        "client_id": settings.ONE_LOGIN_CLIENT_ID,
    }
    signed = in_the_clear | {
        "iss": settings.ONE_LOGIN_CLIENT_ID,
        "aud": authorize,
        "redirect_uri": back_to,
        "state": state,
        "nonce": nonce,
        "code_challenge": challenge(verifier),
        "code_challenge_method": "S256",
        "vtr": [f"Cl.Cm.{level_of(who)}"],
        "claims": {"userinfo": {VOCABULARY + name: None for name in CLAIMS}},
        "ui_locales": who.language,
    }
    query = urlencode(in_the_clear | {"request": tokens.write(signed, our_key())})
    if len(query) > LONGEST:
        raise Unusable(f"the question has {len(query)} characters")
    return f"{authorize}?{query}"


def level_of(who: Who) -> str:
    """P2 is asked of donors who live abroad, P1 of everybody else."""
    return "P2" if who.role == Role.DONOR and who.country != UK else "P1"


def challenge(verifier: str) -> str:
    """S256 of PKCE (RFC 7636, section 4.2)."""
    hashed = hashlib.sha256(verifier.encode()).digest()
    return urlsafe_b64encode(hashed).rstrip(b"=").decode()
