"""What becomes of a message: the only way in which one moves once it is intended.

Each of these holds the history of what the message is about, then the message, and
says whether anything was new. News may come late, twice, in any order, and before the
worker has noted that the message went.
"""

from dataclasses import dataclass

from django.db import transaction

import clock
from history.recording import wait_for_turn

from .choices import ARRIVED, CERTAINTY, WENT, Reason, State, Way
from .models import Message
from .sending import record_of
from .signals import message_delivered, message_failed, message_sent


@dataclass(frozen=True)
class News:
    """How a message ended, as somebody says; detail is a code, never their words."""

    because: Reason
    detail: str = ""


def begin_attempt(message: Message) -> bool:
    """Note that it may go from now on; False when it must not any more.

    Kept at once: whoever tries next knows that it may have gone already.
    """
    now = clock.now()
    waiting = Message.objects.filter(pk=message.pk, state=State.INTENDED, until__gt=now)
    return bool(waiting.update(attempted_at=now))


@transaction.atomic
def note_sent(*, message: Message, way: str, provider_id: str = "", by=None) -> bool:
    """Note that it has left the house."""
    held = hold(message)
    if held is None or held.sent_at or not held.may_go():
        return False
    _go(held, way=way, provider_id=provider_id, by=by)
    return True


@transaction.atomic
def note_news(
    *,
    message: Message,
    news: News,
    way: str = Way.NOTIFY,
    provider_id: str = "",
    by=None,
) -> bool:
    """Note how it ended, unless that is known as well or better already.

    way is how it went, if that has not been noted yet.
    """
    held = hold(message)
    if held is None or not _is_new(held, news):
        return False
    if news.because in WENT and not held.sent_at:
        _go(held, way=way, provider_id=provider_id, by=by)
    end = _arrive if news.because in ARRIVED else _fail
    end(held, news, by=by)
    return True


@transaction.atomic
def mark_opened(*, message: Message, by=None) -> bool:
    """Note that the person has opened it, which proves that it arrived."""
    held = hold(message)
    if held is None or held.opened_at or not held.sent_at:
        return False
    _arrive(held, News(Reason.OPENED), by=by)
    return True


@transaction.atomic
def mark_told(*, message: Message, by=None) -> bool:
    """Note that whoever must know of the failure has been told."""
    held = hold(message)
    if held is None or held.told_at or held.state != State.FAILED:
        return False
    _told(held, by=by)
    return True


@transaction.atomic
def tell_again(*, message: Message) -> bool:
    """Ask the listeners once more to tell whoever must know; whether one has."""
    held = hold(message)
    if held is None or held.told_at or held.state != State.FAILED:
        return False
    return _tell(held)


def _is_new(message: Message, news: News) -> bool:
    """Whether it is known better than what is known, and can have happened."""
    if CERTAINTY[news.because] <= message.certainty:
        return False
    if news.because in WENT:
        return bool(message.sent_at) or message.may_go()
    return message.state != State.DROPPED


def hold(message: Message) -> Message | None:
    """The message as it is now, locked to the transaction's end; None once deleted."""
    wait_for_turn(message.about)
    return Message.objects.select_for_update().filter(pk=message.pk).first()


def _go(message: Message, *, way, provider_id, by) -> None:
    message.go(way=way, provider_id=provider_id)
    message.save()
    record_of(message, "message-sent", by=by, way=str(way))
    message_sent.send(sender=Message, message=message)


def _arrive(message: Message, news: News, *, by) -> None:
    is_new = message.state != State.DELIVERED
    message.arrive(because=news.because, detail=news.detail)
    if news.because == Reason.OPENED:
        message.opened_at = clock.now()
    message.save()
    record_of(message, "message-delivered", by=by, because=str(news.because))
    if is_new:
        message_delivered.send(sender=Message, message=message)


def _fail(message: Message, news: News, *, by) -> None:
    is_new = message.state != State.FAILED
    message.fail(because=news.because, detail=news.detail)
    message.save()
    details = {"because": str(news.because), "code": news.detail}
    record_of(message, "message-failed", by=by, **details)
    if is_new:
        _tell(message)


def _tell(message: Message) -> bool:
    answers = message_failed.send(sender=Message, message=message)
    is_told = any(answer is True for _listener, answer in answers)
    if is_told:
        _told(message, by=None)
    return is_told


def _told(message: Message, *, by) -> None:
    message.told_at = clock.now()
    message.save()
    record_of(message, "message-failure-told", by=by)
