"""What One Login says of itself, and the only place from which it is asked.

Its documents are kept for ten minutes; a key that is not among those kept is looked
for once more, since keys are exchanged.
"""

from collections.abc import Callable
from typing import Any

import httpx
import structlog
from django.conf import settings
from django.core.cache import caches
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from .refusals import Unusable

AGENT = "lasting-power-of-attorney (identity)"  # without any, One Login says 403
TIMEOUT = httpx.Timeout(10, connect=4)
KEPT = 10 * 60
AT_REST = 60
DISCOVERY = "/.well-known/openid-configuration"
DID = "/.well-known/did.json"

log = structlog.get_logger("identity")


def described(name: str) -> str:
    """One address, or its own name, from its description. Raises Unusable."""
    address = settings.ONE_LOGIN_URL.rstrip("/") + DISCOVERY
    found = _kept(address).get(name)
    if not isinstance(found, str):
        raise Unusable(f"One Login does not say its {name}")
    return found


def signing_keys(*, anew: bool = False) -> KeySet:
    """The keys that its own tokens are signed with."""
    return _keys(_kept(described("jwks_uri"), anew=anew))


def identity_keys(*, anew: bool = False) -> KeySet:
    """The keys that proofs of identity are signed with, from its DID document."""
    place = settings.ONE_LOGIN_IDENTITY_URL.rstrip("/") + DID
    document = _kept(place, anew=anew)
    methods = [m for m in document.get("assertionMethod", ()) if isinstance(m, dict)]
    keys = [
        {**m["publicKeyJwk"], "kid": m["id"]}
        for m in methods
        if isinstance(m.get("publicKeyJwk"), dict) and isinstance(m.get("id"), str)
    ]
    return _keys({"keys": keys})


def with_keys(keys: Callable[..., KeySet], kid: object) -> KeySet:
    """The keys, fetched anew where the one that is asked for is not among them."""
    found = keys()
    return found if any(key.kid == kid for key in found) else keys(anew=True)


def post(address: str, fields: dict[str, str]) -> dict[str, Any]:
    """The answer to a form. Raises Unusable."""
    return _answer("POST", address, data=fields)


def get(address: str, *, token: str = "") -> dict[str, Any]:
    """A document, with an access token where one is needed. Raises Unusable."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return _answer("GET", address, headers=headers)


def _answer(method: str, address: str, *, headers=None, **sent) -> dict[str, Any]:
    told = {"User-Agent": AGENT, "Accept": "application/json"} | (headers or {})
    try:
        answer = httpx.request(method, address, headers=told, timeout=TIMEOUT, **sent)
        answer.raise_for_status()
        body = answer.json()
    except (httpx.HTTPError, ValueError) as fault:
        status = getattr(getattr(fault, "response", None), "status_code", None)
        log.warning("One Login", kind=type(fault).__name__, status=status)
        raise Unusable(f"One Login answered {status or 'nothing'}") from None
    if not isinstance(body, dict):
        raise Unusable("One Login answered with something else than an object")
    return body


def _kept(address: str, *, anew: bool = False) -> dict[str, Any]:
    """A document, fetched anew at most once a minute, whatever strangers send us."""
    memory, key = caches["memory"], f"one-login/{address}"
    is_due = anew and memory.add(f"{key}/anew", True, AT_REST)
    found = None if is_due else memory.get(key)
    if found is None:
        found = get(address)
        memory.set(key, found, KEPT)
    return found


def _keys(document: dict[str, Any]) -> KeySet:
    try:
        return KeySet.import_key_set(document)
    except (JoseError, ValueError, KeyError, TypeError) as fault:
        raise Unusable(f"its keys cannot be read: {fault}") from None
