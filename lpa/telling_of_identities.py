"""Tells the donor by e-mail what became of identities while they were away."""

from django.utils import translation
from django.utils.translation import gettext as _

from identity import people
from identity.choices import Role, State
from identity.models import IdentityCheck
from outbox.mail import owe_mail

from .identifying import owner_of
from .references import shown

WITHOUT_RESULT = (State.FAILED, State.INSUFFICIENT)


def tell_donor_of_identity(*, check: IdentityCheck, by, **signal) -> None:
    """Owe the donor what nobody has told them on a page: that their provider came to no
    result, which one that is still waited for is none yet, and that time ran out."""
    say = _words_of(check)
    owner = owner_of(check.reference) if say else None
    who = people.named(reference=check.reference, uid=check.uid) if owner else None
    if owner is None or who is None:
        return
    with translation.override(who.language):
        subject, body = say(who.full_name, shown(check.reference))
        owe_mail(about=check.reference, to=owner.email, subject=subject, body=body)


def _words_of(check: IdentityCheck):
    if check.role == Role.CERTIFICATE_PROVIDER and check.state in WITHOUT_RESULT:
        return _provider_without_result
    if check.role == Role.DONOR and check.state == State.EXPIRED:
        return _time_is_over
    return None


def _provider_without_result(name: str, reference: str) -> tuple[str, str]:
    body = _(
        "%(name)s could not confirm who they are with GOV.UK One Login. They can "
        "try again, and can still give their certificate. Without a confirmed "
        "identity the LPA %(reference)s cannot be registered."
    )
    subject = _("Your certificate provider could not confirm their identity")
    return subject, body % {"name": name, "reference": reference}


def _time_is_over(name: str, reference: str) -> tuple[str, str]:
    body = _(
        "Dear %(name)s,\n\nThe time to use what you did to confirm your identity is "
        "over. Sign in and confirm it again: without it your LPA %(reference)s cannot "
        "be registered."
    )
    subject = _("Confirm your identity again")
    return subject, body % {"name": name, "reference": reference}
