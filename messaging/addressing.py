"""Where a message goes, as its channel spells it."""

from collections.abc import Iterable

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from .choices import Channel

LINES = range(3, 8)  # of a postal address, the name included


class NotAnAddress(ValueError):
    """Nothing can be sent there by this channel."""


def spelt(channel: Channel, address: str | Iterable[str]) -> str:
    """An address as it is kept: an e-mail, a number in E.164, or lines of text.

    A letter's address is its lines, the name first, the postcode or country last.
    Raises NotAnAddress.
    """
    return SPELT[Channel(channel)](address)


def mailbox(address: str) -> str:
    try:
        validate_email(address.strip())
    except ValidationError:
        raise NotAnAddress(_("That is not an e-mail address")) from None
    return address.strip()


def telephone(address: str) -> str:
    """Possible is enough, as in a form: the plan of numbers changes faster."""
    try:
        number = phonenumbers.parse(address, "GB")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise NotAnAddress(_("That is not a telephone number"))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def envelope(address: str | Iterable[str]) -> str:
    lines = address.splitlines() if isinstance(address, str) else address
    kept = [" ".join(line.split()) for line in lines if line.strip()]
    if len(kept) not in LINES:
        raise NotAnAddress(_("A letter’s address has three to seven lines"))
    return "\n".join(kept)


SPELT = {
    Channel.EMAIL: mailbox,
    Channel.SMS: telephone,
    Channel.LETTER: envelope,
}
