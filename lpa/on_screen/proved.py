"""What donor and certificate provider have proved about who they are, as far as signing
asks for it."""

from django.urls import reverse
from django.utils.translation import gettext as _

import clock
from identity.checking import live_check
from identity.choices import Role, State
from identity.going_on import is_somebody_else, may_sign
from identity.models import IdentityCheck
from lpa.models import Lpa

from .office import Said


def said_of_identity(lpa: Lpa) -> Said:
    """Since when the donor is confirmed, or why they cannot sign yet; and why the
    certificate provider cannot, with the birthday they proved, which no LPA says."""
    check = live_check(reference=lpa.reference, uid=lpa.instrument.donor.uid)
    theirs = _check_of_provider(lpa)
    on = check.checked_at if _is_confirmed(check) else None
    waits = _("The donor has not confirmed who they are, nor said how they will")
    if check and check.proves_under_age:
        waits = _("The donor has proved that they are not 18 yet")
    return Said(
        donor_confirmed_on=clock.london_date(on) if on else None,
        donor_waits="" if may_sign(Role.DONOR, check) else waits,
        provider_is_barred=_why_barred(theirs),
        provider_waits=_why_the_provider_waits(theirs),
        provider_is_known=_is_confirmed(theirs),
        provider_born=theirs.proved_born if theirs else None,
    )


def _is_confirmed(check: IdentityCheck | None) -> bool:
    return check is not None and check.state == State.CONFIRMED


def _check_of_provider(lpa: Lpa) -> IdentityCheck | None:
    provider = lpa.instrument.certificate_provider
    return live_check(reference=lpa.reference, uid=provider.uid if provider else "")


def _why_barred(check: IdentityCheck | None) -> str:
    if not is_somebody_else(check):
        return ""
    return _("What the certificate provider has proved is that they are somebody else")


def _why_the_provider_waits(check: IdentityCheck | None) -> str:
    if may_sign(Role.CERTIFICATE_PROVIDER, check) or is_somebody_else(check):
        return ""
    return _("The certificate provider has not confirmed who they are, nor said how")


def identity_of_provider(lpa: Lpa) -> dict:
    """How far the certificate provider is with proving who they are, and where they do:
    for their own page, once the donor's signature has been witnessed."""
    uid = lpa.instrument.certificate_provider.uid
    check = _check_of_provider(lpa)
    return {
        "status": check.get_state_display() if check else State.UNKNOWN.label,
        "href": reverse("identity:confirm", args=[lpa.reference, uid]),
        "is_confirmed": _is_confirmed(check),
        "comes_first": bool(_why_the_provider_waits(check)),
    }
