"""Reminders of a fee that was asked for, and when it has been unpaid for too long."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

import clock
from casework.account import live_claim
from casework.overdue import unpaid_too_long
from casework.refusals import NotNow
from casework.states import State
from casework.unpaid import record_reminder, reminders_due
from lpa.choices import FeeReduction, FeeShare

from .builders import RECEIVED, a_case, asks, decide, fresh, pay, staff

pytestmark = pytest.mark.django_db


def day(number):
    return RECEIVED + timedelta(days=number)


def remind(case, on):
    with clock.set_to(on):
        return record_reminder(case=case, by=staff("caseworker"))


def due_on(on):
    return [(due.case, due.number) for due in reminders_due(on)]


@pytest.fixture
def unpaid():
    return a_case(State.PAYMENT_PENDING)


def test_the_first_reminder_is_due_after_28_days_and_the_second_after_28_more(unpaid):
    assert due_on(day(27)) == []
    assert due_on(day(28)) == due_on(day(55)) == [(unpaid, 1)]

    remind(unpaid, day(28))
    assert due_on(day(28)) == due_on(day(55)) == []
    assert due_on(day(56)) == [(unpaid, 2)]


def test_a_reminder_says_how_much_and_until_when(unpaid):
    pay(unpaid, 50_00)
    (due,) = reminders_due(day(28))

    assert (due.pence, due.pay_by) == (42_00, day(56))


def test_a_reminder_is_recorded_once(unpaid, events_of):
    remind(unpaid, day(30))

    with pytest.raises(NotNow, match="No reminder"):
        remind(unpaid, day(30))
    assert events_of(unpaid).last().action == "fee-reminded"
    reminder = unpaid.fee_reminders.get()
    reminder.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        reminder.save(force_insert=True)


def test_a_reminder_that_was_missed_is_not_made_up_for(unpaid):
    remind(unpaid, day(60))

    assert unpaid.fee_reminders.get().number == 2
    assert due_on(day(100)) == []


@pytest.mark.parametrize("state", [State.RECEIVED, State.EXAMINING, State.WITHDRAWN])
def test_nobody_is_reminded_of_what_was_not_asked_for(state):
    case = a_case(state)

    assert due_on(day(100)) == []
    assert not unpaid_too_long(case, day(1000))


def test_nobody_is_reminded_while_a_claim_is_undecided():
    case = a_case(State.PAYMENT_PENDING, answers=asks(FeeReduction.LOW_INCOME))

    assert due_on(day(100)) == []
    assert not unpaid_too_long(case, day(1000))


def test_after_a_decision_the_days_are_counted_anew():
    case = a_case(State.PAYMENT_PENDING, answers=asks(FeeReduction.LOW_INCOME))
    with clock.set_to(day(40)):
        decide(case, FeeShare.HALF)
    assert live_claim(fresh(case)).due == 46_00

    assert due_on(day(67)) == []
    assert due_on(day(68)) == [(case, 1)]


def test_it_is_too_long_when_the_time_after_the_last_reminder_is_over(unpaid):
    remind(unpaid, day(28))
    assert not unpaid_too_long(unpaid, day(1000))

    remind(unpaid, day(60))
    assert not unpaid_too_long(fresh(unpaid), day(87))
    assert unpaid_too_long(fresh(unpaid), day(88))


def test_what_was_paid_is_not_unpaid(unpaid):
    remind(unpaid, day(60))
    pay(unpaid, 91_00)
    assert unpaid_too_long(fresh(unpaid), day(100))

    pay(unpaid, 1_00)
    assert not unpaid_too_long(fresh(unpaid), day(100))


def test_how_often_and_how_long_are_settings(unpaid, settings):
    settings.FEE_REMINDERS, settings.FEE_REMINDER_DAYS = 0, 10
    assert due_on(day(100)) == []
    assert not unpaid_too_long(unpaid, day(9))
    assert unpaid_too_long(unpaid, day(10))

    settings.FEE_REMINDERS = 1
    assert due_on(day(10)) == [(unpaid, 1)]
    assert not unpaid_too_long(unpaid, day(10))


def test_only_caseworkers_remind(unpaid):
    with clock.set_to(day(28)), pytest.raises(PermissionDenied):
        record_reminder(case=unpaid, by=staff("finance"))


def test_many_cases_are_looked_at_in_a_few_queries(unpaid, donor):
    counts = []
    for _once_and_once_more in range(2):
        with CaptureQueriesContext(connection) as asked:
            reminders_due(day(28))
        counts.append(len(asked))
        a_case(State.PAYMENT_PENDING, owner=donor)

    assert counts == [4, 4]


@hypothesis_settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.integers(1, 40), max_size=8))
def test_whenever_we_look_each_reminder_comes_once_and_the_end_after_them_all(waits):
    case, on = a_case(State.PAYMENT_PENDING), RECEIVED
    for wait in waits:
        on += timedelta(days=wait)
        if due_on(on):
            assert not unpaid_too_long(fresh(case), on)
            remind(case, on)
    numbers = [each.number for each in case.fee_reminders.all()]
    assert numbers in ([], [1], [2], [1, 2])
    if unpaid_too_long(fresh(case), on):
        assert case.fee_reminders.last().sent_on <= on - timedelta(days=28)
    with transaction.atomic():
        case.fee_reminders.all().delete()
        type(case).objects.filter(pk=case.pk).update(state=State.RECEIVED)
