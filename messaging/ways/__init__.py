"""The ways by which a message leaves the house, and which of them there is."""

from types import ModuleType

from django.conf import settings

from messaging.choices import Channel

from . import kept, mail, notify

__all__ = ["way_for"]


def way_for(channel: str) -> ModuleType | None:
    """What sends by this channel, or None where nothing does.

    It has send(message), which gives Gone or News, and raises where it is to be tried
    again; and ask(message), which gives what became of an attempt nobody heard the
    end of, or None where it did not go or nobody can say.
    """
    if settings.NOTIFY_KEY and channel != Channel.LETTER:
        return notify
    if channel == Channel.EMAIL:
        return mail
    if channel == Channel.SMS and settings.MESSAGES_ARE_KEPT:
        return kept
    return None
