"""Worker, receipts and the nightly check at the same messages at the same time."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

import clock
from history.models import Event
from history.verifying import findings
from messaging.choices import OPEN, Reason
from messaging.models import Message
from messaging.moving import News, note_news
from messaging.tending import tend_messages
from outbox.carrying import carry_out_due
from tests.messaging.conftest import intend
from tests.messaging.post_office import post_office

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="an in-memory SQLite has one connection",
    ),
]


def receipts():
    for message in Message.objects.order_by("?"):
        note_news(message=message, news=News(Reason.RECEIPT))


def nightly_check():
    with clock.set_to(clock.now() + timedelta(days=2)):
        return tend_messages()


def at_once(*deeds):
    start = Barrier(len(deeds))

    def run(deed):
        try:
            start.wait()
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as people:
        return list(people.map(run, deeds))


def test_whoever_comes_first_each_message_goes_once_and_ends_once(settings):
    with post_office() as office:
        for name, value in office.settings().items():
            setattr(settings, name, value)
        for number in range(30):
            intend(person=str(number))
        at_once(carry_out_due, carry_out_due, receipts, receipts, nightly_check)
        carry_out_due()
        receipts()

    assert not Message.objects.filter(state__in=OPEN).exists()
    assert set(Message.objects.values_list("because", flat=True)) == {"receipt"}
    assert (
        max(Counter(one["reference"] for one in office.taken).values(), default=1) == 1
    )
    sent = Event.objects.filter(action="message-sent")
    assert sent.count() == sent.values("details__message").distinct().count() == 30
    assert list(findings()) == []
