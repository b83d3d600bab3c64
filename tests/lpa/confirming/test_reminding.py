"""Reminders over simulated days: each goes once, and none after an answer."""

from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

import clock
from lpa.after_signing import record_posted
from lpa.confirming import reminder_dates
from lpa.confirming.answering import decline
from lpa.confirming.board import board_of
from lpa.confirming.expiry import expires_at
from lpa.confirming.going_on import go_on_without, wait_again
from lpa.confirming.inviting import invite
from lpa.models import Invitation, Reminder
from lpa.submission import submit
from messaging.choices import State
from tests.builders import AMY, BEN, FRIEND, TOLD, a_draft, act, mean_everything

from .answering import SITE, asked, mails, person

pytestmark = pytest.mark.django_db
SENT = datetime(2026, 9, 28, 9, tzinfo=clock.LONDON)


@pytest.fixture
def draft(donor):
    answers = act("jointly") | TOLD
    return a_draft(donor, attorneys=(AMY, BEN), told=(FRIEND,), answers=answers)


@pytest.fixture
def amy(draft):
    return person(draft, "attorney")


def tell(draft, who):
    """Somebody who is told and asked nothing, so never reminded."""
    how = {"channel": "email", "address": "flo@example.org", "language": "en"}
    invite(draft=draft, uid=str(who.uid), site=SITE, by=draft.owner, **how)


def run_on(day):
    with clock.set_to(day):
        said = StringIO()
        call_command("remind_people", stdout=said)
    return said.getvalue().strip()


def next_reminder(draft, who, day):
    with clock.set_to(day):
        return board_of(draft).line(str(who.uid)).next_reminder


def kinds():
    return [each.kind for each in mails()]


def test_reminders_go_on_their_days_and_once(draft, amy):
    invitation, code = asked(draft, amy)
    tell(draft, person(draft, "person-to-notify"))
    day = clock.london_date(invitation.sent_at)
    week, three = day + timedelta(7), day + timedelta(21)
    assert next_reminder(draft, amy, day) == week

    for after in range(1, 40):
        for _twice in range(2):
            run_on(day + timedelta(after))

    sent = Reminder.objects.all()
    assert [each.due_on for each in sent] == [week, three]
    assert kinds().count("reminder") == 2
    assert code not in mails()[-1].body
    assert next_reminder(draft, amy, three) is None


@pytest.mark.once
@given(
    after=st.lists(st.integers(1, 200), max_size=4, unique=True),
    runs=st.sets(st.integers(0, 210), min_size=1),
)
def test_a_reminder_goes_on_the_day_that_was_shown_and_on_no_other(after, runs):
    """Whichever days the service runs on, and is not missed."""
    invitation = Invitation(fingerprint="x", sent_at=SENT, expires_at=expires_at(SENT))
    gone = []
    for number in sorted(runs):
        today = SENT.date() + timedelta(number)
        to_come = reminder_dates.still_to_come(invitation, gone, after)
        shown = reminder_dates.next_on(to_come, today)
        due = reminder_dates.due_on(to_come, today)
        assert (shown == today) == (due is not None)
        if due:
            gone.append(Reminder(kind=Reminder.Kind.REMINDED, due_on=due))

    days = [each.due_on for each in gone]
    assert days == sorted(set(days))
    assert set(days) <= set(reminder_dates.planned(invitation, after))


def test_of_reminders_that_were_missed_the_last_one_goes(draft, amy):
    invitation, _code = asked(draft, amy)
    late = clock.london_date(invitation.sent_at) + timedelta(30)
    assert next_reminder(draft, amy, late) == late

    run_on(late)
    run_on(late + timedelta(1))

    assert kinds().count("reminder") == 1


def test_nobody_is_reminded_who_has_answered_or_is_not_waited_for(draft, amy):
    invitation, _code = asked(draft, amy)
    ben = person(draft, "attorney", 1)
    asked(draft, ben)
    decline(invitation=invitation, why="I move")
    go_on_without(draft=draft, uids=[str(ben.uid)], by=draft.owner)

    said = run_on(clock.london_date(invitation.sent_at) + timedelta(8))

    assert said == "0 reminded, 0 codes ran out"


def test_an_answer_stops_a_reminder_that_waits_to_be_printed(draft, amy):
    invitation, _code = asked(draft, amy)
    run_on(clock.london_date(invitation.sent_at) + timedelta(8))

    decline(invitation=invitation, why="I move")

    [reminder] = [each for each in mails() if each.kind == "reminder"]
    assert reminder.state == State.DROPPED


def test_the_donor_hears_once_of_a_code_that_ran_out(draft, amy):
    invitation, _code = asked(draft, amy)
    end = clock.london_date(invitation.expires_at)

    run_on(end)
    run_on(end + timedelta(1))

    assert kinds().count("invitation-expired") == 1
    assert mails()[-1].address == draft.owner.email
    assert "Amy Able (Attorney) did not answer" in mails()[-1].body
    assert "reminder" not in kinds()


def test_the_database_keeps_no_reminder_twice(draft, amy):
    invitation, _code = asked(draft, amy)
    what = {"kind": "reminded", "due_on": clock.today(), "message": "X"}
    invitation.reminders.create(**what)

    with pytest.raises(IntegrityError), transaction.atomic():
        invitation.reminders.create(**what)


def test_nobody_is_reminded_once_it_is_in_the_post(draft, amy, donor):
    invitation, _code = asked(draft, amy)
    go_on_without(draft=draft, uids=[str(amy.uid)], by=donor)
    mean_everything(draft, by=donor)
    lpa = submit(draft=draft, by=donor)
    wait_again(draft=draft, uid=str(amy.uid), by=donor)
    day = clock.london_date(invitation.sent_at)
    draft.refresh_from_db()
    assert next_reminder(draft, amy, day)

    record_posted(lpa=lpa, on=day, what=[], by=donor)

    assert next_reminder(draft, amy, day) is None
    assert run_on(day + timedelta(8)) == "0 reminded, 0 codes ran out"
