"""A daily note of how far every chain reached: a chain cannot see its own tail cut off.

The digest of each checkpoint covers the one before. A copy of it kept elsewhere proves
that nothing up to that day was rewritten, not even checkpoints and all.
"""

from django.db import connection, transaction
from django.db.models import Max

import clock
from history.chain import digest
from history.models import Checkpoint, Event


class AlreadyTaken(RuntimeError):
    """One day has one checkpoint."""


def take() -> Checkpoint:
    """Note the heads of all chains that grew since the last checkpoint, for today.

    Today is London's. Raises AlreadyTaken when today has its checkpoint.
    """
    before = Checkpoint.objects.last()
    if before and before.day >= clock.today():
        raise AlreadyTaken(str(before.day))
    up_to = _last_event()
    checkpoint = Checkpoint(
        day=clock.today(),
        up_to=up_to,
        heads=_heads(since=before.up_to if before else 0, up_to=up_to),
        count=count_up_to(up_to),
        previous_digest=before.digest if before else "",
    )
    checkpoint.digest = digest_of(checkpoint)
    checkpoint.save(force_insert=True)
    return checkpoint


def digest_of(checkpoint: Checkpoint) -> str:
    """What a checkpoint's digest must be."""
    return digest(
        {
            "day": checkpoint.day.isoformat(),
            "up_to": checkpoint.up_to,
            "heads": checkpoint.heads,
            "count": checkpoint.count,
            "previous_digest": checkpoint.previous_digest,
        }
    )


def count_up_to(event: int) -> int:
    """How many events there are, up to the one with this id."""
    return Event.objects.filter(id__lte=event).count()


@transaction.atomic
def _last_event() -> int:
    """The newest event's id, once every writer that may hold a lower one has ended."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE history_event IN SHARE MODE")
    return Event.objects.aggregate(last=Max("id"))["last"] or 0


def _heads(*, since: int, up_to: int) -> dict[str, list]:
    grown = Event.objects.filter(id__gt=since, id__lte=up_to).order_by()
    last = grown.values("subject").annotate(last=Max("id")).values("last")
    heads = Event.objects.filter(id__in=last)
    return {
        subject: [sequence, hash]
        for subject, sequence, hash in heads.values_list("subject", "sequence", "hash")
    }
