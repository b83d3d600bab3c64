"""What a day brings by itself."""

from datetime import timedelta

import pytest

import clock
from casework.models import Task
from casework.states import State
from casework.tending import name_what_is_in_the_way, remind

from .builders import REGISTRABLE, a_case, bounce, fresh, staff
from .commands import run

pytestmark = pytest.mark.django_db
FOUR_WEEKS = timedelta(days=28)


def asked_on(case):
    return clock.london_date(case.state_since)


def test_whoever_has_not_paid_is_reminded_once():
    case = a_case(State.PAYMENT_PENDING)
    with clock.set_to(asked_on(case) + FOUR_WEEKS):
        assert remind(by=staff("manager")) == 1
        assert remind(by=staff("manager")) == 0

    assert [letter.kind for letter in case.letters.all()] == ["fee-request"] * 2


def test_nobody_is_reminded_before_their_time():
    case = a_case(State.PAYMENT_PENDING)
    with clock.set_to(asked_on(case) + FOUR_WEEKS - timedelta(days=1)):
        assert remind(by=staff("manager")) == 0


def test_what_keeps_a_due_case_waiting_becomes_a_task_once():
    case = a_case(State.WAITING)
    with clock.set_to(REGISTRABLE):
        bounce(case)
        assert name_what_is_in_the_way(by=staff("manager")) == 1
        assert name_what_is_in_the_way(by=staff("manager")) == 0

    task = Task.objects.get(case=case, name__startswith="Before it is registered")
    assert "The fee has not been settled" in task.name
    assert fresh(case).state == State.WAITING


def test_a_case_that_is_due_is_registered_by_nobody_but_a_person():
    case = a_case(State.WAITING)
    with clock.set_to(REGISTRABLE):
        said = run("tend_cases")

    assert fresh(case).state == State.WAITING
    assert said.status == 0
