"""E-mail by a real mail server: what it refuses, puts off, and sends back."""

import mailbox

import pytest
from django.core.management import CommandError, call_command

from messaging.choices import Reason, State
from outbox.carrying import carry_out_next
from outbox.models import Errand
from tests.messaging.conftest import intend, now
from tests.messaging.mail_server import bounce_of, mail_server

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.BOUNCE_ADDRESS = "bounces@example.org"
        yield server


def test_a_mail_bears_our_reference_and_comes_back_to_where_bounces_are_read(server):
    message = intend()

    assert carry_out_next() is True

    (envelope,) = server.arrived
    assert envelope.mail_from == f"bounces+{message.reference}@example.org"
    assert f"<{message.reference}@example.org>".encode() in envelope.content
    assert b"From: lpa@example.org" in envelope.content
    assert b"Your code is W7K2" in envelope.content
    assert (now(message).state, now(message).way) == (State.SENT, "mail")


@pytest.mark.parametrize("where", ["at_recipient", "at_data"])
def test_what_the_server_refuses_for_good_fails_at_once(server, hear, where):
    getattr(server, where).append("550 5.1.1 amy@example.org is unknown")
    message = intend()

    assert carry_out_next() is True

    ended = now(message)
    assert (ended.state, ended.because) == (State.FAILED, Reason.REFUSED)
    assert ended.detail == "550"
    assert hear == [("failed", message.reference)]


@pytest.mark.parametrize("where", ["at_recipient", "at_data"])
def test_what_the_server_puts_off_is_sent_later(server, hurry, where):
    getattr(server, where).append("451 4.7.1 amy@example.org: try again later")
    message = intend()

    assert carry_out_next() is False
    assert "amy@example.org" not in Errand.objects.get().last_error
    hurry()
    assert carry_out_next() is True

    assert len(server.arrived) == 1
    assert now(message).state == State.SENT


def test_a_server_that_is_away_is_tried_again(server, settings):
    settings.EMAIL_PORT = 1
    message = intend()

    assert carry_out_next() is False
    assert now(message).state == State.INTENDED


@pytest.fixture
def came_back(server, settings, tmp_path):
    """A mail that was sent, its envelope, and the mailbox that bounces come to."""
    box = mailbox.Maildir(tmp_path / "bounces")
    settings.BOUNCES_FROM = str(tmp_path / "bounces")
    message = intend()
    carry_out_next()
    return message, server.arrived[0], box


@pytest.mark.parametrize("by", ["the envelope", "the mail that came back"])
def test_a_bounce_is_found_its_message(came_back, settings, hear, by):
    message, envelope, box = came_back
    if by != "the envelope":
        settings.BOUNCE_ADDRESS = ""
    box.add(bounce_of(envelope))

    call_command("read_bounces")

    ended = now(message)
    assert (ended.state, ended.because) == (State.FAILED, Reason.RETURNED)
    assert ended.detail == "5.1.1"
    assert hear == [("failed", message.reference)]
    assert len(box) == 0


def test_a_mail_that_is_only_late_goes_on_and_one_that_arrived_ends(came_back):
    message, envelope, box = came_back
    box.add(bounce_of(envelope, action="delayed", status="4.4.1"))
    call_command("read_bounces")
    assert now(message).state == State.SENT

    box.add(bounce_of(envelope, action="delivered", status="2.0.0"))
    call_command("read_bounces")
    assert now(message).because == Reason.RECEIPT


def not_reports(message, envelope):
    """Mail that says it failed, but is no report of a mail of ours."""
    report = bounce_of(envelope)
    other = b"B" * 20
    return [
        b"To: %b\r\nSubject: failed\r\n\r\n" % envelope.mail_from.encode() + report,
        report.replace(b"report-type=delivery-status", b"report-type=feedback"),
        report.replace(message.reference.encode(), other),
        report.replace(b"message/delivery-status", b"text/plain"),
        b"Content-Type: multipart/report; report-type=delivery-status\r\n\r\n\xff",
        b"",
    ]


def test_nothing_else_is_believed_or_thrown_away_or_read_twice(came_back, capsys):
    message, envelope, box = came_back
    for raw in not_reports(message, envelope):
        box.add(raw)

    call_command("read_bounces")
    call_command("read_bounces")

    assert now(message).state == State.SENT
    assert len(box) == 6
    assert capsys.readouterr().out.splitlines() == [
        "0 reports taken in, 6 other mails left",
        "0 reports taken in, 0 other mails left",
    ]


@pytest.mark.parametrize("named", ["", "/nowhere"])
def test_a_mailbox_that_is_not_there_is_said(settings, named):
    settings.BOUNCES_FROM = named

    with pytest.raises(CommandError, match="no maildir"):
        call_command("read_bounces")
