"""Until when an identity counts, and until when it must be there, worked by hand."""

from datetime import date, datetime, timedelta

import pytest

import clock
from identity.choices import Difference, Reminder, Role, State, Way
from identity.deadlines import expires_on, last_day_for, last_day_to_wait
from identity.models import IdentityCheck
from identity.people import Who
from identity.reminding import is_waited_for
from lpa.on_screen.deadlines import identity_reminder_on

FIRST, LAST = Reminder.FIRST, Reminder.LAST


def who(signed_on=None, role=Role.DONOR):
    return Who("A00000000000", "1", role, "Dora", "Donor", signed_on=signed_on)


@pytest.mark.parametrize(
    ("checked_at", "last"),
    [
        (datetime(2027, 8, 31, 12, tzinfo=clock.LONDON), date(2028, 2, 29)),
        (datetime(2026, 8, 31, 12, tzinfo=clock.LONDON), date(2027, 2, 28)),
        # 23:30 in UTC is the next day in a London summer.
        (datetime.fromisoformat("2027-05-03T23:30:00+00:00"), date(2027, 11, 4)),
    ],
)
def test_what_is_proved_counts_for_six_months_of_its_london_day(checked_at, last):
    assert expires_on(checked_at) == last


@pytest.mark.parametrize("role", [Role.DONOR, Role.CERTIFICATE_PROVIDER, Role.VOUCHER])
def test_whoever_signs_first_has_six_months_from_then(role):
    assert last_day_for(who(date(2027, 3, 1), role)) == date(2027, 9, 1)
    assert last_day_for(who(date(2027, 5, 31), role)) == date(2027, 11, 30)


def test_whoever_has_not_signed_has_six_months_from_today():
    with clock.set_to(date(2027, 5, 3)):
        assert last_day_for(who()) == date(2027, 11, 3)


def test_whoever_signs_while_they_wait_waits_six_months_more():
    said = date(2027, 7, 1)

    assert last_day_to_wait(said, who()) == said
    assert last_day_to_wait(said, who(date(2027, 3, 1))) == date(2027, 9, 1)


def test_with_two_years_to_go_each_reminder_is_due_by_itself():
    days = {"since": date(2027, 5, 31), "last": date(2029, 3, 1)}

    assert identity_reminder_on(date(2027, 8, 31), **days) is None
    assert identity_reminder_on(date(2027, 9, 1), **days) is FIRST
    assert identity_reminder_on(date(2028, 12, 1), **days) is FIRST
    assert identity_reminder_on(date(2028, 12, 2), **days) is LAST
    assert identity_reminder_on(date(2029, 3, 1), **days) is LAST
    assert identity_reminder_on(date(2029, 3, 2), **days) is None


def test_with_six_months_both_fall_together_and_the_last_goes():
    days = {"since": date(2027, 6, 1), "last": date(2027, 12, 1)}

    assert identity_reminder_on(date(2027, 9, 1), **days) is None
    assert identity_reminder_on(date(2027, 9, 2), **days) is LAST


@pytest.mark.parametrize(
    ("check", "is_theirs"),
    [
        (None, True),
        ({"state": State.IN_PROGRESS}, True),
        ({"state": State.EXPIRED}, True),
        ({"state": State.PENDING, "way": Way.POST_OFFICE}, True),
        ({"state": State.PENDING, "differs": [Difference.LAST_NAME]}, False),
        ({"state": State.FAILED}, False),
        ({"state": State.INSUFFICIENT}, False),
        ({"state": State.CONFIRMED}, False),
        ({"state": State.PROBLEM}, False),
    ],
    ids=str,
)
def test_nobody_is_reminded_of_what_is_not_theirs_to_do(check, is_theirs):
    said = {"way": Way.ONE_LOGIN} | (check or {})

    assert is_waited_for(check and IdentityCheck(**said)) is is_theirs


def test_a_reminder_is_due_for_as_long_as_time_is_left():
    since, last = date(2027, 5, 31), date(2027, 11, 30)
    due = [last - timedelta(days) for days in range(200)]

    sent = [day for day in due if identity_reminder_on(day, since=since, last=last)]
    assert (min(sent), max(sent)) == (date(2027, 8, 31), last)
