"""What is done for an account from the command line."""

from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.closing import close_account
from accounts.models import Closing
from accounts.second_factor import enrol, has_an_app
from history.models import Event
from outbox.carrying import carry_out_due

from .conftest import PASSWORD
from .signing_in import sign_in_staff


def said(command, *arguments, **options):
    out = StringIO()
    call_command(command, *arguments, stdout=out, **options)
    return out.getvalue()


def test_what_is_done_in_a_day_is_counted(db):
    assert said("tend_accounts").split("\n")[:4] == [
        "warned: 0",
        "reminded: 0",
        "deleted: 0",
        "never confirmed: 0",
    ]


def test_it_is_said_when_and_why_an_account_was_deleted(dora):
    close_account(user=dora, reason=Closing.Reason.ASKED, by=dora)

    assert "Its owner asked for it" in said("closed_account", "DORA@example.org")


def test_it_is_said_that_no_account_was_deleted(dora):
    with pytest.raises(CommandError, match="No account with this address was deleted"):
        said("closed_account", dora.email)


def reset(user):
    why = "Her manager asked, seen in person"
    return said("reset_second_factor", user.email, why=why)


def test_somebody_who_lost_their_app_sets_another_up(client, cara):
    enrol(cara)
    reset(cara)
    posted = {"login": cara.email, "password": PASSWORD}
    client.post(reverse("account_login"), posted)

    assert not has_an_app(cara)
    assert client.get("/casework/")["Location"] == reverse("mfa_activate_totp")


def test_they_are_signed_out_and_told(client, cara):
    enrol(cara)
    sign_in_staff(client, cara)
    reset(cara)
    carry_out_due()

    assert mail.outbox[-1].to == [cara.email]
    assert mail.outbox[-1].subject == "Your authenticator app was removed"


def test_the_history_says_why(cara):
    enrol(cara)
    reset(cara)
    event = Event.objects.get(subject=cara.subject)

    assert event.action == "second-factor-taken-away"
    assert event.why == "Her manager asked, seen in person"


def test_nobody_is_helped_who_has_no_account(db):
    with pytest.raises(CommandError, match="No account has the address"):
        said("reset_second_factor", "nobody@example.org", why="Asked")
