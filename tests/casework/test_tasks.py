"""What has to be done about a case, and what ticks it off."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from casework.actions import perform
from casework.refusals import NotNow
from casework.states import State
from casework.tasks import finish_task
from tests.builders import DONOR, an_lpa

from .builders import RECEIVED, REGISTRABLE, a_case, a_received_case, staff

pytestmark = pytest.mark.django_db


def to_do(case):
    return {task.ended_by: task.due_on for task in case.tasks.filter(done_at=None)}


@pytest.mark.parametrize(
    ("state", "ended_by", "due_on"),
    [
        (State.PAYMENT_PENDING, "settle-fee", RECEIVED + timedelta(days=28)),
        (State.IMPERFECT, "receive-corrections", RECEIVED + timedelta(days=28)),
        (State.PERFECT, "give-notices", REGISTRABLE - timedelta(days=28)),
        (State.WAITING, "register", REGISTRABLE),
        (State.REGISTERED, "dispatch", REGISTRABLE),
    ],
)
def test_a_state_brings_its_task(state, ended_by, due_on):
    assert to_do(a_case(state)) == {ended_by: due_on}


def test_what_is_done_is_ticked_off():
    case = a_case(State.REGISTERED)

    with clock.set_to(REGISTRABLE):
        perform("dispatch", case, by=staff("caseworker"), on=REGISTRABLE)

    assert to_do(case) == {}


def test_a_closed_case_leaves_nothing_to_do():
    case = a_case(State.WAITING)
    perform("withdraw", case, by=staff("manager"), reason="By letter")

    assert to_do(case) == {}


def test_a_death_leaves_the_family_to_be_written_to(donor):
    case = a_case()
    with clock.set_to(RECEIVED):
        perform("record-death", case, by=staff("manager"), on=RECEIVED)

    assert to_do(case) == {"": RECEIVED}
    assert case.tasks.get(done_at=None).name == "Write to the donor’s family"


def test_a_death_is_looked_into_in_the_donors_other_cases(donor):
    case, other = a_case(), a_received_case(lpa=an_lpa(donor))
    with clock.set_to(RECEIVED):
        perform("record-death", case, by=staff("manager"), on=RECEIVED)

    assert to_do(other)["record-death"] == RECEIVED


def test_a_death_is_nothing_to_another_donors_case(donor):
    namesake = DONOR | {"date_of_birth": date(1951, 1, 1), "postcode": "CF10 1AA"}
    case, other = a_case(), a_case(owner=donor, donor=namesake)

    perform("record-death", case, by=staff("manager"), on=RECEIVED)

    assert to_do(other) == {}


def test_somebody_ticks_a_task_off(events_of):
    case = a_case(State.PERFECT)
    task = finish_task(task=case.tasks.get(), by=staff("caseworker"))

    assert (task.done_by, to_do(case)) == (staff("caseworker"), {})
    assert events_of(case).last().action == "task-done"


def test_a_task_is_done_once():
    task = a_case(State.PERFECT).tasks.get()
    finish_task(task=task, by=staff("caseworker"))

    with pytest.raises(NotNow, match="done already"):
        finish_task(task=task, by=staff("caseworker"))


def test_only_caseworkers_tick_tasks_off():
    with pytest.raises(PermissionDenied):
        finish_task(task=a_case(State.PERFECT).tasks.get(), by=staff("finance"))
