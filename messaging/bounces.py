"""Bounces: mail about mail, of which only a delivery status notification is believed.

What is read of it (RFC 3464): that it is a report, which of our messages it is about,
by the envelope's address or by the Message-ID of what it returns, and for each
recipient action and status. Nobody can name a reference without having seen the message
it stands on. Words of whoever sent it are never read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

from django.conf import settings

from .choices import Reason, Way
from .models import LETTERS, Message
from .moving import News, note_news

REFERENCE = rf"[{LETTERS}]{{20}}"
MESSAGE_ID = re.compile(rf"<({REFERENCE})@[^<>@\s]+>", re.IGNORECASE)
STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
MEANS = {"failed": Reason.RETURNED, "delivered": Reason.RECEIPT}
ADDRESSED = ("To", "Delivered-To", "X-Original-To", "Envelope-To")


@dataclass(frozen=True)
class Bounce:
    """What a report says: of which message, and how that ended; None if not yet."""

    reference: str
    news: News | None


def read(raw: bytes) -> Bounce | None:
    """A bounce of a message of ours, or None for any other mail."""
    mail = message_from_bytes(raw, policy=policy.compat32)
    if not is_report(mail):
        return None
    reference = reference_in(mail)
    told = list(recipients_in(mail))
    if not reference or not told:
        return None
    return Bounce(reference, next((news for news in told if news), None))


def take(raw: bytes, *, by=None) -> bool:
    """Note what a bounce says; False for mail that is none of ours."""
    bounce = read(raw)
    if bounce is None:
        return False
    message = Message.objects.filter(reference=bounce.reference).first()
    if message is None or message.way not in ("", Way.MAIL):
        return False
    if bounce.news:
        note_news(message=message, news=bounce.news, way=Way.MAIL, by=by)
    return True


def is_report(mail: EmailMessage) -> bool:
    kind = str(mail.get_param("report-type", "")).lower()
    return mail.get_content_type() == "multipart/report" and kind == "delivery-status"


def reference_in(mail: EmailMessage) -> str:
    """Our reference, as the envelope bears it or else the mail that came back."""
    for name in ADDRESSED:
        for value in mail.get_all(name, []):
            if found := own_address().search(str(value)):
                return found[1].upper()
    for headers in returned_headers(mail):
        if found := MESSAGE_ID.search(str(headers.get("Message-ID", ""))):
            return found[1].upper()
    return ""


def own_address() -> re.Pattern[str]:
    """BOUNCE_ADDRESS with a reference after its plus; nothing matches without one."""
    name, _at, domain = settings.BOUNCE_ADDRESS.rpartition("@")
    if not name:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?<![\w.+-]){re.escape(name)}\+({REFERENCE})@{re.escape(domain)}(?![\w.-])",
        re.IGNORECASE,
    )


def returned_headers(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The headers of what a report returns, whole or as text."""
    for part in mail.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822" and part.is_multipart():
            yield part.get_payload(0)
        elif kind == "text/rfc822-headers":
            yield message_from_bytes(part.get_payload(decode=True) or b"")


def recipients_in(mail: EmailMessage) -> Iterator[News | None]:
    """What the report says of each recipient: its end, or None where it has none."""
    for part in mail.walk():
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            for fields in part.get_payload():
                if action := str(fields.get("Action", "")).strip().lower():
                    yield news_of(action, str(fields.get("Status", "")))


def news_of(action: str, status: str) -> News | None:
    because = MEANS.get(action)
    code = STATUS.search(status)
    return News(because, detail=code[0] if code else "") if because else None
