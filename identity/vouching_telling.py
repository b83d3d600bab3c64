"""What donor and voucher are told by e-mail of each other."""

from django.utils.translation import gettext as _

from outbox.mail import owe_mail

from .models import Vouching
from .people import Who


def tell_donor(vouching: Vouching) -> None:
    """Owe the donor the news, where they have an account with an address.

    Why somebody could not vouch is for them to say.
    """
    if vouching.named_by is None:
        return
    said = {"name": vouching.full_name, "reference": vouching.reference}
    if vouching.state == "vouched":
        subject = _("Your identity has been confirmed")
        body = _("%(name)s has vouched for you. Your identity is confirmed.")
    else:
        subject = _("Somebody could not vouch for you")
        body = _(
            "%(name)s could not vouch for you. Sign in to see what you can do now to "
            "confirm your identity."
        )
    reference = _("This is about LPA %(reference)s.") % said
    owe_mail(
        about=vouching.reference,
        to=vouching.named_by.email,
        subject=subject,
        body=f"{body % said}\n\n{reference}",
    )


def invite_voucher(vouching: Vouching, donor: Who) -> None:
    """Owe the voucher a word that they were named. The code comes from the donor."""
    said = {"donor": donor.full_name, "name": vouching.full_name}
    body = _(
        "Dear %(name)s,\n\n%(donor)s makes a lasting power of attorney and asks you to "
        "say who they are. They will give you a code, and the address at which you "
        "enter it with their last name. You need no account.\n\n"
        "You must be 18 or older and have known them for two years. You cannot vouch "
        "if you are related to them, live with them, or have a part in it."
    )
    _tell_voucher(vouching, _("You are asked to vouch for somebody"), body % said)


def excuse_voucher(vouching: Vouching) -> None:
    """Owe the voucher a word that they are not needed any more."""
    said = {"name": vouching.full_name}
    body = _(
        "Dear %(name)s,\n\nYou were asked to vouch for somebody who makes a lasting "
        "power of attorney. They no longer need you to. You have nothing to do."
    )
    _tell_voucher(vouching, _("You no longer need to vouch"), body % said)


def _tell_voucher(vouching: Vouching, subject: str, body: str) -> None:
    if vouching.email:
        owe_mail(
            about=vouching.reference, to=vouching.email, subject=subject, body=body
        )
