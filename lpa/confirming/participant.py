"""Whoever came in with a code: known by a signed cookie of its own, not by an account.

The cookie names the invitations that this browser came in with, and since when it is in
use. It ends after an hour of doing nothing; then a code of those can be typed again in
this browser, and in no other. Whatever the cookie says, an invitation that was
superseded, cancelled or has run out opens nothing. It says too in which language the
pages are, once somebody has chosen one; until then each part is in the language in
which its person was written to.
"""

import secrets
import time
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.core import signing
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

import clock
from design.languages import ASKED
from lpa.choices import Language
from lpa.models import Invitation
from lpa.models.invitation import LIVE

SALT = "lpa.confirming.participant"
KEPT_SECONDS = 190 * 24 * 60 * 60  # somewhat longer than any code is good for
PATH = "/confirm/"


@dataclass(frozen=True)
class Visit:
    """One browser: its name, what it came in with, and when it was used last."""

    browser: str = field(default_factory=lambda: secrets.token_hex(16))
    came_in: tuple[int, ...] = ()  # ever
    inside: tuple[int, ...] = ()  # of those, since it was opened last
    used_at: int = 0
    language: str = ""  # that was chosen; empty for that of the invitation

    @property
    def is_open(self) -> bool:
        """Real time is read here: to set the house's clock lets nobody in or out."""
        return time.time() - self.used_at < settings.PUBLIC_SESSION_SECONDS

    def speaking(self, language: str) -> "Visit":
        return replace(self, language=language)

    def in_use(self) -> "Visit":
        return replace(self, used_at=int(time.time()))

    def let_in(self, invitation: Invitation) -> "Visit":
        """The same, in use now, with one more invitation; what was left is shut."""
        inside = self.inside if self.is_open else ()
        return replace(
            self.in_use(),
            came_in=with_one_more(self.came_in, invitation.pk),
            inside=with_one_more(inside, invitation.pk),
        )


def with_one_more(known: tuple[int, ...], number: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*known, number)))


def visit_of(request: HttpRequest) -> Visit:
    """The visit that a request belongs to, in the language that it asks for; a new one
    where its cookie says nothing."""
    visit, asked = _kept_in(request), language_asked_for(request)
    return visit.speaking(asked) if asked else visit


def language_asked_for(request: HttpRequest) -> str:
    """The language in which somebody wants to go on from here; empty for no wish."""
    asked = request.POST.get(ASKED) or request.GET.get(ASKED, "")
    return asked if asked in Language.values else ""


def language_of(visit: Visit) -> str:
    """In which language whoever came in last with this browser was written to."""
    last = Invitation.objects.filter(pk__in=visit.came_in[-1:])
    return last.values_list("language", flat=True).first() or Language.ENGLISH


def _kept_in(request: HttpRequest) -> Visit:
    sealed = request.COOKIES.get(settings.PARTICIPANT_COOKIE_NAME, "")
    try:
        browser, came_in, inside, used_at, *language = signing.loads(
            sealed, salt=SALT, max_age=KEPT_SECONDS
        )
    except (signing.BadSignature, ValueError):
        return Visit()
    return Visit(browser, tuple(came_in), tuple(inside), used_at, *language)


def keep(visit: Visit, response: HttpResponse) -> HttpResponse:
    """Let the browser go on with this visit; no cache keeps the page."""
    said = [visit.browser, visit.came_in, visit.inside, visit.used_at, visit.language]
    response.set_cookie(
        settings.PARTICIPANT_COOKIE_NAME,
        signing.dumps(said, salt=SALT),
        max_age=KEPT_SECONDS,
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    response.headers["Cache-Control"] = "no-store, private"
    return response


def leave(visit: Visit, response: HttpResponse) -> HttpResponse:
    """Shut every part in this browser; its codes can be typed again here."""
    return keep(replace(visit, inside=(), used_at=0), response)


def invitations_of(visit: Visit) -> QuerySet[Invitation]:
    """What this browser may answer now, in the order in which it was asked."""
    if not visit.is_open:
        return Invitation.objects.none()
    live = Invitation.objects.filter(LIVE, expires_at__gt=clock.now())
    of_this_browser = live.filter(pk__in=visit.inside).select_related("draft__owner")
    return of_this_browser.prefetch_related("draft__people", "draft__confirmations")
