import json

import pytest
from django.urls import reverse

from messaging.choices import Reason, State
from messaging.moving import mark_opened, note_sent
from outbox.carrying import carry_out_due
from tests.messaging.conftest import intend, now

pytestmark = pytest.mark.django_db
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


def test_a_listener_that_raises_undoes_the_move(tell, hear, client):
    message = intend()
    carry_out_due()
    client.raise_request_exception = False
    hear.raises = RuntimeError("The listener is on fire")

    assert tell(reference=message.reference, status="permanent-failure") == 500

    assert now(message).state == State.SENT
