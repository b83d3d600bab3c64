"""GOV.UK Notify: e-mails and text messages, each by one template that holds our words.

Notify knows no idempotency, so our reference stands in for it: after an attempt whose
end nobody heard, it is asked for the reference before anything is sent again.
https://docs.notifications.service.gov.uk/python.html
"""

from collections.abc import Mapping
from datetime import UTC, timedelta
from typing import Any

from django.conf import settings
from notifications_python_client.errors import APIError
from notifications_python_client.notifications import NotificationsAPIClient

import clock
from messaging.choices import Channel, Reason, Way
from messaging.moving import News
from messaging.sending import SEND
from outbox.handlers import NotYet, lease_of

from .outcome import Gone

# What Notify says of an end; anything else is still on its way.
ENDS = {
    "delivered": Reason.RECEIPT,
    "permanent-failure": Reason.RETURNED,
    "temporary-failure": Reason.NOT_REACHED,
    "technical-failure": Reason.TECHNICAL,
    "validation-failed": Reason.TECHNICAL,
    "virus-scan-failed": Reason.TECHNICAL,
    "cancelled": Reason.TECHNICAL,
}
A_MINUTE = timedelta(minutes=1)  # over which Notify counts


def send(message) -> Gone | News:
    """Hand it to Notify, which refuses an address it cannot use.

    Raises NotYet with the time to wait, or what Notify answered.
    """
    subject, body = message.written
    notify = client()
    try:
        if message.channel == Channel.EMAIL:
            answer = notify.send_email_notification(
                email_address=message.address,
                template_id=settings.NOTIFY_EMAIL_TEMPLATE,
                personalisation={"subject": subject, "body": body},
                reference=message.reference,
            )
        else:
            answer = notify.send_sms_notification(
                phone_number=message.address,
                template_id=settings.NOTIFY_SMS_TEMPLATE,
                personalisation={"body": body},
                reference=message.reference,
            )
    except APIError as refusal:
        return news_or_raise(refusal)
    return Gone(Way.NOTIFY, provider_id=answer["id"])


def ask(message) -> Gone | None:
    """What Notify knows by our reference: None when nothing was ever sent.

    Raises NotYet, or what Notify answered.
    """
    try:
        found = client().get_all_notifications(reference=message.reference)
    except APIError as refusal:
        raise_again(refusal)
    for one in found["notifications"]:
        if one.get("reference") == message.reference:
            return Gone(Way.NOTIFY, one["id"], news=news_of(one["status"]))
    return None


def news_of(status: str) -> News | None:
    """What a status of Notify's says of the end; None while it is on its way."""
    because = ENDS.get(status)
    return News(because, detail=status) if because else None


def client() -> NotificationsAPIClient:
    """A client that gives up well before another worker would take over."""
    timeout = lease_of(SEND).total_seconds() / 5
    return NotificationsAPIClient(
        settings.NOTIFY_KEY, base_url=settings.NOTIFY_URL, timeout=timeout
    )


def news_or_raise(refusal: APIError) -> News:
    """The end of a message whose address Notify will not have; or raises."""
    if refusal.status_code == 400 and "ValidationError" in errors_of(refusal):
        return News(Reason.REFUSED, detail="400 ValidationError")
    raise_again(refusal)


def raise_again(refusal: APIError):
    """Raise NotYet with how long to wait, or what Notify answered in codes."""
    errors = errors_of(refusal)
    said = f"Notify answered {refusal.status_code} {', '.join(sorted(errors))}".strip()
    if refusal.status_code == 429:
        raise NotYet(said, wait=wait_after(refusal, errors)) from None
    if refusal.response is None or refusal.status_code >= 500:
        # It may still be at work on what we asked; a later question finds it.
        raise NotYet(said, wait=lease_of(SEND), counts=True) from None
    raise RuntimeError(said) from None


def wait_after(refusal: APIError, errors: set[str]) -> timedelta:
    """Until Notify counts anew: midnight in UTC for the day's limit, else a minute."""
    if "TooManyRequestsError" in errors:
        now = clock.now().astimezone(UTC)
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + timedelta(days=1) - now + A_MINUTE
    told = retry_after(refusal.response.headers)
    return timedelta(seconds=told) if told else A_MINUTE


def retry_after(headers: Mapping[str, str]) -> int:
    """The seconds that a server asks to wait, up to an hour; 0 if it does not say."""
    told = headers.get("Retry-After", "")
    return min(int(told), 3600) if told.isdecimal() and len(told) < 9 else 0


def errors_of(refusal: APIError) -> set[str]:
    """The names of what went wrong; Notify's own texts may change and quote people."""
    told: Any = refusal.message
    if not isinstance(told, list):
        return set()
    return {str(one.get("error")) for one in told if isinstance(one, dict)}
