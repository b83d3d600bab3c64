import pytest
from django.db import IntegrityError, transaction

from history.models import Event
from messaging.addressing import NotAnAddress, spelt
from messaging.choices import Reason, State
from messaging.models import Message
from messaging.sending import forget_messages, withdraw_messages
from outbox.carrying import carry_out_due
from outbox.models import Errand
from outbox.owing import NotInTransaction
from tests.messaging.conftest import ABOUT, intend, now


@pytest.mark.parametrize(
    ("channel", "typed", "kept"),
    [
        ("email", " amy@example.org ", "amy@example.org"),
        ("sms", "07700 900 123", "+447700900123"),
        ("sms", "+48 22 123 45 67", "+48221234567"),
        (
            "letter",
            ["Amy  Able", "", "1 Mill Lane", "LS1 1AA"],
            "Amy Able\n1 Mill Lane\nLS1 1AA",
        ),
    ],
)
def test_an_address_is_kept_as_its_channel_spells_it(channel, typed, kept):
    assert spelt(channel, typed) == kept


@pytest.mark.parametrize(
    ("channel", "typed"),
    [("email", "amy at example"), ("sms", "12"), ("sms", "none"), ("letter", ["Amy"])],
)
def test_what_is_no_address_is_refused_before_anything_is_kept(channel, typed):
    with pytest.raises(NotAnAddress):
        spelt(channel, typed)


@pytest.mark.django_db(transaction=True)
def test_a_message_is_intended_with_the_decision_or_not_at_all():
    from messaging.sending import Words, send_message

    with pytest.raises(NotInTransaction):
        send_message(
            kind="x",
            about=ABOUT,
            person="amy",
            channel="email",
            address="amy@example.org",
            language="en",
            words=Words("b"),
            by=None,
        )

    assert not Message.objects.exists()


def test_a_message_is_a_row_and_an_errand_and_in_the_history(db):
    message = intend()

    assert message.state == State.INTENDED
    assert len(message.reference) == 20
    assert message.written == ("Asked", "Your code is W7K2")
    assert Errand.objects.get().payload == {"message": message.pk}
    assert Event.objects.get().details["message"] == message.reference


def test_a_later_message_of_the_kind_takes_the_place_of_one_not_sent(db, mailoutbox):
    first, second = intend(), intend(address="amy@example.com")

    carry_out_due()

    assert (now(first).state, now(first).because) == ("dropped", "superseded")
    assert [mail.to for mail in mailoutbox] == [["amy@example.com"]]
    assert now(second).state == State.SENT


def test_what_was_sent_already_goes_on_beside_the_later_one(db):
    first = intend()
    carry_out_due()
    intend()

    assert now(first).state == State.SENT
    assert now(first).superseded_at is not None


def test_nobody_can_have_two_open_messages_of_one_kind(db):
    intend()

    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.create(
            kind="invitation",
            about=ABOUT,
            person="amy",
            channel="email",
            address="x",
            until=intend(person="ben").until,
        )


def test_what_is_withdrawn_is_not_sent(db, mailoutbox):
    message = intend()

    assert withdraw_messages(about=ABOUT, person="amy", by=None) == 1
    carry_out_due()

    assert mailoutbox == []
    assert now(message).because == Reason.WITHDRAWN
    assert now(message).secrets == {}


def test_messages_go_with_what_they_were_about(db, mailoutbox):
    intend()

    forget_messages(about=ABOUT, by=None)

    assert carry_out_due() == 1
    assert mailoutbox == []
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "impossible",
    [
        {"state": "sent"},
        {"state": "failed"},
        {"because": "refused"},
        {"state": "delivered", "because": "refused"},
        {"secrets": {}, "state": "dropped", "because": "receipt"},
        {"told_at": "2026-11-02T12:00Z"},
        {"opened_at": "2026-11-02T12:00Z"},
        {"forgotten_at": "2026-11-02T12:00Z"},
        {"channel": "pigeon"},
        {"way": "mail"},
    ],
)
def test_the_database_refuses_what_cannot_be(db, impossible):
    message = intend()

    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.filter(pk=message.pk).update(**impossible)
