"""What donor and certificate provider have proved about who they are, as far as signing
asks for it."""

from datetime import date

from django.utils.translation import gettext as _

import clock
from identity.checking import live_check
from identity.choices import Role, State
from identity.going_on import may_sign
from lpa.models import Lpa

from .office import Said


def said_of_identity(lpa: Lpa) -> Said:
    """Since when the donor is confirmed, or why they cannot sign yet; and the
    birthday that the certificate provider has proved, which no LPA says."""
    check = live_check(reference=lpa.reference, uid=lpa.instrument.donor.uid)
    on = check.checked_at if check and check.state == State.CONFIRMED else None
    waits = _("The donor has not confirmed who they are, nor said how they will")
    return Said(
        donor_confirmed_on=clock.london_date(on) if on else None,
        donor_waits="" if may_sign(Role.DONOR, check) else waits,
        provider_born=_proved_born(lpa),
    )


def _proved_born(lpa: Lpa) -> date | None:
    provider = lpa.instrument.certificate_provider
    uid = provider.uid if provider else ""
    check = live_check(reference=lpa.reference, uid=uid)
    return check.proved_born if check else None
