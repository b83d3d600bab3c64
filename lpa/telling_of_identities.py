"""Tells the donor by e-mail what became of a certificate provider's identity."""

from django.utils.translation import gettext as _

from identity import people
from identity.choices import Role, State
from identity.models import IdentityCheck
from outbox.mail import owe_mail

from .identifying import owner_of
from .references import shown

WITHOUT_RESULT = (State.FAILED, State.INSUFFICIENT)


def tell_donor_of_identity(*, check: IdentityCheck, by, **signal) -> None:
    """Owe it once there is no result; one that is still waited for is none yet."""
    is_told = check.role == Role.CERTIFICATE_PROVIDER and check.state in WITHOUT_RESULT
    owner = owner_of(check.reference) if is_told else None
    who = people.named(reference=check.reference, uid=check.uid) if owner else None
    if owner is None or who is None:
        return
    said = {"name": who.full_name, "reference": shown(check.reference)}
    owe_mail(
        about=check.reference,
        to=owner.email,
        subject=_("Your certificate provider could not confirm their identity"),
        body=_(
            "%(name)s could not confirm who they are with GOV.UK One Login. They can "
            "try again, and can still give their certificate. Without a confirmed "
            "identity the LPA %(reference)s cannot be registered."
        )
        % said,
    )
