"""What the donor is told by e-mail about whoever vouches for them."""

from django.utils.translation import gettext as _

from outbox.mail import owe_mail

from .models import Vouching


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
