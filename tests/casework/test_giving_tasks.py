"""Tasks that people give each other."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from casework.actions import perform
from casework.desk_choices import TaskKind
from casework.models import Task
from casework.refusals import NotNow
from casework.states import State
from casework.tasks import assign_tasks, defer_task, finish_task, give_task
from casework.timeline import timeline_of

from .builders import a_case, staff
from .desk import TODAY, a_task, a_team, anew

pytestmark = pytest.mark.django_db
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


def told_of(case):
    return [(entry.title, entry.text) for entry in timeline_of(case)]


def test_a_task_is_given_with_all_that_is_known_of_it():
    carys = staff("caseworker")
    task = a_task(a_case(), to=carys, description="Ask for section 8")

    assert (task.user, task.team, task.given_by) == (carys, None, staff("manager"))
    assert (task.kind, task.description) == (
        TaskKind.CORRESPONDENCE,
        "Ask for section 8",
    )


def test_that_a_task_was_given_is_in_the_history():
    case = a_case()
    a_task(case, to=staff("caseworker"))

    assert ("A task was given", "Ring the donor") in told_of(case)


def give(case, **told):
    usual = {"kind": TaskKind.OTHER, "name": "Ring the donor", "due_on": TODAY}
    return give_task(case=case, by=staff("caseworker"), **usual | told)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"due_on": YESTERDAY}, "in the past"),
        ({"name": "Ring"}, "5 to 255"),
        ({"name": "x" * 256}, "5 to 255"),
    ],
)
def test_a_task_that_cannot_be_is_refused(told, said):
    case = a_case()

    with pytest.raises(NotNow, match=said):
        give(case, **told)
    assert not case.tasks.filter(kind=TaskKind.OTHER).exists()


def test_a_task_can_be_due_today_and_have_a_short_name():
    assert give(a_case(), name="Phone", due_on=TODAY).pk


def test_a_donor_is_given_no_task(donor):
    with pytest.raises(NotNow, match="does not work on cases"):
        give(a_case(), to=donor)


def test_only_caseworkers_give_and_assign_tasks():
    case = a_case()
    task = a_task(case)

    for verb in (
        lambda: give_task(
            case=case,
            kind=TaskKind.OTHER,
            name="Ring them",
            due_on=TODAY,
            by=staff("registrar"),
        ),
        lambda: assign_tasks(tasks=[task], to=None, by=staff("registrar")),
    ):
        with pytest.raises(PermissionDenied):
            verb()


def test_several_tasks_change_hands_at_once():
    case, team = a_case(), a_team()
    tasks = [a_task(case), a_task(case, to=staff("caseworker"))]

    assign_tasks(tasks=tasks, to=team, by=staff("caseworker"))

    assert [anew(task).assignee for task in tasks] == [team, team]
    assert told_of(case)[0] == (
        "A task changed hands",
        "Ring the donor – caseworker@office.example → Casework team 1",
    )


def test_a_task_that_is_done_keeps_its_hands_and_so_do_the_others():
    case = a_case()
    done, other = a_task(case), a_task(case, name="Write to her")
    finish_task(task=done, by=staff("caseworker"))

    with pytest.raises(NotNow, match="Done already: Ring the donor"):
        assign_tasks(tasks=[done, other], to=a_team(), by=staff("caseworker"))
    assert anew(other).team is None


def test_a_task_is_put_off_to_a_later_day():
    case = a_case()
    task = a_task(case, due_on=YESTERDAY)

    defer_task(task=task, until=TOMORROW, why="She is away", by=staff("caseworker"))

    assert anew(task).due_on == TOMORROW
    assert told_of(case)[0] == (
        "A task was put off",
        "She is away – Ring the donor – 6 December 2026 → 8 December 2026",
    )


@pytest.mark.parametrize("until", [YESTERDAY, TODAY])
def test_a_task_is_put_off_to_no_earlier_day(until):
    task = a_task(a_case())

    with pytest.raises(NotNow):
        defer_task(task=task, until=until, why="x", by=staff("caseworker"))


def test_a_task_is_not_put_off_into_the_past():
    task = a_task(a_case(), due_on=YESTERDAY - timedelta(days=1))

    with pytest.raises(NotNow, match="in the past"):
        defer_task(task=task, until=YESTERDAY, why="x", by=staff("caseworker"))


def test_what_is_done_is_not_put_off():
    task = a_task(a_case())
    finish_task(task=task, by=staff("caseworker"))

    with pytest.raises(NotNow, match="done already"):
        defer_task(task=task, until=TOMORROW, why="x", by=staff("caseworker"))


def test_what_came_of_a_task_is_kept():
    task = a_task(a_case())
    finish_task(task=task, note="No answer", by=staff("caseworker"))

    assert anew(task).done_note == "No answer"


def test_whoever_was_given_a_task_may_do_it():
    officer = staff("complaints")
    task = a_task(a_case(), to=officer)

    assert finish_task(task=task, by=officer).done_by == officer


def test_whoever_is_in_the_team_may_do_its_tasks():
    officer = staff("complaints")
    task = a_task(a_case(), to=a_team(officer))

    assert finish_task(task=task, by=officer).done_by == officer


def test_the_task_of_somebody_else_is_not_theirs():
    task = a_task(a_case(), to=a_team(staff("caseworker")))

    with pytest.raises(PermissionDenied):
        finish_task(task=task, by=staff("complaints"))


def test_an_action_still_ends_its_task_whosever_it_is():
    case = a_case(State.EXAMINING)
    a_task(case, to=a_team())
    case.tasks.create(name="Wait for it", due_on=TODAY, ended_by="pass")

    perform("pass", case, by=staff("manager"))

    assert case.tasks.get(name="Wait for it").done_by == staff("manager")
    assert case.tasks.get(name="Ring the donor").done_at is None


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "nonsense"},
        {"name": "Ring"},
        {"done_note": "No answer"},
    ],
    ids=lambda values: "-".join(values),
)
def test_the_database_refuses_a_task_that_cannot_be(values):
    task = a_task(a_case())

    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(**values)


def test_a_task_is_a_persons_or_a_teams():
    task = a_task(a_case(), to=staff("caseworker"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(team=a_team())
