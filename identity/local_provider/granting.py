"""What the stand-in asks of a client, as the real one does."""

import hmac
import json
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.urls import reverse
from joserfc.jwk import ECKey

from identity.one_login import tokens
from identity.one_login.answering import BEARER
from identity.one_login.leaving import challenge
from identity.one_login.refusals import Unusable

from .scenes import Visitor

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
    level: str

    @classmethod
    def read(cls, asked) -> "Question":
        """The question in an address. Raises Refused where anything is amiss."""
        must_be = {
            "response_type": "code",
            "scope": "openid email",
            "code_challenge_method": "S256",
            "client_id": settings.ONE_LOGIN_CLIENT_ID,
        }
        if any(asked.get(name) != value for name, value in must_be.items()):
            raise Refused("invalid_request")
        if urlsplit(asked.get("redirect_uri", "")).path != reverse("identity:returned"):
            raise Refused("invalid_request")
        said = {name: asked.get(name, "") for name in cls.__annotations__}
        said["level"] = _level(asked.get("vtr", ""))
        if not all(said.values()):
            raise Refused("invalid_request")
        return cls(**said)


def _level(vtr: str) -> str:
    try:
        (wanted,) = json.loads(vtr)
        level = str(wanted).rpartition(".")[2]
    except ValueError:
        raise Refused("invalid_request") from None
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
