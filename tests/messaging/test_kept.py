import pytest
from django.core.mail import EmailMessage
from django.urls import reverse

from messaging.choices import Channel
from outbox.carrying import carry_out_due
from tests.messaging.conftest import intend


@pytest.fixture
def look(db, settings, client):
    settings.EMAIL_BACKEND = "outbox.mail.KeptMail"
    settings.DEBUG = True
    return lambda: client.get(reverse("outbox:kept_mail"))


def test_kept_mail_is_readable_before_anyone_has_signed_in(look):
    EmailMessage("Your code", "It is 1234", to=["dora@example.org"]).send()

    shown = look()

    assert "<title>Kept messages" in shown.text
    assert all(t in shown.text for t in ("Your code", "It is 1234", "dora@example.org"))


def test_a_link_can_be_followed_and_markup_is_only_text(look):
    body = "See http://127.0.0.1:8000/in/ <b>now</b>"
    EmailMessage("<i>Sign in</i>", body, to=["dora@example.org"]).send()

    shown = look().text

    assert 'href="http://127.0.0.1:8000/in/"' in shown
    assert "<b>now" not in shown
    assert "<i>Sign in" not in shown


def test_without_mail_the_page_says_so(look):
    assert "There is no message yet" in look().text


def test_there_is_no_such_page_where_mail_is_sent(look, settings):
    settings.DEBUG = False

    assert look().status_code == 404


def test_messages_of_every_channel_are_shown_with_their_state_and_secrets(look):
    for channel in Channel.values:
        intend(channel, person=channel)
    before = look().text
    carry_out_due()
    shown = look().text

    assert before.count("To be sent") == 3
    assert shown.count("Your code is W7K2") == 3
    assert (shown.count(">Sent<"), shown.count("To be sent")) == (2, 1)


def test_the_page_asks_as_much_for_many_as_for_one(look, django_assert_num_queries):
    for number in range(5):
        intend("sms", person=str(number))
        intend(person=str(number))
    carry_out_due()

    with django_assert_num_queries(3):
        look()
