"""Reminds certificate providers who have certified to prove who they are."""

from datetime import date

import structlog
from django.db import transaction
from django.db.models import QuerySet

import clock
from identity.checking import live_check
from identity.choices import Reminder
from identity.reminding import is_new, is_waited_for
from lpa.choices import Regime, SignsAs
from lpa.models import Lpa

from . import telling
from .deadlines import identity_reminder_on, provider_identity_by
from .identity_words import TO_DONOR, TO_PROVIDER
from .refusing import NotNow
from .standing import Standing, held

log = structlog.get_logger("signing")


def remind_of_identities() -> int:
    """Send what is due today, in the service's own name; how many were reminded."""
    return sum(_remind_if_intact(lpa) for lpa in list(_certified().order_by("pk")))


def _certified() -> QuerySet[Lpa]:
    """LPAs with a certificate, while nobody has withdrawn them."""
    return Lpa.objects.filter(
        regime=Regime.DIGITAL_2023,
        on_screen__withdrawn_at=None,
        signatures__signs_as=SignsAs.CERTIFICATE,
        forgotten_on=None,
    )


def _remind_if_intact(lpa: Lpa) -> int:
    """One that is not what was signed keeps nobody else from being reminded."""
    try:
        return _remind(lpa)
    except NotNow as refusal:
        log.error("not reminded", lpa=lpa.reference, why=str(refusal))
        return 0


@transaction.atomic
def _remind(lpa: Lpa) -> int:
    standing = held(lpa)
    uid = telling.provider_uid(standing)
    check = live_check(reference=lpa.reference, uid=uid)
    if standing.office.over or not is_waited_for(check):
        return 0
    since, last = standing.provider_on, standing.last_day
    which = identity_reminder_on(clock.today(), since=since, last=last)
    if which is None or not is_new(reference=lpa.reference, uid=uid, which=which):
        return 0
    _tell(standing, uid, which)
    return 1


def _tell(standing: Standing, uid: str, which: Reminder) -> None:
    """The provider, and the donor that they were told."""
    day = _by(standing, which)
    telling.write_to(standing, uid, TO_PROVIDER[which], day=day)
    name = standing.instrument.certificate_provider.full_name
    donor = telling.donor_uid(standing)
    telling.write_to(standing, donor, TO_DONOR, name=name, day=day)


def _by(standing: Standing, which: Reminder) -> date:
    """First the six months that they have, then the last day that the LPA has."""
    six_months = provider_identity_by(standing.provider_on)
    return six_months if which is Reminder.FIRST else standing.last_day
