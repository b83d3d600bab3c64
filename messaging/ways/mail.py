"""E-mail by our own server: what it refuses at once, and what is tried again."""

from email.utils import parseaddr
from smtplib import SMTPDataError, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage

from messaging.choices import Reason, Way
from messaging.moving import News

from .outcome import Gone

PERMANENT = range(500, 600)


def send(message) -> Gone | News:
    """Hand it to the mail server; one that refuses for good ends it.

    Raises what the server or the network said, where it is worth another attempt: an
    answer of 4xx, or a fault of ours, such as a wrong password or sender.
    """
    subject, body = message.written
    mail = EmailMessage(
        subject=subject,
        body=body,
        from_email=envelope_sender(message.reference),
        to=[message.address],
        headers={
            "From": settings.DEFAULT_FROM_EMAIL,
            "Message-ID": message_id(message.reference),
        },
    )
    try:
        mail.send()
    except (SMTPRecipientsRefused, SMTPDataError) as refusal:
        code = code_of(refusal)
        if code not in PERMANENT:
            raise TryAgain(code) from None
        return News(Reason.REFUSED, detail=str(code))
    return Gone(Way.MAIL)


def ask(message) -> Gone | None:
    """A mail server cannot be asked: the second attempt bears the same Message-ID."""


class TryAgain(RuntimeError):
    """The server will not take it now; its own words may quote the address."""

    def __init__(self, code: int):
        super().__init__(f"The mail server answered {code}")


def code_of(refusal: SMTPRecipientsRefused | SMTPDataError) -> int:
    if isinstance(refusal, SMTPDataError):
        return refusal.smtp_code
    ((code, _words),) = refusal.recipients.values()
    return code


def envelope_sender(reference: str) -> str:
    """Where a bounce goes: BOUNCE_ADDRESS with our reference after a plus, if set."""
    if not settings.BOUNCE_ADDRESS:
        return settings.DEFAULT_FROM_EMAIL
    name, _at, domain = settings.BOUNCE_ADDRESS.rpartition("@")
    return f"{name}+{reference}@{domain}"


def message_id(reference: str) -> str:
    """The Message-ID of a message: its reference at the domain that sends it."""
    _name, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return f"<{reference}@{sender.rpartition('@')[2]}>"
