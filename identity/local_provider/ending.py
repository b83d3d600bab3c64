"""Signing out at the stand-in, which the client hears of as from the real one."""

import secrets
from dataclasses import dataclass
from urllib.parse import urlencode, urljoin, urlsplit

import httpx
import structlog
from django.conf import settings
from django.urls import reverse
from joserfc import jwt
from joserfc.errors import JoseError

from identity.one_login import tokens
from identity.one_login.hearing import EVENT

from .granting import Refused
from .keys import provider_key
from .saying import KID

NOTICE_LASTS = 2 * 60  # seconds
PATIENCE = 2

log = structlog.get_logger("identity")


@dataclass(frozen=True)
class WayOut:
    """What a client asks when it sends somebody to sign out."""

    subject: str
    back_to: str
    state: str

    @classmethod
    def read(cls, asked, *, issuer: str) -> "WayOut":
        """The same in an address. Raises Refused without an ID token of ours, which may
        be over, and for an address that the client has not registered."""
        claims = _claims_of(asked.get("id_token_hint", ""))
        us = (claims.get("iss"), claims.get("aud"))
        if us != (issuer, settings.ONE_LOGIN_CLIENT_ID):
            raise Refused("invalid_request")
        back_to = asked.get("post_logout_redirect_uri", "")
        if urlsplit(back_to).path != reverse("identity:signed-out"):
            raise Refused("invalid_request")
        return cls(str(claims.get("sub", "")), back_to, asked.get("state", ""))

    @property
    def address(self) -> str:
        return f"{self.back_to}?{urlencode({'state': self.state})}"

    @property
    def back_channel(self) -> str:
        """Where the client hears of it: at the same host."""
        return urljoin(self.back_to, reverse("identity:back-channel"))


def _claims_of(hint: str) -> dict:
    try:
        return jwt.decode(hint, provider_key(), [tokens.ALGORITHM]).claims
    except (JoseError, ValueError):
        raise Refused("invalid_request") from None


def logout_token(subject: str, *, issuer: str, **changes) -> str:
    """That somebody has signed out, for the client."""
    now = tokens.seconds()
    claims = {
        "iss": issuer,
        "aud": settings.ONE_LOGIN_CLIENT_ID,
        "sub": subject,
        "iat": now,
        "exp": now + NOTICE_LASTS,
        "jti": secrets.token_urlsafe(16),
        "events": {EVENT: {}},
    }
    return tokens.write(claims | changes, provider_key(), kid=KID)


def tell_client(way_out: WayOut, *, issuer: str) -> None:
    """Tell the client's server, and go on whether or not it hears."""
    fields = {"logout_token": logout_token(way_out.subject, issuer=issuer)}
    try:
        httpx.post(way_out.back_channel, data=fields, timeout=PATIENCE)
    except httpx.HTTPError as fault:
        log.info("the client does not hear", kind=type(fault).__name__)
