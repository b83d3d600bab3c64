"""When an errand fails: it is tried again later, and given up only aloud."""

from datetime import timedelta
from random import SystemRandom

import structlog
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

import clock
from outbox.handlers import NotYet
from outbox.leasing import LeaseLost, close, still_ours
from outbox.mail import MAIL, owe_mail
from outbox.models import Errand

log = structlog.get_logger("outbox")

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=6)


class NobodyLived(RuntimeError):
    """Every worker that took the errand in hand died of it, or ran out of time."""

    def __init__(self, attempts: int):
        super().__init__(f"{attempts} attempts began and none of them ended")


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts: doubling, up to six hours.

    A random part is taken off, up to half, so that what failed together does not
    come back together.
    """
    longest = min(FIRST_WAIT * 2 ** min(attempts - 1, 20), LONGEST_WAIT)
    return longest * SystemRandom().uniform(0.5, 1)


@transaction.atomic
def put_off(errand: Errand, failure: Exception) -> None:
    """Write down what went wrong; try again later, or give up at last."""
    try:
        ours = still_ours(errand)
    except LeaseLost:
        log.warning("lease lost", errand=errand.pk, kind=errand.kind)
        return
    error = f"{type(failure).__name__}: {failure}".replace("\x00", "")
    if isinstance(failure, NotYet) and not failure.counts:
        ours.attempts -= 1
    elif ours.attempts >= settings.OUTBOX_ATTEMPTS:
        _give_up(ours, error)
        return
    close(ours, last_error=error, due_at=clock.now() + _wait(ours, failure))
    log.warning("failed", errand=ours.pk, kind=ours.kind, error=error)


def _wait(errand: Errand, failure: Exception) -> timedelta:
    """As long as the failure says, or as the number of attempts does."""
    known = failure.wait if isinstance(failure, NotYet) else None
    return known or wait_after(max(errand.attempts, 1))


def _give_up(errand: Errand, error: str) -> None:
    log.error("gave up", errand=errand.pk, kind=errand.kind, error=error)
    close(
        errand,
        last_error=error,
        gave_up_at=clock.now(),
        told=", ".join(_tell(errand, error)),
    )


def _tell(errand: Errand, error: str) -> list[str]:
    """Write to those who look after the service, unless it is mail that fails."""
    if errand.kind == MAIL:
        return []
    facts = {
        "kind": errand.kind,
        "about": errand.about,
        "number": errand.pk,
        "attempts": errand.attempts,
        "error": error,
    }
    for address in settings.OUTBOX_TELL:
        owe_mail(
            about=errand.about,
            to=address,
            subject=_("Given up: %(kind)s for %(about)s") % facts,
            body=_(
                "Errand %(number)s was tried %(attempts)s times. The last time:\n\n"
                "%(error)s\n\n"
                "Once it is mended, run: manage.py retry_errand %(number)s\n"
            )
            % facts,
        )
    return settings.OUTBOX_TELL
