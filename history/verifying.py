"""Walking the chains and saying, in words, which row is not what was written."""

from collections.abc import Iterator

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from history import triggers
from history.chain import hash_of
from history.checkpoints import count_up_to, digest_of
from history.models import Checkpoint, Event

AT_ONCE = 500


def findings(subject: str = "") -> Iterator[str]:
    """A sentence for everything wrong, in all chains or in one subject's."""
    for name in triggers.missing(connection):
        yield _("The database has lost its guard %(name)s") % {"name": name}
    events = Event.objects.order_by("subject", "sequence")
    yield from _in_chains(events.filter(subject=subject) if subject else events)
    before = ""
    for checkpoint in Checkpoint.objects.order_by("day").iterator():
        yield from _in_checkpoint(checkpoint, before)
        yield from _in_heads(checkpoint, subject)
        before = checkpoint.digest


def _in_chains(events: QuerySet[Event]) -> Iterator[str]:
    previous = None
    for event in events.iterator(chunk_size=AT_ONCE):
        if previous and previous.subject != event.subject:
            previous = None
        yield from _in_event(event, previous)
        previous = event


def _in_event(event: Event, previous: Event | None) -> Iterator[str]:
    last, its_hash = (previous.sequence, previous.hash) if previous else (0, "")
    for sequence in range(last + 1, event.sequence):
        yield _missing(event.subject, sequence)
    if hash_of(event) != event.hash:
        yield _("%(event)s (row %(row)s) is not as it was written") % {
            "event": _named(event.subject, event.sequence),
            "row": event.pk,
        }
    elif event.sequence == last + 1 and event.previous_hash != its_hash:
        yield _("%(event)s does not follow the event before it") % {
            "event": _named(event.subject, event.sequence)
        }


def _in_checkpoint(checkpoint: Checkpoint, before: str) -> Iterator[str]:
    day = {"day": checkpoint.day.isoformat()}
    if checkpoint.digest != digest_of(checkpoint):
        yield _("The checkpoint of %(day)s is not as it was written") % day
    if checkpoint.previous_digest != before:
        yield _("The checkpoint before that of %(day)s is missing or replaced") % day
    if checkpoint.count != count_up_to(checkpoint.up_to):
        yield _("There are more or fewer events than on %(day)s") % day


def _in_heads(checkpoint: Checkpoint, subject: str) -> Iterator[str]:
    wanted = [
        (name, sequence, hash)
        for name, (sequence, hash) in checkpoint.heads.items()
        if subject in ("", name)
    ]
    for start in range(0, len(wanted), AT_ONCE):
        batch = wanted[start : start + AT_ONCE]
        stands = _hashes({name: sequence for name, sequence, _hash in batch})
        for name, sequence, hash in batch:
            if name not in stands:
                yield _missing(name, sequence)
            elif stands[name] != hash:
                yield _("%(event)s is not the one that was there on %(day)s") % {
                    "event": _named(name, sequence),
                    "day": checkpoint.day.isoformat(),
                }


def _hashes(places: dict[str, int]) -> dict[str, str]:
    """The hash that stands at one place in each of some chains."""
    found = Event.objects.filter(
        subject__in=places, sequence__in=set(places.values())
    ).values_list("subject", "sequence", "hash")
    return {
        subject: hash
        for subject, sequence, hash in found
        if places[subject] == sequence
    }


def _missing(subject: str, sequence: int) -> str:
    return _("%(event)s is missing") % {"event": _named(subject, sequence)}


def _named(subject: str, sequence: int) -> str:
    return _("%(subject)s, event %(sequence)s") % {
        "subject": subject,
        "sequence": sequence,
    }
