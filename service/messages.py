"""Messages that staff set for everybody, or for some, to read on every page."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.core.cache import caches
from django.db import transaction
from django.http import HttpRequest

import clock
from history.recording import record
from service.models import Message

# The pages on which somebody decides whether to begin or to come in.
FRONT_DOOR = {
    "start",
    "account_login",
    "account_signup",
    "account_request_login_code",
    "account_reset_password",
}
KEY = "service-messages"


class AlreadyEnded(Exception):
    """A message that has ended is kept as it was; a new one can be set."""


@dataclass(frozen=True)
class MessageText:
    """What a message says, how loudly, to whom, and from when to when."""

    text: str
    kind: str
    shown_on: str
    starts_at: datetime
    ends_at: datetime


@transaction.atomic
def set_message(*, said: MessageText, by) -> Message:
    """Set a new message. It is shown from its time on, and on other machines within
    half a minute of it."""
    message = Message.objects.create(**asdict(said))
    _tell("message-set", message, by)
    return message


@transaction.atomic
def change_message(*, message: Message, said: MessageText, by) -> Message:
    """Say it otherwise. Raises AlreadyEnded."""
    stored = _held(message)
    for name, value in asdict(said).items():
        setattr(stored, name, value)
    stored.save()
    _tell("message-changed", stored, by)
    return stored


@transaction.atomic
def end_message(*, message: Message, by) -> Message:
    """Show it no longer, from this moment. Raises AlreadyEnded."""
    stored = _held(message)
    stored.ended_at = clock.now()
    stored.save()
    _tell("message-ended", stored, by)
    return stored


def _held(message: Message) -> Message:
    stored = Message.objects.select_for_update().get(pk=message.pk)
    if stored.has_ended:
        raise AlreadyEnded
    return stored


def _tell(action: str, message: Message, by) -> None:
    details = {name: getattr(message, name) for name in MessageText.__annotations__}
    record(subject=f"message-{message.pk}", action=action, by=by, details=details)
    transaction.on_commit(lambda: caches["memory"].delete(KEY))


def showing(request: HttpRequest) -> list[Message]:
    """The messages for this page and its reader, at this moment."""
    now = clock.now()
    return [
        message
        for message in _all_to_come()
        if message.starts_at <= now < message.ends_at and _is_for(message, request)
    ]


def _all_to_come() -> list[Message]:
    """Every message that has not ended, from this process's own memory if it can.

    What is kept there is of the last half minute; times are compared on every page.
    """
    found = caches["memory"].get(KEY)
    if found is None:
        found = list(Message.objects.filter(ended_at=None, ends_at__gt=clock.now()))
        caches["memory"].set(KEY, found)
    return found


def _is_for(message: Message, request: HttpRequest) -> bool:
    match message.shown_on:
        case Message.ShownOn.FRONT_DOOR:
            place = request.resolver_match
            return bool(place) and place.view_name in FRONT_DOOR
        case Message.ShownOn.DONORS:
            return request.user.is_authenticated and not request.user.is_staff
        case Message.ShownOn.STAFF:
            return request.user.is_staff
    return True
