"""Carrying out what is owed: take an errand in hand, prepare, finish."""

import socket
from os import getpid

import structlog
from django.conf import settings
from django.db import transaction

import clock
from outbox.handlers import carries_out, handler_for
from outbox.leasing import LeaseLost, claim, close, still_ours
from outbox.models import Errand
from outbox.setbacks import NobodyLived, put_off

__all__ = ["carries_out", "carry_out_due", "carry_out_next"]

log = structlog.get_logger("outbox")


def carry_out_due(limit: int | None = None, worker: str = "") -> int:
    """Carry out what is due, at most limit errands; gives how many were done.

    One that fails is put off, so this ends however badly things go.
    """
    taken = done = 0
    while limit is None or taken < limit:
        outcome = carry_out_next(worker)
        if outcome is None:
            break
        taken += 1
        done += outcome
    return done


def carry_out_next(worker: str = "") -> bool | None:
    """Carry out one errand: True when done, False when not, None when none is due.

    Only a database that cannot be reached raises: then the lease will run out.
    """
    errand = claim(worker or f"{socket.gethostname()}-{getpid()}")
    if errand is None:
        return None
    try:
        _carry_out(errand)
    except LeaseLost:
        log.warning("lease lost", errand=errand.pk, kind=errand.kind)
        return False
    except Exception as failure:  # whatever goes wrong in a handler is written down
        put_off(errand, failure)
        return False
    log.info("done", errand=errand.pk, kind=errand.kind, attempts=errand.attempts)
    return True


def _carry_out(errand: Errand) -> None:
    if errand.attempts > settings.OUTBOX_ATTEMPTS:
        raise NobodyLived(errand.attempts - 1)
    handler = handler_for(errand.kind)
    prepared = handler.prepare(errand)
    with transaction.atomic():
        ours = still_ours(errand)
        handler.finish(ours, prepared)
        close(ours, done_at=clock.now(), last_error="")
