"""What donor and voucher are told by e-mail of each other, in the donor's language."""

from django.utils import translation
from django.utils.translation import gettext as _

from outbox.mail import owe_mail

from .models import Vouching
from .people import Who


def tell_donor(vouching: Vouching, donor: Who) -> None:
    """Owe the donor the news, where they have an account with an address.

    Why somebody could not vouch is for them to say.
    """
    if vouching.named_by is None:
        return
    with translation.override(donor.language):
        subject, body = _news_of(vouching, donor)
        reference = _("This is about LPA %(reference)s.") % {
            "reference": vouching.reference
        }
        owe_mail(
            about=vouching.reference,
            to=vouching.named_by.email,
            subject=subject,
            body=f"{body}\n\n{reference}",
        )


def _news_of(vouching: Vouching, donor: Who) -> tuple[str, str]:
    """What has come of it, and what follows for a donor who has signed or has not."""
    said = {"name": vouching.full_name}
    if vouching.state != "vouched":
        body = _(
            "%(name)s could not vouch for you. Sign in to see what you can do now to "
            "confirm your identity."
        )
        return _("Somebody could not vouch for you"), body % said
    if donor.signed_on:
        body = _(
            "%(name)s has vouched for you. Your identity is confirmed, and you have "
            "nothing more to do about it."
        )
    else:
        body = _(
            "%(name)s has vouched for you. Your identity is confirmed. Sign your LPA "
            "within six months, or it has to be confirmed again."
        )
    return _("Your identity has been confirmed"), body % said


def invite_voucher(vouching: Vouching, donor: Who) -> None:
    """Owe the voucher a word that they were named. The code comes from the donor."""
    said = {"donor": donor.full_name, "name": vouching.full_name}
    with translation.override(donor.language):
        body = _(
            "Dear %(name)s,\n\n%(donor)s makes a lasting power of attorney and asks "
            "you to say who they are. They will give you a code, and the address at "
            "which you enter it with their last name. You need no account.\n\n"
            "You must be 18 or older and have known them for two years. You cannot "
            "vouch if you are related to them, live with them, or have a part in it."
        )
        _tell_voucher(vouching, _("You are asked to vouch for somebody"), body % said)


def excuse_voucher(vouching: Vouching, donor: Who) -> None:
    """Owe the voucher a word that they are not needed any more."""
    said = {"name": vouching.full_name}
    with translation.override(donor.language):
        body = _(
            "Dear %(name)s,\n\nYou were asked to vouch for somebody who makes a "
            "lasting power of attorney. They no longer need you to. You have nothing "
            "to do."
        )
        _tell_voucher(vouching, _("You no longer need to vouch"), body % said)


def _tell_voucher(vouching: Vouching, subject: str, body: str) -> None:
    if vouching.email:
        owe_mail(
            about=vouching.reference, to=vouching.email, subject=subject, body=body
        )
