"""Taking an errand in hand so that nobody else does, for a while.

A lease runs on the database's own time: workers on several machines agree about it,
and it still ends when a test or the demonstration holds the clock.
"""

from secrets import token_hex

from django.db import transaction
from django.db.models import DateTimeField, ExpressionWrapper
from django.db.models.functions import Now

from outbox.handlers import lease_of
from outbox.models import Errand


class LeaseLost(Exception):
    """Somebody else took this errand in hand meanwhile; what we prepared is dropped."""


def claim(worker: str) -> Errand | None:
    """Lease the most urgent errand that is due, or None when nothing is."""
    if not Errand.objects.due().exists():  # spares SQLite's one writer at every look
        return None
    with transaction.atomic():
        errand = Errand.objects.due().select_for_update(skip_locked=True).first()
        if errand is None:
            return None
        until = ExpressionWrapper(
            Now() + lease_of(errand.kind), output_field=DateTimeField()
        )
        errand.attempts += 1
        errand.leased_by = f"{worker} {token_hex(4)}"
        Errand.objects.filter(pk=errand.pk).update(
            attempts=errand.attempts, leased_by=errand.leased_by, leased_until=until
        )
        return errand


def still_ours(errand: Errand) -> Errand:
    """The errand, locked until the transaction ends. Raises LeaseLost.

    No two leases bear the same name, so a later one is never taken for ours; ours
    still counts after its time as long as nobody has claimed the errand.
    """
    ours = (
        Errand.objects.select_for_update()
        .still_open()
        .filter(pk=errand.pk, leased_by=errand.leased_by)
        .first()
    )
    if ours is None:
        raise LeaseLost(str(errand))
    return ours


def close(errand: Errand, **how) -> None:
    """Give the lease back, with what became of the errand."""
    for name, value in how.items():
        setattr(errand, name, value)
    errand.leased_until, errand.leased_by = None, ""
    errand.save()
