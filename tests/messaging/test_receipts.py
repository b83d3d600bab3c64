import json

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from messaging.choices import Reason, State
from messaging.models import Message
from messaging.moving import mark_opened, note_news, note_sent
from messaging.ways.notify import ENDS, news_of
from outbox.carrying import carry_out_due
from tests.messaging.conftest import intend, now

pytestmark = pytest.mark.django_db
NEWS = st.sampled_from(["went", *ENDS, "sending"])
TOKEN = "a token that only Notify knows"


@pytest.fixture
def tell(client, settings):
    settings.NOTIFY_CALLBACK_TOKEN = TOKEN

    def post(token=TOKEN, **told):
        return client.post(
            reverse("messaging:receipt"),
            json.dumps(told),
            content_type="application/json",
            headers={"Authorization": f"Bearer {token}"},
        ).status_code

    return post


def test_a_receipt_ends_a_message_once_however_often_it_comes(tell, hear):
    message = intend()
    carry_out_due()

    for _ in range(2):
        assert tell(reference=message.reference, status="delivered", id="n1") == 204

    ended = now(message)
    assert (ended.state, ended.because) == (State.DELIVERED, Reason.RECEIPT)
    assert [event for event, _ in hear] == ["sent", "delivered"]


def test_a_receipt_may_come_before_the_worker_has_noted_that_it_went(tell, hear):
    message = intend()

    tell(reference=message.reference, status="permanent-failure", id="n1")
    assert not note_sent(message=message, way="notify", provider_id="n1")

    ended = now(message)
    assert (ended.state, ended.because) == (State.FAILED, Reason.RETURNED)
    assert [event for event, _ in hear] == ["sent", "failed"]
    assert ended.provider_id == "n1"


def test_a_message_on_its_way_is_not_moved(tell):
    message = intend()

    assert tell(reference=message.reference, status="sending") == 204
    assert now(message).state == State.INTENDED


@pytest.mark.parametrize("token", ["", "wrong", "é"])
def test_without_the_token_nothing_is_believed(tell, token):
    message = intend()

    assert tell(token, reference=message.reference, status="delivered") == 403
    assert now(message).state == State.INTENDED


def test_without_a_token_set_nobody_has_it(tell, settings):
    settings.NOTIFY_CALLBACK_TOKEN = ""

    assert tell("", reference="x", status="delivered") == 403


def test_a_message_that_is_not_ours_is_unknown(tell):
    assert tell(reference="B" * 20, status="delivered") == 404
    assert tell(reference="\x00", status="delivered") == 404
    assert tell(reference=None, status="delivered") == 404


@pytest.mark.parametrize("body", ["", "[]", "{}", "nonsense", '{"reference": "x"}'])
def test_what_cannot_be_read_is_refused(client, settings, body):
    settings.NOTIFY_CALLBACK_TOKEN = TOKEN

    answer = client.post(
        reverse("messaging:receipt"),
        body,
        content_type="application/json",
        headers={"Authorization": f"Bearer {TOKEN}"},
    )

    assert answer.status_code == 400


def test_a_person_who_opened_it_has_it_whatever_the_provider_says(tell):
    message = intend()
    carry_out_due()

    assert mark_opened(message=message)
    tell(reference=message.reference, status="permanent-failure")

    assert now(message).state == State.DELIVERED
    assert now(message).opened_at is not None


class TheMachine(TestCase):
    """Receipts come late, twice, in any order, before and after the worker's note."""

    @hypothesis_settings(max_examples=30, deadline=None)
    @given(st.lists(NEWS, min_size=1, max_size=8))
    def test_the_order_of_the_news_does_not_matter(self, news):
        ends = {self.end_after(order) for order in (news, news[::-1], sorted(news))}

        assert len(ends) == 1
        ((state, _because),) = ends
        expected = "delivered" if "delivered" in news else "failed"
        assert state == expected or not set(news) & set(ENDS)

    def end_after(self, order):
        message = intend(person="")
        for one in order:
            if one == "went":
                note_sent(message=message, way="notify")
            elif told := news_of(one):
                note_news(message=message, news=told)
        ended = Message.objects.get(pk=message.pk)
        return ended.state, ended.because
