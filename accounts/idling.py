"""A session ends once nobody has used it for a while: staff's sooner than the public's.

Real time is read here, not the house's clock: setting the clock for a demonstration
must sign nobody out.
"""

import time

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

SEEN_AT = "seen_at"
WRITTEN_EVERY = 60  # seconds: reading a page should not cost a write


def idle_seconds_allowed(user) -> int:
    """For how many seconds this person may do nothing and stay signed in."""
    if user.is_staff:
        return settings.STAFF_SESSION_SECONDS
    return settings.PUBLIC_SESSION_SECONDS


def has_idled(request: HttpRequest) -> bool:
    """Whether the session has been left for too long; never late, a minute early."""
    seen_at = request.session.get(SEEN_AT, 0)
    return time.time() - seen_at >= idle_seconds_allowed(request.user)


def note_use(request: HttpRequest) -> None:
    """Write down that the session is in use, at most once a minute."""
    if time.time() - request.session.get(SEEN_AT, 0) >= WRITTEN_EVERY:
        request.session[SEEN_AT] = int(time.time())


@receiver(user_logged_in)
def start_counting(request: HttpRequest, **signal) -> None:
    """Count from the sign-in, in case it is followed by no other page."""
    request.session[SEEN_AT] = int(time.time())
