"""Asking for the next case or task: whoever asks gets one, and nobody else gets it too.

Rows that somebody is taking at this moment are passed over, not waited for. Of one
person the second press waits for the first.
"""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

import clock
from accounts.models import User

from . import allocating, tasks
from .actions import may
from .catalogue import ACTIONS
from .interests import why_closed
from .models import Case, Task
from .models.moves import WORK
from .queues import QUEUES
from .refusals import NotNow, must_have
from .unwritten import About
from .writing import WRITE

# A row that others only refer to, by a note that they write, is not being taken.
NEXT = {"of": ("self",), "skip_locked": True, "no_key": True}


@transaction.atomic
def take_next_case(*, by: User) -> Case:
    """Give the case that has waited longest for its examination to whoever asks.

    Raises NotNow when there is none, or while they have another to finish first.
    """
    must_have(by, WORK)
    _one_press_at_a_time(by)
    waiting = Case.objects.filter(QUEUES["examine"].belongs())
    if unfinished := waiting.filter(allocation__user=by).first():
        case = {"case": unfinished}
        raise NotNow([_("Case %(case)s is yours already: finish it first") % case])
    free = waiting.filter(_is_free("allocation__", by)).order_by("received_on", "pk")
    free = free.select_for_update(**NEXT)
    passed_over: list[int] = []
    while case := free.exclude(pk__in=passed_over).first():
        # Held now; but it may have been given away just before it was.
        is_free = waiting.filter(_is_free("allocation__", by), pk=case.pk).exists()
        if is_free and not why_closed(case, to=by):
            allocating.hand_over(case, by, by=by)
            return case
        passed_over.append(case.pk)
    raise NotNow([_("No case is waiting")])


@transaction.atomic
def take_next_task(*, by: User) -> Task:
    """Give the most urgent task that nobody has to whoever asks.

    One that the service gave waits for its day, and for somebody who may take the
    action, or write the letter, that ends it. Raises NotNow when there is none.
    """
    must_have(by, WORK)
    _one_press_at_a_time(by)
    actions = [name for name, action in ACTIONS.items() if may(by, action)]
    if by.has_perm(WRITE):
        actions.extend(About)
    is_ready = Q(ended_by="") | Q(ended_by__in=actions, due_on__lte=clock.today())
    free = Task.objects.filter(is_ready, _is_free("", by), done_at=None)
    free = free.select_for_update(**NEXT)
    free = free.select_related("case", "team").order_by("due_on", "pk")
    passed_over: list[int] = []
    while task := free.exclude(case__in=passed_over).first():
        if not why_closed(task.case, to=by):
            tasks.hand_over(task, by, by=by)
            return task
        passed_over.append(task.case_id)
    raise NotNow([_("No task is waiting")])


def _one_press_at_a_time(by: User) -> None:
    User.objects.select_for_update(no_key=True).get(pk=by.pk)


def _is_free(path: str, by: User) -> Q:
    """Nobody has it, or only a team that they are in."""
    is_of_team = Q(**{f"{path}team__in": by.teams.all()})
    is_of_nobody = Q(**{f"{path}team": None})
    return Q(**{f"{path}user": None}) & (is_of_team | is_of_nobody)
