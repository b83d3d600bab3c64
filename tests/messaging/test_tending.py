from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

import clock
from messaging.choices import Reason, State
from messaging.letters import letters_to_print, mark_posted, mark_returned
from messaging.moving import mark_told
from messaging.sending import Words
from outbox.carrying import carry_out_due
from outbox.models import Errand, KeptMessage
from tests.messaging.conftest import intend, now
from tests.messaging.post_office import post_office

pytestmark = pytest.mark.django_db


def check_after(**time):
    with clock.set_to(clock.now() + timedelta(**time)):
        call_command("check_messages")


@pytest.fixture
def office(settings):
    with post_office() as office:
        for name, value in office.settings().items():
            setattr(settings, name, value)
        yield office


def test_what_never_went_ends_and_is_told_and_is_not_sent_later(hear, mailoutbox):
    message = intend()

    check_after(hours=25)

    ended = now(message)
    assert (ended.state, ended.because) == (State.FAILED, Reason.NEVER_SENT)
    assert ended.told_at is not None
    assert hear == [("failed", message.reference)]
    carry_out_due()
    assert mailoutbox == []


def test_nothing_ends_before_its_time(hear):
    message = intend()

    check_after(hours=23)

    assert now(message).state == State.INTENDED


def test_a_text_message_without_notify_is_kept_by_a_developer_only(settings, hear):
    kept, lost = intend("sms"), intend("sms", person="ben")
    carry_out_due(limit=1)
    settings.MESSAGES_ARE_KEPT = False
    carry_out_due()

    assert KeptMessage.objects.get().body == "Your code is W7K2"
    assert now(kept).state == State.SENT
    assert (now(lost).state, now(lost).because) == (State.FAILED, Reason.NO_WAY)


def test_a_mail_that_does_not_come_back_has_arrived(hear):
    message = intend()
    carry_out_due()

    check_after(days=4)
    assert now(message).state == State.SENT
    check_after(days=6)

    assert (now(message).state, now(message).because) == ("delivered", "assumed")


@pytest.mark.parametrize(
    ("status", "because"),
    [
        ("sending", Reason.NEVER_HEARD_OF),
        ("permanent-failure", Reason.RETURNED),
        ("delivered", Reason.RECEIPT),
    ],
)
def test_notify_is_asked_once_more_before_the_end(office, hear, status, because):
    message = intend("sms")
    carry_out_due()
    office.held[message.reference]["status"] = status

    check_after(hours=25)

    assert now(message).because == because


def test_what_nobody_can_be_asked_of_is_said_and_stays(office, hear, settings, capsys):
    message = intend("sms")
    carry_out_due()
    settings.NOTIFY_URL = "http://127.0.0.1:1"

    with pytest.raises(CommandError, match="1 message needs somebody"):
        check_after(hours=25)

    assert message.reference in capsys.readouterr().err
    assert now(message).state == State.SENT


def test_what_was_taken_and_not_noted_is_found_again(office, hear):
    office.plan.append("lost")
    message = intend("sms")
    carry_out_due(limit=1)

    check_after(hours=25)

    assert now(message).state == State.SENT
    assert len(office.taken) == 1


def test_a_failure_of_which_nobody_could_be_told_is_said(hear, settings):
    hear.tells = False
    message = intend()
    with pytest.raises(CommandError):
        check_after(hours=25)
    assert now(message).told_at is None

    settings.OUTBOX_TELL = ["ops@example.org"]
    check_after(hours=26)

    assert now(message).told_at is not None
    mail = Errand.objects.get(kind="mail").payload
    assert mail["to"] == "ops@example.org"
    assert message.reference in mail["body"]


def test_whoever_tells_later_says_so(hear):
    hear.tells = False
    message = intend()
    with pytest.raises(CommandError):
        check_after(hours=25)

    assert mark_told(message=message)
    assert not mark_told(message=message)


def test_a_letter_waits_to_be_printed_and_posted(hear):
    letter = intend("letter", words=Words("Dear Amy ((code))", "Hello", {"code": "W7"}))

    (waiting,) = letters_to_print()
    assert waiting.written == ("Hello", "Dear Amy W7")
    assert mark_posted(letter=letter, by=None)
    assert not mark_posted(letter=letter, by=None)

    assert (now(letter).way, now(letter).secrets) == ("post", {})
    assert not letters_to_print()
    check_after(days=8)
    assert now(letter).because == Reason.ASSUMED
    assert mark_returned(letter=letter, by=None)
    assert hear[-1] == ("failed", letter.reference)


def test_a_letter_that_nobody_posts_ends(hear):
    letter = intend("letter")

    check_after(days=8)

    assert now(letter).because == Reason.NEVER_SENT


def test_what_was_said_is_forgotten_long_after_the_end(hear):
    message = intend()
    check_after(hours=25)
    assert now(message).body

    check_after(days=32)

    assert (now(message).subject, now(message).body) == ("", "")
    assert now(message).forgotten_at is not None
    assert now(message).address == "amy@example.org"
