"""Whatever happens to a message, in whatever order: it comes to one end."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

import clock
from messaging.choices import OPEN, Reason, State
from messaging.models import Message
from messaging.moving import (
    News,
    begin_attempt,
    mark_opened,
    mark_told,
    note_news,
    note_sent,
)
from messaging.sending import withdraw_messages
from messaging.tending import forget_words, tend_messages
from messaging.ways.notify import ENDS, news_of
from tests.messaging.conftest import ABOUT, intend

pytestmark = pytest.mark.django_db

NEWS = st.sampled_from(["went", *ENDS, "sending"])

# Each takes the message as it was when it was intended: nobody has a fresh one.
DEEDS = {
    "attempted": begin_attempt,
    "went": lambda message: note_sent(message=message, way="notify"),
    "posted": lambda message: note_sent(message=message, way="post"),
    "opened": lambda message: mark_opened(message=message),
    "told": lambda message: mark_told(message=message),
    "again": lambda message: intend(),
    "withdrawn": lambda message: withdraw_messages(about=ABOUT, person="amy", by=None),
    "overdue": lambda message: later(days=2),
    "forgotten": lambda message: later(days=40),
}
DEEDS |= {
    because: lambda message, because=because: note_news(
        message=message, news=News(because)
    )
    for because in Reason
    if because not in (Reason.SUPERSEDED, Reason.WITHDRAWN)
}


def later(**time):
    with clock.set_to(clock.now() + timedelta(**time)):
        tend_messages()
        forget_words()


class TheMachine(TestCase):
    @settings(max_examples=30, deadline=None)
    @given(st.lists(NEWS, min_size=1, max_size=8))
    def test_the_order_of_the_news_does_not_matter(self, news):
        ends = {end_after(order) for order in (news, news[::-1], sorted(news))}

        assert len(ends) == 1
        ((state, _because),) = ends
        expected = "delivered" if "delivered" in news else "failed"
        assert state == expected or not set(news) & set(ENDS)

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.sampled_from(sorted(DEEDS)), max_size=8))
    def test_nothing_stays_without_an_end(self, deeds):
        message = intend()
        for deed in deeds:
            DEEDS[deed](message)
        later(days=100)
        later(days=200)

        assert not Message.objects.filter(state__in=OPEN).exists()
        assert not Message.objects.filter(forgotten_at=None).exists()
        sent = Message.objects.exclude(sent_at=None)
        assert not sent.filter(state=State.DROPPED).exists()


def end_after(order):
    message = intend(person="")
    for one in order:
        if one == "went":
            note_sent(message=message, way="notify")
        elif told := news_of(one):
            note_news(message=message, news=told)
    ended = Message.objects.get(pk=message.pk)
    return ended.state, ended.because
