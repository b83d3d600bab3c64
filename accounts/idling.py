"""A session ends once nobody has used it for a while: staff's sooner than the public's.

Real time is read here, not the house's clock: setting the clock for a demonstration
must sign nobody out.
"""

import time

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

SEEN_AT = "seen_at"
WRITES = 60  # at most, in the time that a session lasts: reading a page costs no write


def idle_seconds_allowed(user) -> int:
    """For how many seconds this person may do nothing and stay signed in."""
    if user.is_staff:
        return settings.STAFF_SESSION_SECONDS
    return settings.PUBLIC_SESSION_SECONDS


def unused_for(request: HttpRequest) -> float:
    """How many seconds ago the session was noted to be in use."""
    return time.time() - request.session.get(SEEN_AT, 0)


def has_idled(request: HttpRequest) -> bool:
    """Whether the session has been left for too long; never late, a minute early."""
    return unused_for(request) >= idle_seconds_allowed(request.user)


def seconds_left(request: HttpRequest) -> int:
    """How many seconds the session lasts if it is not used; 0 for nobody's."""
    if not request.user.is_authenticated:
        return 0
    return max(0, int(idle_seconds_allowed(request.user) - unused_for(request)))


def whose(request: HttpRequest) -> str:
    """What a page may know its session's owner by; nothing where there is none."""
    if not request.user.is_authenticated:
        return ""
    return salted_hmac("accounts.idling", str(request.user.pk)).hexdigest()[:12]


def note_use(request: HttpRequest, *, at_once: bool = False) -> None:
    """Write down that the session is in use: the public's once a minute at most."""
    seldom = idle_seconds_allowed(request.user) // WRITES
    if at_once or unused_for(request) >= seldom:
        request.session[SEEN_AT] = int(time.time())


def leaves_session_alone(view):
    """Mark a view that tells of a session, so that asking it is not using it."""
    view.leaves_session_alone = True
    return view


@receiver(user_logged_in)
def start_counting(request: HttpRequest, **signal) -> None:
    """Count from the sign-in, in case it is followed by no other page."""
    request.session[SEEN_AT] = int(time.time())
