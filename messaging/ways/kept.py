"""On a developer's machine a text message stays on the page /outbox/."""

from messaging.choices import Way
from outbox.models import KeptMessage

from .outcome import Gone


def send(message) -> Gone:
    subject, body = message.written
    KeptMessage.objects.get_or_create(
        message_id=message.reference,
        defaults={
            "sender": "",
            "to": message.address,
            "subject": subject,
            "body": body,
        },
    )
    return Gone(Way.KEPT)


def ask(message) -> Gone | None:
    """Keeping twice keeps once, so nobody need know."""
