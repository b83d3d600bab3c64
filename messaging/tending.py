"""What a day brings: messages that were on their way too long come to an end.

Before one ends unheard of, whoever sent it is asked once more.
"""

from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import clock
from outbox.mail import owe_mail

from .choices import Channel, Reason, State, Way
from .errands import note
from .models import Message
from .moving import News, mark_told, note_news, tell_again
from .ways import notify, way_for

IN_HAND = timedelta(minutes=15)  # longer than any attempt may take

log = structlog.get_logger("messaging")


@dataclass
class Tally:
    """What came to an end, what could not, and whose failure nobody could be told."""

    ended: list[Message] = field(default_factory=list)
    stuck: list[tuple[Message, str]] = field(default_factory=list)
    untold: list[Message] = field(default_factory=list)


def tend_messages(*, by=None) -> Tally:
    """End what is overdue, and see that whoever must know of a failure is told."""
    tally = Tally()
    for message in Message.objects.overdue().order_by("until", "pk"):
        _end(message, tally, by=by)
    tally.untold = _tell_the_rest()
    return tally


def forget_words() -> int:
    """Forget what was said, long after the end; of how many messages.

    Where what a message was about is gone, nothing of it is kept.
    """
    long_ago = clock.now() - timedelta(days=settings.MESSAGE_WORDS_DAYS)
    ended = Message.objects.filter(ended_at__lte=long_ago, forgotten_at=None)
    gone, _of_which = ended.filter(is_last=True).delete()
    return gone + ended.update(
        subject="", body="", secrets={}, forgotten_at=clock.now()
    )


def _end(message: Message, tally: Tally, *, by) -> None:
    """End one, or say why it cannot be ended; the others wait for nobody."""
    try:
        is_new = _ended(message, by=by)
    except Exception as failure:  # whatever stands in the way of one
        log.error("message has no end", message=message.reference, exc_info=True)
        tally.stuck.append((message, f"{type(failure).__name__}: {failure}"))
        return
    now = Message.objects.get(pk=message.pk)
    if is_new and not now.is_open:
        tally.ended.append(now)


def _ended(message: Message, *, by) -> bool:
    heard = _asked_once_more(message)
    if heard and (heard.news or message.state == State.INTENDED):
        return note(message, heard)
    if message.state == State.INTENDED:
        return note_news(message=message, news=News(Reason.NEVER_SENT), by=by)
    unheard = message.way == Way.NOTIFY
    because = Reason.NEVER_HEARD_OF if unheard else Reason.ASSUMED
    return note_news(message=message, news=News(because), by=by)


def _asked_once_more(message: Message):
    """What whoever sent it knows of it; None where nobody can be asked.

    Raises StillInHand, and what the provider answers if it does not say.
    """
    if message.state == State.INTENDED:
        if message.attempted_at is None:
            return None
        if message.attempted_at > clock.now() - IN_HAND:
            raise StillInHand
        way = way_for(message.channel)
        return way.ask(message) if way else None
    if message.way == Way.NOTIFY and settings.NOTIFY_KEY:
        return notify.ask(message)
    return None


class StillInHand(RuntimeError):
    """A worker may be sending it at this moment; ask again in a quarter of an hour."""

    def __init__(self):
        super().__init__("a worker may have it in hand")


def _tell_the_rest() -> list[Message]:
    """Tell whoever must know of failures, or else whoever looks after the service."""
    untold = [one for one in Message.objects.untold() if not tell_again(message=one)]
    if not untold or not settings.OUTBOX_TELL:
        return untold
    _tell_the_service(untold)
    return []


@transaction.atomic
def _tell_the_service(untold: list[Message]) -> None:
    count = len(untold)
    subject = ngettext("%d message did not arrive", "%d messages did not arrive", count)
    lines = [
        _("%(reference)s about %(about)s, by %(channel)s: %(why)s")
        % {
            "reference": one.reference,
            "about": one.about,
            "channel": Channel(one.channel).label,
            "why": one.get_because_display(),
        }
        for one in untold
    ]
    for address in settings.OUTBOX_TELL:
        owe_mail(about="", to=address, subject=subject % count, body="\n".join(lines))
    for one in untold:
        mark_told(message=one)
