"""How anything comes to be said to a person: written down first, sent by a worker."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import connection, transaction

import clock
from history.recording import record, wait_for_turn
from outbox.owing import NotInTransaction, owe

from .addressing import spelt
from .choices import Channel, Reason, State
from .limits import until_sent
from .models import Message

SEND = "message"


@dataclass(frozen=True)
class Words:
    """What a message says; a text message has no subject.

    A secret, such as a code, stands in the text as ((name)): it is kept apart, and
    forgotten as soon as the message has left the house.
    """

    body: str
    subject: str = ""
    secrets: Mapping[str, str] = field(default_factory=dict)

    @property
    def kept(self) -> dict:
        """As columns of a message; a subject stays on one line."""
        return {
            "subject": " ".join(str(self.subject).split()),
            "body": str(self.body),
            "secrets": dict(self.secrets),
        }


def send_message(
    *,
    kind: str,
    about: str,
    person: str,
    channel: str,
    address: str | Iterable[str],
    language: str,
    words: Words,
    by,
    role: str = "",
    is_last: bool = False,
) -> Message:
    """Intend one message to one person, inside the caller's transaction.

    kind is the key of the text, about the bare reference of the LPA or case, person a
    uid (or empty), role who that is in words, channel one of Channel, address as
    addressing.spelt takes it, language "en" or "cy". An open message of the same kind
    to the same person is superseded: what has not gone will not go. A letter waits to
    be printed (letters.py), everything else for the worker. by None is the service
    itself. is_last: what it is about is deleted now (see forget_messages). Raises
    NotInTransaction and NotAnAddress.
    """
    to = spelt(channel, address)
    _wait_inside_a_transaction(about)
    _take_the_place(about=about, person=str(person), kind=kind)
    message = Message.objects.create(
        kind=kind,
        about=about,
        person=str(person),
        role=str(role),
        channel=channel,
        address=to,
        language=language,
        until=until_sent(channel),
        is_last=is_last,
        **words.kept,
    )
    _send_on_its_way(message, by=by)
    return message


def _send_on_its_way(message: Message, *, by) -> None:
    record_of(message, "message-intended", by=by)
    if message.channel != Channel.LETTER:
        owe(SEND, about=message.about, payload={"message": message.pk})


@transaction.atomic
def withdraw_messages(*, about: str, person: str, by, kind: str = "") -> int:
    """Send no more of what is intended for a person, of one kind or of all.

    How many were stopped. What has left the house already goes on to its own end.
    """
    wait_for_turn(about)
    kinds = {"kind": kind} if kind else {}
    found = _intended().filter(about=about, person=str(person), **kinds)
    for message in found:
        message.drop(because=Reason.WITHDRAWN)
        message.save()
        record_of(message, "message-withdrawn", by=by)
    return len(found)


@transaction.atomic
def forget_messages(*, about: str, by) -> int:
    """Delete every message about something that is itself deleted; how many.

    The last, which says so, goes its way, and is deleted with its words.
    """
    wait_for_turn(about)
    count, _ = Message.objects.about(about).filter(is_last=False).delete()
    if count:
        record(
            subject=about, action="messages-forgotten", by=by, details={"count": count}
        )
    return count


def record_of(message: Message, action: str, *, by, **details) -> None:
    """One event in the history of what the message is about."""
    told = {
        "message": message.reference,
        "kind": message.kind,
        "channel": message.channel,
        "person": message.person,
    }
    record(subject=message.about, action=action, by=by, details=told | details)


def _wait_inside_a_transaction(about: str) -> None:
    if not connection.in_atomic_block:
        raise NotInTransaction("Send a message inside transaction.atomic")
    wait_for_turn(about)


def _take_the_place(*, about: str, person: str, kind: str) -> None:
    """Make room for a new message to somebody where an older one is still open."""
    if not person:
        return
    older = Message.objects.select_for_update().still_open()
    for message in older.filter(
        about=about, person=person, kind=kind, superseded_at=None
    ):
        message.superseded_at = clock.now()
        if message.state == State.INTENDED:
            message.drop(because=Reason.SUPERSEDED)
        message.save()


def _intended():
    return Message.objects.select_for_update().filter(state=State.INTENDED)
