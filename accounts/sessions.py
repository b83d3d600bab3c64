"""Where an account is signed in: each place with its device and its times, and its end.

allauth.usersessions notes each sign-in. When a place was last used is read from its
session, where it is written down anyway (accounts/idling.py): seeing where one is
signed in costs no request a write.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog
from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.crypto import constant_time_compare

import clock
from accounts import devices
from accounts.idling import SEEN_AT, idle_seconds_allowed
from accounts.models import User

log = structlog.get_logger("accounts")


@dataclass(frozen=True)
class Place:
    """One browser in which an account is signed in."""

    number: int
    device: str
    since: datetime
    seen_at: datetime
    is_here: bool


def places(*, user: User, here: str) -> list[Place]:
    """Where somebody is signed in: here, by its session's key, then the latest used."""
    noted = UserSession.objects.filter(user=user)
    opened = {session.session_key: session.get_decoded() for session in rows_of(noted)}
    found = [
        Place(
            number=each.pk,
            device=devices.in_words(each.user_agent),
            since=each.created_at.astimezone(clock.LONDON),
            seen_at=moment(opened[each.session_key][SEEN_AT]),
            is_here=each.session_key == here,
        )
        for each in noted
        if is_signed_in(user, opened.get(each.session_key))
    ]
    return sorted(
        found, key=lambda place: (not place.is_here, -place.seen_at.timestamp())
    )


def is_signed_in(user: User, session: dict | None) -> bool:
    """Whether the session would still be let in: not idle, and of today's password."""
    if not session or SEEN_AT not in session:
        return False
    is_idle = time.time() - session[SEEN_AT] >= idle_seconds_allowed(user)
    of_password = session.get(HASH_SESSION_KEY, "")
    return not is_idle and constant_time_compare(
        of_password, user.get_session_auth_hash()
    )


def moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).astimezone(clock.LONDON)


def rows_of(noted: Iterable[UserSession]):
    return Session.objects.filter(session_key__in=[each.session_key for each in noted])


@transaction.atomic
def end_place(*, user: User, number: int, by: User) -> bool:
    """End one session of an account, by its number; False where there is none."""
    noted = UserSession.objects.filter(user=user, pk=number)
    return _end(user, noted, by=by) > 0


@transaction.atomic
def end_all_places(*, user: User, by: User | None, but: str = "") -> int:
    """End every session of an account but one, by its key; gives how many."""
    noted = UserSession.objects.filter(user=user).exclude(session_key=but)
    return _end(user, noted, by=by)


def _end(user: User, noted, *, by: User | None) -> int:
    ended = list(noted)
    rows_of(ended).delete()
    noted.delete()
    if ended:
        number = by.pk if by else None
        log.info("sessions ended", user=user.pk, how_many=len(ended), by=number)
    return len(ended)


def forget_ended() -> int:
    """Drop what is noted of sessions that are gone; gives how many there were."""
    Session.objects.filter(expire_date__lt=datetime.now(UTC)).delete()
    kept = Session.objects.values("session_key")
    return UserSession.objects.exclude(session_key__in=kept).delete()[0]
