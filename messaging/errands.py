"""Sends what is intended, once, whatever becomes of the worker."""

from outbox.carrying import carries_out

from .choices import Reason, State
from .models import Message
from .moving import News, begin_attempt, note_news, note_sent
from .sending import SEND
from .ways import way_for
from .ways.outcome import Gone


@carries_out(SEND)
class SendMessage:
    """Sends a message, unless it has gone already or must not go any more.

    After an attempt whose end nobody heard, the provider is asked first.
    """

    def prepare(self, errand):
        messages = Message.objects.filter(pk=errand.payload["message"])
        message = messages.filter(state=State.INTENDED).first()
        if message is None:
            return None
        way = way_for(message.channel)
        if way is None:
            return News(Reason.NO_WAY)
        gone = way.ask(message) if message.attempted_at else None
        if gone or not begin_attempt(message):
            return gone
        return way.send(message)

    def finish(self, errand, prepared):
        message = Message.objects.filter(pk=errand.payload["message"]).first()
        if message and prepared:
            note(message, prepared)


def note(message: Message, outcome: Gone | News) -> bool:
    """Keep what an attempt came to; whether anything of it was new."""
    if isinstance(outcome, News):
        return note_news(message=message, news=outcome)
    went = note_sent(message=message, way=outcome.way, provider_id=outcome.provider_id)
    if outcome.news is None:
        return went
    return note_news(message=message, news=outcome.news, way=outcome.way) or went
