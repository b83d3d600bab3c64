"""The one door by which anything enters the history."""

import hashlib
from datetime import UTC, timedelta

from django.db import connection, transaction

import clock
from history.chain import hash_of, plain
from history.models import Event
from history.signals import about_to_touch

READ = "read"


class NotInTransaction(RuntimeError):
    """What happened and the record of it must be kept, or lost, together."""


def record(*, subject, action, by, source="", target="", why="", details=None) -> Event:
    """Append one event to its subject's chain, inside the caller's transaction.

    by is None when the service itself acted. details are JSON values; dates in them
    become ISO text. Raises NotInTransaction outside transaction.atomic, ValueError for
    a fraction in details, ValidationError for a text longer than its column, and what
    a listener of about_to_touch raises.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction(f"Record {action!r} inside transaction.atomic")
    wait_for_turn(subject)
    about_to_touch.send(sender=Event, subject=subject, by=by, action=action)
    chain = Event.objects.filter(subject=subject).order_by("-sequence")
    sequence, previous = chain.values_list("sequence", "hash").first() or (0, "")
    event = Event(
        subject=subject,
        sequence=sequence + 1,
        action=action,
        source=source,
        target=target,
        why=str(why),
        details=plain(details or {}),
        by=by,
        at=clock.now(),
        previous_hash=previous,
    )
    event.hash = hash_of(event)
    event.clean_fields(exclude=["by"])
    event.save(force_insert=True)
    return event


def record_reading(*, subject, by, may_read=False) -> Event | None:
    """Remember that somebody looked: once for each person, subject and hour in London.

    Opens its own transaction, since a page that is only read has none. Gives None when
    this hour's reading is already there. may_read says that the caller has asked
    already what listeners of about_to_touch would refuse.
    """
    if not may_read:
        about_to_touch.send(sender=Event, subject=subject, by=by, action=READ)
    if _read_this_hour(subject, by):
        return None
    with transaction.atomic():
        wait_for_turn(subject)
        if _read_this_hour(subject, by):
            return None
        return record(subject=subject, action=READ, by=by)


def _read_this_hour(subject, by) -> bool:
    moment = clock.now().astimezone(UTC)
    hour = moment.replace(minute=0, second=0, microsecond=0)
    return Event.objects.filter(
        subject=subject,
        action=READ,
        by=by,
        at__gte=hour,
        at__lt=hour + timedelta(hours=1),
    ).exists()


def wait_for_turn(subject: str) -> None:
    """Hold the subject's chain until the transaction ends; the next writer waits here.

    SQLite needs no lock of its own: its transactions are immediate, one at a time.
    """
    if connection.vendor == "postgresql":
        key = hashlib.sha256(subject.encode()).digest()[:8]
        number = int.from_bytes(key, signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
