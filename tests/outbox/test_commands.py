from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

import clock
from outbox.carrying import carry_out_due
from outbox.models import Errand
from outbox.owing import owe
from tests.outbox.conftest import ABOUT
from tests.outbox.errands import noted


def test_working_once_carries_out_what_is_due_and_stops(owed):
    call_command("work", "--once")

    assert noted() == [owed.pk]


@pytest.fixture
def given_up(db, settings):
    settings.OUTBOX_ATTEMPTS = 1
    errand = owe("hopeless", about=ABOUT)
    carry_out_due()
    return errand


def test_the_status_counts_what_does_not_get_done(given_up, capsys, settings):
    settings.OUTBOX_ATTEMPTS = 2
    owe("hopeless", about=ABOUT)
    carry_out_due()
    owe("note", about=ABOUT, not_before=clock.now() - timedelta(hours=1))

    call_command("outbox_status")

    assert capsys.readouterr().out.splitlines() == [
        "owed: 2",
        "overdue: 1",
        "failing: 1",
        "gave up: 1",
        f"  hopeless {given_up.pk} about {ABOUT}: RuntimeError: The printer is on fire",
    ]


def test_what_was_given_up_can_be_owed_again(given_up):
    call_command("retry_errand", str(given_up.pk))

    again = Errand.objects.due().get()
    assert (again.attempts, again.told) == (0, "")


def test_what_was_not_given_up_cannot_be_retried(owed):
    with pytest.raises(CommandError, match=str(owed.pk)):
        call_command("retry_errand", str(owed.pk))
