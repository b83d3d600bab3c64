"""How long each message may be on its way before it comes to an end."""

from datetime import datetime, timedelta

from django.conf import settings

import clock

from .choices import Channel, Way


def until_sent(channel: str) -> datetime:
    """By when a message that is intended now must have gone."""
    return clock.now() + limit_of(channel)


def until_heard_of(channel: str, way: str) -> datetime:
    """By when something must be heard of a message that goes now.

    A mail server says only what came back, for which it may try for days.
    """
    if way in (Way.MAIL, Way.KEPT) and channel == Channel.EMAIL:
        return clock.now() + timedelta(days=settings.MESSAGE_BOUNCE_DAYS)
    return clock.now() + limit_of(channel)


def limit_of(channel: str) -> timedelta:
    return {
        Channel.EMAIL: timedelta(hours=settings.MESSAGE_EMAIL_HOURS),
        Channel.SMS: timedelta(hours=settings.MESSAGE_SMS_HOURS),
        Channel.LETTER: timedelta(days=settings.MESSAGE_LETTER_DAYS),
    }[Channel(channel)]
