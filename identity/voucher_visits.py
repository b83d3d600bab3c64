"""Whoever vouches comes in with a code, and needs no account.

A browser is known by a word of its own, which a cookie keeps for as long as any code is
good. The code is entered again after an hour of doing nothing: that a browser is in is
kept in its session, and only there.
"""

import hashlib
import secrets
import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from .models import Vouching

IN_SESSION = "vouching"
KEPT_SECONDS = 190 * 24 * 60 * 60  # somewhat longer than any code is good for


def word_of(request: HttpRequest) -> str:
    """The word by which this browser is known; a new one where it has none."""
    kept = request.COOKIES.get(settings.VOUCHER_COOKIE_NAME, "")
    return kept or secrets.token_urlsafe(32)


def digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()


def let_in(*, request: HttpRequest, vouching: Vouching) -> None:
    """From now on this browser is in, until it is left alone for an hour."""
    uids = [*_inside(request), str(vouching.uid)]
    request.session[IN_SESSION] = {"uids": uids, "used_at": int(time.time())}


def is_in(*, request: HttpRequest, uid: str) -> bool:
    return uid in _inside(request)


def stays_in(request: HttpRequest) -> None:
    """The hour begins again."""
    if uids := _inside(request):
        request.session[IN_SESSION] = {"uids": uids, "used_at": int(time.time())}


def known_from_now_on(response: HttpResponse, word: str) -> HttpResponse:
    """Let the browser keep its word, for the one page that asks for a code."""
    response.set_cookie(
        settings.VOUCHER_COOKIE_NAME,
        word,
        max_age=KEPT_SECONDS,
        path=reverse("identity:enter-code"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _inside(request: HttpRequest) -> list[str]:
    """Real time is read: to set the house's clock lets nobody in or out."""
    kept = request.session.get(IN_SESSION, {})
    is_over = time.time() - kept.get("used_at", 0) >= settings.PUBLIC_SESSION_SECONDS
    return [] if is_over else kept["uids"]
