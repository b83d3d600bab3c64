import pytest
from django.core import mail
from django.core.mail import EmailMessage

from outbox.carrying import carry_out_due
from outbox.handlers import handler_for
from outbox.leasing import claim
from outbox.mail import owe_mail
from outbox.models import Errand, KeptMessage
from tests.outbox.conftest import ABOUT


def owe_one(**changed):
    told = {"to": "dora@example.org", "subject": "Your code", "body": "It is 1234"}
    return owe_mail(about=ABOUT, **{**told, **changed})


def test_mail_is_sent_by_the_worker_not_before(db, mailoutbox):
    owe_one()
    assert mailoutbox == []

    assert carry_out_due() == 1

    sent = mailoutbox[0]
    assert (sent.to, sent.subject, sent.body) == (
        ["dora@example.org"],
        "Your code",
        "It is 1234",
    )


def test_what_a_mail_said_is_not_kept_once_it_is_sent(db):
    owe_one()
    assert Errand.objects.get().payload["body"] == "It is 1234"

    carry_out_due()

    assert "1234" not in str(Errand.objects.values().get())


def test_a_mail_sent_again_bears_the_same_message_id(db, mailoutbox, wear_out):
    owe_one()
    handler_for("mail").prepare(claim("dies after sending"))
    wear_out()

    carry_out_due()

    first, second = (sent.message()["Message-ID"] for sent in mailoutbox)
    assert first == second
    assert first.endswith("@example.org>")


def test_a_subject_stays_on_one_line(db, mailoutbox):
    owe_one(subject="Yours\r\nBcc: everyone@example.org")

    carry_out_due()

    assert mailoutbox[0].subject == "Yours Bcc: everyone@example.org"


@pytest.fixture
def kept(db, settings):
    settings.EMAIL_BACKEND = "outbox.mail.KeptMail"


def test_kept_mail_stays_on_the_machine(kept, capsys):
    owe_one()

    carry_out_due()

    message = KeptMessage.objects.get()
    assert (message.to, message.subject, message.body) == (
        "dora@example.org",
        "Your code",
        "It is 1234",
    )
    assert "It is 1234" in capsys.readouterr().out
    assert mail.outbox == []


def test_a_mail_kept_twice_is_kept_once(kept):
    for _ in range(2):
        EmailMessage(
            "s", "b", to=["a@example.org"], headers={"Message-ID": "<1@x>"}
        ).send()

    assert KeptMessage.objects.count() == 1
