from datetime import timedelta

import pytest

import clock
from outbox.carrying import carry_out_due, carry_out_next
from outbox.leasing import claim
from outbox.models import Errand
from outbox.owing import owe
from outbox.setbacks import LONGEST_WAIT, put_off, wait_after
from tests.outbox.conftest import ABOUT


@pytest.fixture
def tried_out(db, settings, hurry):
    """Owe something and try it until the worker gives up."""
    settings.OUTBOX_ATTEMPTS = 3
    settings.OUTBOX_TELL = ["office@example.org", "duty@example.org"]

    def try_out(kind, payload=None):
        errand = owe(kind, about=ABOUT, payload=payload)
        for _ in range(3):
            hurry()
            carry_out_next()
        errand.refresh_from_db()
        return errand

    return try_out


def test_waits_double_with_up_to_half_taken_off():
    for attempts, seconds in ((1, 5), (2, 10), (3, 20), (8, 640)):
        for _ in range(20):
            wait = wait_after(attempts).total_seconds()
            assert seconds / 2 <= wait <= seconds


def test_no_wait_is_longer_than_six_hours():
    assert LONGEST_WAIT / 2 <= wait_after(1000) <= LONGEST_WAIT


def test_a_failure_is_tried_again_after_its_wait(db):
    now = clock.now()
    with clock.set_to(now):
        owe("hopeless", about=ABOUT)
        carry_out_due()
    errand = Errand.objects.get()

    assert timedelta(0) < errand.due_at - now <= timedelta(seconds=5)
    assert (errand.leased_by, errand.leased_until) == ("", None)
    with clock.set_to(errand.due_at):
        assert carry_out_next() is False


def test_after_the_last_attempt_it_is_given_up(tried_out):
    errand = tried_out("hopeless")

    assert errand.gave_up_at is not None
    assert errand.attempts == 3
    assert "on fire" in errand.last_error


def test_those_who_look_after_the_service_are_told(tried_out, mailoutbox):
    errand = tried_out("hopeless")
    carry_out_due()

    assert errand.told == "office@example.org, duty@example.org"
    assert [mail.to for mail in mailoutbox] == [
        ["office@example.org"],
        ["duty@example.org"],
    ]
    assert "on fire" in mailoutbox[0].body


def test_mail_that_cannot_be_sent_is_not_told_by_mail(tried_out):
    tried_out("mail", {"a mail": "without an address"})

    assert Errand.objects.given_up().get().told == ""
    assert Errand.objects.count() == 1


def test_what_kills_every_worker_is_given_up_without_another_death(
    owed, settings, wear_out
):
    settings.OUTBOX_ATTEMPTS = 2
    for _ in range(2):
        claim("dies")
        wear_out()

    assert carry_out_next() is False

    errand = Errand.objects.given_up().get()
    assert "2 attempts began" in errand.last_error


def test_a_failure_that_is_no_text_for_a_database_is_still_written_down(owed):
    put_off(claim("one"), ValueError("nul \x00 byte"))

    assert Errand.objects.failing().get().last_error == "ValueError: nul  byte"
