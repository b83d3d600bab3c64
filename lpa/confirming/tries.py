"""How often somebody may try a code: so many at first, then one back at a time.

Counted in the database, under a lock, so that many tries at once are still counted one
by one; a cache of ours would lose some of them.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

import clock
from accounts.sealing import fingerprints
from lpa.models import CodeTries

PURPOSE = "code tries"


class TooManyTries(Exception):
    """No try is left for now."""


@dataclass(frozen=True)
class Bucket:
    """Whose tries are counted, how many there are, and how soon one comes back."""

    whose: str
    holds: int
    one_back_after: timedelta

    @property
    def key(self) -> str:
        return fingerprints(self.whose, PURPOSE)[0]

    @property
    def most(self) -> timedelta:
        """For how long at most it may be away from being full, and still give one."""
        return self.one_back_after * (self.holds - 1)


def of_place(address: str) -> Bucket:
    """From one address of the network: 10, and one back every 5 minutes."""
    return Bucket(f"address {address}", 10, timedelta(minutes=5))


def of_session(session: str) -> Bucket:
    """Of one browser: the same."""
    return Bucket(f"session {session}", 10, timedelta(minutes=5))


def of_name(folded: str) -> Bucket:
    """At the LPAs of donors of one name, from anywhere.

    More of them, as others share the name: nobody can lock all the Smiths out.
    """
    return Bucket(f"name {folded}", 100, timedelta(seconds=30))


@transaction.atomic
def take(*, buckets: list[Bucket]) -> None:
    """Take one try of each, or of none: then raises TooManyTries."""
    now = clock.now()
    CodeTries.objects.filter(full_at__lte=now).delete()
    rows = [held(bucket, now) for bucket in sorted(buckets, key=lambda one: one.key)]
    if any(row.full_at - now > bucket.most for bucket, row in rows):
        raise TooManyTries
    for bucket, row in rows:
        row.full_at += bucket.one_back_after
        row.save(update_fields=["full_at"])


@transaction.atomic
def give_back(*, buckets: list[Bucket]) -> None:
    """What was taken for a try that was right: only wrong ones are to cost anything."""
    for bucket in sorted(buckets, key=lambda one: one.key):
        rows = CodeTries.objects.select_for_update().filter(key=bucket.key)
        for row in rows:
            row.full_at -= bucket.one_back_after
            row.save(update_fields=["full_at"])


def held(bucket, now):
    """A bucket with its row, locked until the transaction ends."""
    CodeTries.objects.bulk_create(
        [CodeTries(key=bucket.key, full_at=now)], ignore_conflicts=True
    )
    return bucket, CodeTries.objects.select_for_update().get(key=bucket.key)
