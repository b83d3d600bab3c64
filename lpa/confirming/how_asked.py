"""How each person was asked, by which messages, and when they are reminded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

import clock
from lpa.models import Invitation, Reminder
from messaging.choices import Channel
from messaging.models import Message

from . import reminder_dates

OTHER_WAYS = {  # what to fall back to where one way has failed, the nearest first
    Channel.EMAIL: (Channel.SMS, Channel.LETTER),
    Channel.SMS: (Channel.LETTER, Channel.EMAIL),
    Channel.LETTER: (Channel.EMAIL, Channel.SMS),
}


@dataclass(frozen=True)
class Asked:
    """How somebody was asked: the last invitation, those before it, the reminders of
    the last one, the newest message of it, and when the first of it went."""

    last: Invitation | None = None
    earlier: tuple[Invitation, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    message: Message | None = None
    sent_at: datetime | None = None


def how_asked(
    invitations: list[Invitation],
    reminders: list[Reminder],
    messages: Iterable[Message],
) -> dict[str, Asked]:
    """How each of them was asked, by uid."""
    by_reference = {one.reference: one for one in messages}
    ways = {}
    for last in invitations:
        theirs = tuple(one for one in reminders if one.invitation_id == last.pk)
        reminded = Reminder.Kind.REMINDED
        sent = [last.message, *(one.message for one in theirs if one.kind == reminded)]
        known = [by_reference[each] for each in sent if each in by_reference]
        before = ways.get(last.key, Asked())
        earlier = (*before.earlier, before.last) if before.last else ()
        newest = known[-1] if known else None
        sent_at = known[0].sent_at if known else None
        ways[last.key] = Asked(last, earlier, theirs, newest, sent_at)
    return ways


def next_reminder(asked: Asked, now: datetime) -> date | None:
    """When it is asked again by itself, unless they answer, or are not waited for."""
    if asked.last is None or asked.last.gone_without_at:
        return None
    days = settings.CONFIRM_REMINDER_DAYS
    to_come = reminder_dates.still_to_come(asked.last, asked.reminders, days)
    return reminder_dates.next_on(to_come, clock.london_date(now))
