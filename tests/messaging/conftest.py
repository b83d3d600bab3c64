import pytest
from django.db import transaction

from messaging.models import Message
from messaging.sending import Words, send_message
from outbox.models import Errand
from tests.outbox.errands import LONG_AGO

ABOUT = "A00000000001"
ADDRESSES = {
    "email": "amy@example.org",
    "sms": "07700 900 123",
    "letter": ["Amy Able", "1 Mill Lane", "Leeds", "LS1 1AA"],
}


def intend(channel="email", **changed):
    """A message to Amy that is intended from now on."""
    told = {
        "kind": "invitation",
        "about": ABOUT,
        "person": "amy",
        "role": "Attorney",
        "channel": channel,
        "address": ADDRESSES[channel],
        "language": "en",
        "words": Words("Your code is ((code))", "Asked", {"code": "W7K2"}),
        "by": None,
    }
    with transaction.atomic():
        return send_message(**{**told, **changed})


def now(message):
    """The message as it is kept now."""
    return Message.objects.get(pk=message.pk)


@pytest.fixture
def hurry():
    """Make what was put off due now."""
    at_once = {"due_at": LONG_AGO, "leased_until": None, "leased_by": ""}
    return lambda: Errand.objects.update(**at_once)


@pytest.fixture
def hear():
    """Listen for what becomes of messages; told is what is answered of failures."""
    from messaging import signals

    heard = Heard()
    every = (signals.message_sent, signals.message_delivered, signals.message_failed)
    for signal, listener in zip(every, heard.listeners, strict=True):
        signal.connect(listener)
    yield heard
    for signal, listener in zip(every, heard.listeners, strict=True):
        signal.disconnect(listener)


class Heard(list):
    def __init__(self):
        super().__init__()
        self.tells = True
        self.raises = None
        self.listeners = (self.sent, self.delivered, self.failed)

    def sent(self, message, **signal):
        self.append(("sent", message.reference))

    def delivered(self, message, **signal):
        self.append(("delivered", message.reference))

    def failed(self, message, **signal):
        if self.raises:
            raise self.raises
        self.append(("failed", message.reference))
        return self.tells
