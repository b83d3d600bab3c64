"""What somebody at the OPG has to do next about a case, and by when."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .lookalikes import same_donor_cases
from .models import Case, Task
from .models.moves import WORK
from .refusals import NotNow, must_have
from .states import BEFORE_REGISTRATION, OVER

TIME_TO_CORRECT = timedelta(days=28)
TIME_TO_LOOK = timedelta(days=14)
COMPARE = "compare-donors"  # ends when every look-alike has been decided about


def chase_payment(case: Case, *, by) -> None:
    due = clock.today() + settings.TIME_TO_PAY
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


def end(case: Case, action: str, *, by) -> None:
    """Tick off what this action has done, and everything once it is over."""
    done = case.tasks.filter(done_at=None)
    if case.state not in OVER:
        done = done.filter(ended_by=action)
    done.update(done_at=clock.now(), done_by=by)


@transaction.atomic
def finish_task(*, task: Task, by) -> Task:
    """Somebody has done it. Raises NotNow if it has been done already."""
    must_have(by, WORK)
    task = Task.objects.select_for_update().get(pk=task.pk)
    if task.done_at:
        raise NotNow([_("This task has been done already")])
    task.done_at, task.done_by = clock.now(), by
    task.save()
    details = {"task": task.name}
    record(subject=task.case.number, action="task-done", by=by, details=details)
    return task


def _set(case, name, due_on, ended_by):
    case.tasks.create(name=name, due_on=due_on, ended_by=ended_by)
