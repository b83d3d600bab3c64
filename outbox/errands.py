"""The errands of the outbox itself: e-mail."""

from django.core.mail import EmailMessage

from outbox.carrying import carries_out
from outbox.mail import MAIL


@carries_out(MAIL)
class SendMail:
    """Sends one e-mail; what it said is not kept once it has gone."""

    def prepare(self, errand):
        mail = errand.payload
        EmailMessage(
            subject=mail["subject"],
            body=mail["body"],
            to=[mail["to"]],
            headers={"Message-ID": mail["message_id"]},
        ).send()

    def finish(self, errand, prepared):
        del errand.payload["body"]
