"""What somebody at the OPG has to do next about a case, and by when."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from accounts.models import User
from history.recording import record

from .assignees import (
    can_be_given_work,
    columns_for,
    columns_of_owner,
    in_words,
)
from .desk_choices import TaskKind
from .interests import why_not_given
from .lookalikes import same_donor_cases
from .models import Case, Task, Team
from .models.moves import VIEW, WORK
from .models.task import LONGEST_NAME, SHORTEST_NAME
from .overdue import between
from .refusals import NotNow, must_have
from .states import BEFORE_REGISTRATION, OVER

TIME_TO_CORRECT = timedelta(days=28)
TIME_TO_LOOK = timedelta(days=14)
ANSWER = "answer-queries"  # ends when no question to whoever applies is open
COMPARE = "compare-donors"  # ends when every look-alike has been decided about


def chase_payment(case: Case, *, by) -> None:
    due = clock.today() + between()
    _set(case, _("Check whether the fee has been paid"), due, "settle-fee")


def chase_corrections(case: Case, *, by) -> None:
    due = clock.today() + TIME_TO_CORRECT
    name = _("Check whether the corrections have arrived")
    _set(case, name, due, "receive-corrections")


def give_notices(case: Case, *, by) -> None:
    _set(case, _("Give notice of the application"), clock.today(), "give-notices")


def register_when_due(case: Case, *, by) -> None:
    """One task, whose day moves when a notice is given again."""
    running = case.tasks.filter(ended_by="register", done_at=None)
    if not running.update(due_on=case.due_on):
        name = _("Register, unless something has come up")
        _set(case, name, case.due_on, "register")


def dispatch(case: Case, *, by) -> None:
    _set(case, _("Stamp the deed and post it"), clock.today(), "dispatch")


def look_at_the_hold(case: Case, *, by) -> None:
    due = clock.today() + TIME_TO_LOOK
    _set(case, _("Look whether the hold can be lifted"), due, "lift-hold")


def write_to_the_family(case: Case, *, by) -> None:
    _set(case, _("Write to the donor’s family"), clock.today(), "")


def look_at_the_donors_other_cases(case: Case, *, by) -> None:
    """The same person's other applications end too, once somebody has made sure."""
    for other in same_donor_cases(case).filter(state__in=BEFORE_REGISTRATION):
        name = _("The donor may have died, see case %(case)s") % {"case": case}
        _set(other, name, clock.today(), "record-death")


def compare_donors(case: Case, *, by) -> None:
    """One task, however often somebody new is found who may be the donor."""
    if not case.tasks.filter(ended_by=COMPARE, done_at=None).exists():
        name = _("Compare with other LPAs that may be of the same donor")
        _set(case, name, clock.today(), COMPARE)


def chase_answer(case: Case) -> bool:
    """One task, however many questions wait for their answer; whether it is new."""
    if case.tasks.filter(ended_by=ANSWER, done_at=None).exists():
        return False
    name = _("Ask again for an answer, or go on without it")
    _set(case, name, clock.today(), ANSWER)
    return True


def read_answer(case: Case) -> None:
    _set(case, _("Read the answer to a question"), clock.today(), "")


def follow_the_register(case: Case, name: str, *, ended_by: str = "") -> None:
    """The register was told something from outside, and a person has to decide.

    For whoever looks after the case, today, and once however often it was told.
    """
    name = name[:LONGEST_NAME]
    if not case.tasks.filter(name=name, done_at=None).exists():
        owner = columns_of_owner(case)
        today = clock.today()
        case.tasks.create(name=name, due_on=today, ended_by=ended_by, **owner)


def end(case: Case, action: str, *, by) -> None:
    """Tick off what this action has done, and everything once it is over."""
    done = case.tasks.filter(done_at=None)
    if case.state not in OVER:
        done = done.filter(ended_by=action)
    done.update(done_at=clock.now(), done_by=by)


@transaction.atomic
def give_task(
    *,
    case: Case,
    kind: TaskKind,
    name: str,
    due_on: date,
    by,
    description: str = "",
    to: User | Team | None = None,
) -> Task:
    """Somebody sees that something must be done. Raises NotNow for what cannot be."""
    must_have(by, WORK)
    _refuse_if(
        (due_on < clock.today(), _("The task cannot be due in the past")),
        (
            not SHORTEST_NAME <= len(name) <= LONGEST_NAME,
            _("The name of a task has 5 to 255 characters"),
        ),
        (not can_be_given_work(to), _("That person does not work on cases")),
    )
    _refuse_closed(case, to)
    task = case.tasks.create(
        kind=kind,
        name=name,
        description=description,
        due_on=due_on,
        given_by=by,
        **columns_for(to),
    )
    _record("task-given", task, by, new=in_words(to), due_on=due_on)
    return task


@transaction.atomic
def assign_tasks(*, tasks: Iterable[Task], to: User | Team | None, by) -> list[Task]:
    """Give open tasks to somebody, all or none. Raises NotNow."""
    must_have(by, WORK)
    chosen = _held([task.pk for task in tasks])
    done = [task.name for task in chosen if task.done_at]
    _refuse_if(
        (bool(done), _("Done already: %(tasks)s") % {"tasks": ", ".join(done)}),
        (not can_be_given_work(to), _("That person does not work on cases")),
    )
    for task in chosen:
        hand_over(task, to, by=by)
    return chosen


def hand_over(task: Task, to: User | Team | None, *, by) -> None:
    """Write down whose a task that is held now is from now on. Raises NotNow."""
    before = task.assignee
    _refuse_closed(task.case, to)
    task.user, task.team = columns_for(to).values()
    task.save()
    _record("task-assigned", task, by, old=in_words(before), new=in_words(to))


@transaction.atomic
def defer_task(*, task: Task, until: date, why: str, by) -> Task:
    """Put a task off to a later day. Raises NotNow."""
    task = _held([task.pk])[0]
    _must_be_able_to_do(task, by)
    _refuse_if(
        (bool(task.done_at), _("This task has been done already")),
        (until <= task.due_on, _("A task is put off to a later day than it had")),
        (until < clock.today(), _("The task cannot be due in the past")),
    )
    old, new = (date_format(day, "j F Y") for day in (task.due_on, until))
    task.due_on = until
    task.save()
    _record("task-deferred", task, by, why=why, old=old, new=new)
    return task


@transaction.atomic
def finish_task(*, task: Task, by, note: str = "") -> Task:
    """Somebody has done it. Raises NotNow if it has been done already."""
    task = _held([task.pk])[0]
    _must_be_able_to_do(task, by)
    _refuse_if((bool(task.done_at), _("This task has been done already")))
    task.done_at, task.done_by, task.done_note = clock.now(), by, note
    task.save()
    _record("task-done", task, by, why=note)
    return task


def can_do(task: Task, user) -> bool:
    """Caseworkers do any task; everybody does what was given to them or their team."""
    is_theirs = task.user == user or (
        task.team_id and user.teams.filter(pk=task.team_id).exists()
    )
    return user.has_perm(WORK) or (is_theirs and user.has_perm(VIEW))


def _must_be_able_to_do(task: Task, by) -> None:
    if not can_do(task, by):
        raise PermissionDenied


def _refuse_closed(case: Case, to: User | Team | None) -> None:
    if why := why_not_given(case, to=to):
        raise NotNow([why])


def _held(numbers: Iterable[int]) -> list[Task]:
    """These tasks as they stand in the database now, held, the oldest first."""
    tasks = Task.objects.select_for_update(of=("self",)).filter(pk__in=numbers)
    return list(tasks.select_related("case", "user", "team").order_by("pk"))


def _refuse_if(*reasons: tuple[bool, str]) -> None:
    """Raises NotNow with every sentence that applies."""
    if against := [sentence for applies, sentence in reasons if applies]:
        raise NotNow(against)


def _record(action: str, task: Task, by, *, why: str = "", **details) -> None:
    details = {"task": task.name, **details}
    record(subject=task.case.number, action=action, by=by, why=why, details=details)


def _set(case, name, due_on, ended_by):
    case.tasks.create(name=name, due_on=due_on, ended_by=ended_by)
