"""What a day brings to LPAs that are signed on screen: reminders, and their end.

Each reminder is a row of its own, so whoever runs this twice sends nothing twice.
"""

import structlog
from django.db import transaction
from django.db.models import QuerySet
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.choices import Regime, SigningReminder
from lpa.models import Lpa, Reminded

from . import telling
from .deadlines import reminder_on
from .refusing import NotNow
from .standing import Standing, held

log = structlog.get_logger("signing")


def tend() -> int:
    """Send what is due today, in the service's own name; how many were reminded."""
    return sum(_tend_if_intact(lpa) for lpa in list(_signed().order_by("pk")))


def _signed() -> QuerySet[Lpa]:
    """LPAs whose donor has signed on screen, while nobody has withdrawn them."""
    return Lpa.objects.filter(
        regime=Regime.DIGITAL_2023,
        on_screen__withdrawn_at=None,
        signatures__signs_as__in=["donor", "for-donor"],
        forgotten_on=None,
    )


def _tend_if_intact(lpa: Lpa) -> int:
    """One that is not what was signed keeps nobody else from being reminded."""
    try:
        return _tend(lpa)
    except NotNow as refusal:
        log.error("not tended", lpa=lpa.reference, why=str(refusal))
        return 0


@transaction.atomic
def _tend(lpa: Lpa) -> int:
    standing = held(lpa)
    is_over = standing.office.over or standing.provider_has_left
    if is_over or standing.is_complete:
        return 0
    kind = reminder_on(
        clock.today(),
        donor_on=standing.donor_on,
        provider_on=standing.provider_on,
        last=standing.last_day,
    )
    if kind is None:
        return 0
    if kind is SigningReminder.EXPIRED:
        return _say_it_is_over(standing)
    return _remind(standing, kind)


def _remind(standing: Standing, kind: SigningReminder) -> int:
    """Everybody whose turn it is, and the donor once with their names.

    Before the donor's signature is witnessed the donor is with their witnesses: then
    nobody else is waited for, and the donor alone is reminded.
    """
    turns = telling.waited_for(standing) if standing.is_witnessed else []
    new = [turn for turn in turns if _is_new(standing, kind, turn.uid)]
    for turn in new:
        telling.remind(standing, turn, kind)
    donor = telling.donor_uid(standing)
    if _is_new(standing, kind, donor):
        waiting = telling.waited_for(standing)
        names = [standing.who_signs(turn) for turn in waiting]
        telling.tell_who_is_waited_for(standing, get_text_list(names, _("and")))
    return len(new)


def _say_it_is_over(standing: Standing) -> int:
    """Only while it is in nobody's hands: what has reached the office ends there."""
    donor = telling.donor_uid(standing)
    if standing.is_witnessed or not _is_new(standing, SigningReminder.EXPIRED, donor):
        return 0
    telling.tell_that_it_expired(standing)
    return 1


def _is_new(standing: Standing, kind: SigningReminder, uid: str) -> bool:
    """Whether this is the first time; it is remembered that it was said."""
    lpa = standing.lpa
    _row, is_new = Reminded.objects.get_or_create(lpa=lpa, kind=kind, uid=uid)
    if is_new:
        details = {"kind": kind.value, "uid": uid}
        record(subject=lpa.reference, action="reminded", by=None, details=details)
    return is_new
