"""What the stand-in asks of a client, as the real one does."""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.urls import reverse
from joserfc.jwk import ECKey

from identity.one_login import tokens
from identity.one_login.answering import BEARER
from identity.one_login.asking import challenge
from identity.one_login.refusals import Unusable

from .scenes import Visitor

IN_THE_CLEAR = ("response_type", "scope", "client_id")
MUST_BE = {
    "response_type": "code",
    "scope": "openid email",
    "code_challenge_method": "S256",
}
CODE_LASTS, TOKEN_LASTS, ASSERTION_IS_KNOWN = 120, 180, 600  # seconds


class Refused(Exception):
    """The client asked for something that it cannot have: OpenID's word for why."""


@dataclass(frozen=True)
class Question:
    """What a client asks when it sends somebody."""

    client_id: str
    redirect_uri: str
    state: str
    nonce: str
    code_challenge: str
    ui_locales: str
    level: str

    @property
    def origin(self) -> str:
        """Where the client is."""
        parts = urlsplit(self.redirect_uri)
        return f"{parts.scheme}://{parts.netloc}"

    @classmethod
    def read(cls, asked, *, audience: str) -> "Question":
        """The question in an address: signed by the client for this audience, and with
        nothing beside it but what it says itself. Raises Refused."""
        if set(asked) != {*IN_THE_CLEAR, "request"}:
            raise Refused("invalid_request")
        said = _signed(asked["request"], audience)
        wanted = MUST_BE | {"client_id": settings.ONE_LOGIN_CLIENT_ID}
        is_said_twice = all(asked[name] == said.get(name) for name in IN_THE_CLEAR)
        is_as_wanted = all(said.get(name) == value for name, value in wanted.items())
        if not is_said_twice or not is_as_wanted:
            raise Refused("invalid_request")
        known = {name: str(said.get(name, "")) for name in cls.__annotations__}
        question = cls(**known | {"level": _level(said.get("vtr"))})
        if not all(vars(question).values()) or not _is_ours(question.redirect_uri):
            raise Refused("invalid_request")
        return question


def _signed(request: str, audience: str) -> Mapping[str, Any]:
    us = settings.ONE_LOGIN_CLIENT_ID
    key = ECKey.import_key(settings.ONE_LOGIN_KEY)
    try:
        return tokens.read(request, key, needs=(), iss=us, aud=audience)
    except Unusable:
        raise Refused("invalid_request_object") from None


def _is_ours(address: str) -> bool:
    return urlsplit(address).path == reverse("identity:returned")


def _level(vtr: object) -> str:
    """Of the one vector that is asked for."""
    wanted = vtr[0] if isinstance(vtr, list) and len(vtr) == 1 else ""
    level = str(wanted).rpartition(".")[2]
    if level not in ("P1", "P2"):
        raise Refused("invalid_request")
    return level


def grant_code(question: Question, visitor: Visitor) -> str:
    code = secrets.token_urlsafe(24)
    cache.set(f"local-provider/code/{code}", (question, visitor), CODE_LASTS)
    return code


def exchange(fields, *, audience: str) -> tuple[str, Question, Visitor]:
    """An access token for a code. Raises Refused, as OpenID Connect words it."""
    _must_be_the_client(fields, audience)
    code = fields.get("code", "")
    granted = cache.get(f"local-provider/code/{code}")
    if fields.get("grant_type") != "authorization_code":
        raise Refused("unsupported_grant_type")
    if granted is None or not cache.add(f"local-provider/used/{code}", True, 600):
        raise Refused("invalid_grant")
    question, visitor = granted
    fits = (
        (fields.get("redirect_uri", ""), question.redirect_uri),
        (challenge(fields.get("code_verifier", "")), question.code_challenge),
    )
    if not all(hmac.compare_digest(said, kept) for said, kept in fits):
        raise Refused("invalid_grant")
    access = secrets.token_urlsafe(24)
    cache.set(f"local-provider/token/{access}", (question, visitor), TOKEN_LASTS)
    return access, question, visitor


def who_has(access: str) -> tuple[Question, Visitor] | None:
    return cache.get(f"local-provider/token/{access}")


def _must_be_the_client(fields, audience: str) -> None:
    """By an assertion that it signed for us, and that was not seen before."""
    us = settings.ONE_LOGIN_CLIENT_ID
    if fields.get("client_assertion_type") != BEARER:
        raise Refused("invalid_client")
    key = ECKey.import_key(settings.ONE_LOGIN_KEY)
    try:
        claims = tokens.read(
            fields.get("client_assertion"), key, iss=us, sub=us, aud=audience
        )
    except Unusable:
        raise Refused("invalid_client") from None
    once = f"local-provider/assertion/{claims.get('jti', '')}"
    if not claims.get("jti") or not cache.add(once, True, ASSERTION_IS_KNOWN):
        raise Refused("invalid_client")
