"""E-mail, sent by the worker after the decision it tells of is safely kept."""

from email.utils import make_msgid

from django.conf import settings
from django.core.mail.backends.console import EmailBackend as Console

from outbox.models import Errand, KeptMessage
from outbox.owing import owe

MAIL = "mail"


def owe_mail(*, about: str, to: str, subject: str, body: str) -> Errand:
    """Owe one plain-text e-mail to one address, inside the caller's transaction.

    It goes out at least once: a worker that dies between sending and noting so sends
    the same Message-ID again, by which the recipient's side can drop the second.
    Raises NotInTransaction.
    """
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    return owe(
        MAIL,
        about=about,
        payload={
            "to": to,
            "subject": " ".join(str(subject).split()),
            "body": str(body),
            "message_id": make_msgid(domain=domain),
        },
    )


class KeptMail(Console):
    """Keeps mail instead of sending it: on the console and on the page /outbox/."""

    def send_messages(self, email_messages):
        for message in email_messages:
            KeptMessage.objects.get_or_create(
                message_id=message.message()["Message-ID"],
                defaults={
                    "sender": message.from_email,
                    "to": ", ".join(message.recipients()),
                    "subject": message.subject,
                    "body": message.body,
                },
            )
        return super().send_messages(email_messages)
