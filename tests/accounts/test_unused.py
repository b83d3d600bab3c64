"""A year of accounts: warned, reminded, deleted, or used and kept."""

from datetime import date, timedelta
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.urls import reverse

import clock
from accounts.closing import closings_of
from accounts.inviting import open_account
from accounts.models import User
from clock import months_after
from history.models import Event
from outbox.carrying import carry_out_due
from tests.builders import a_draft

from .conftest import PASSWORD

BEGAN = date(2026, 1, 15)


@pytest.fixture
def una(db):
    """Una has an account since the middle of January."""
    with clock.set_to(BEGAN):
        return open_account(email="una@example.org", password=PASSWORD, by=None)


def tend(moment):
    """What is due at a moment, done; what was written because of it, sent."""
    with clock.set_to(moment):
        call_command("tend_accounts", stdout=StringIO())
        carry_out_due()


def sent_on(first, last):
    """Tend the accounts day by day, twice a day; what was written to whom, by day."""
    sent, day = [], first
    while day <= last:
        mail.outbox.clear()
        tend(day)
        tend(day)
        sent += [(day, message.to[0], message.subject) for message in mail.outbox]
        day += timedelta(days=1)
    return sent


@pytest.mark.once
def test_an_unused_account_is_warned_reminded_and_deleted_in_a_year(una):
    assert sent_on(BEGAN, date(2027, 1, 31)) == [
        (
            date(2026, 9, 15),
            "una@example.org",
            "Your account will be deleted on 15 October 2026",
        ),
        (
            date(2026, 10, 8),
            "una@example.org",
            "Last reminder: your account will be deleted on 15 October 2026",
        ),
        (date(2026, 10, 15), "una@example.org", "Your account is deleted"),
    ]
    una.refresh_from_db()
    assert una.closed_at is not None
    assert [closing.reason for closing in closings_of("una@example.org")] == ["unused"]


def test_signing_in_keeps_the_account_and_says_so(una, client):
    tend(date(2026, 9, 15))
    posted = {"login": una.email, "password": PASSWORD}
    with clock.set_to(date(2026, 10, 14)):
        client.post(reverse("account_login"), posted)
        page = client.get("/account/").content.decode()

    assert "Your account is kept for another 9 months" in page
    assert sent_on(date(2026, 10, 14), date(2027, 6, 13)) == []
    assert [day for day, *_rest in sent_on(date(2027, 6, 14), date(2027, 7, 14))] == [
        date(2027, 6, 14),
        date(2027, 7, 7),
        date(2027, 7, 14),
    ]


def test_nobody_is_told_that_an_account_is_kept_which_was_in_no_danger(una, client):
    with clock.set_to(date(2026, 5, 1)):
        client.force_login(una)
        page = client.get("/account/").content.decode()

    assert "is kept for another" not in page


def test_an_account_that_stays_signed_in_is_in_use(una, client):
    client.force_login(una)
    with clock.set_to(date(2027, 3, 1)):
        client.get("/lpa/")

    una.refresh_from_db()
    assert una.used_on == date(2027, 3, 1)


def test_using_it_costs_one_write_a_day(una, client, django_assert_num_queries):
    client.force_login(una)
    with clock.set_to(date(2027, 3, 1)):
        client.get("/lpa/")
        with django_assert_num_queries(2):  # the session and the account are read
            client.get("/lpa/")


def test_whoever_is_warned_late_still_has_a_month_and_a_week(una):
    late = date(2028, 2, 1)

    assert [day for day, *_rest in sent_on(late, date(2028, 4, 1))] == [
        late,
        date(2028, 2, 23),
        date(2028, 3, 1),
    ]


def test_whoever_is_reminded_late_still_has_a_week(una):
    tend(date(2026, 9, 15))
    late = date(2026, 12, 1)

    assert [day for day, *_rest in sent_on(late, date(2027, 1, 1))] == [
        late,
        late + timedelta(days=7),
    ]


def test_staff_are_never_unused(cara):
    assert sent_on(date(2030, 1, 1), date(2030, 1, 3)) == []


def test_a_suspended_account_is_left_to_whoever_suspended_it(una):
    User.objects.update(is_active=False)

    assert sent_on(date(2030, 1, 1), date(2030, 1, 3)) == []


def test_the_history_says_when_somebody_was_warned(una):
    tend(date(2026, 9, 15))
    event = Event.objects.get(subject=una.subject)

    assert event.action == "account-warned"
    assert event.details == {"closes_on": "2026-10-15"}


def sign_up(client, email="new@example.org"):
    client.post(reverse("account_signup"), {"email": email})
    return User.objects.get(email=email)


def test_an_account_never_confirmed_is_removed_after_a_day(client, db):
    new = sign_up(client)
    tend(new.date_joined + timedelta(hours=23))
    assert User.objects.filter(pk=new.pk).exists()

    tend(new.date_joined + timedelta(hours=25))
    assert not User.objects.filter(pk=new.pk).exists()
    assert not EmailAddress.objects.exists()
    assert closings_of(new.email)[0].reason == "unconfirmed"


def test_an_account_opened_for_somebody_counts_as_confirmed(una):
    tend(BEGAN + timedelta(days=30))

    assert User.objects.filter(pk=una.pk).exists()


def test_trouble_with_one_account_is_no_trouble_of_another(client, other_browser, db):
    odd = sign_up(client, "odd@example.org")
    a_draft(odd)
    sign_up(other_browser)

    with pytest.raises(CommandError, match="1 accounts could not be tended"):
        tend(clock.today() + timedelta(days=3))
    assert not User.objects.filter(email="new@example.org").exists()


def test_the_database_refuses_to_let_staff_be_unused(cara):
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=cara.pk).update(closes_on=BEGAN)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 5, 31), 9, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -8, date(2025, 5, 15)),
    ],
)
def test_months_are_counted_by_the_calendar(day, months, then):
    assert months_after(day, months) == then
