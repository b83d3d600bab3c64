"""What lies on somebody's desk: their cases and tasks, and cases by who has them."""

from django.db.models import Prefetch, Q, QuerySet

from accounts.models import User

from .models import Case, Task, Team
from .models.query import asked_of_each
from .rating import Rating, rate_case
from .states import BEFORE_REGISTRATION, State

UNDER_WAY = Q(state__in=BEFORE_REGISTRATION) | Q(
    state=State.REGISTERED, dispatched_on=None
)


def cases_of(owner: User | Team | None) -> QuerySet[Case]:
    """Cases under way of a person or a team, or with None of nobody, oldest first."""
    match owner:
        case User():
            theirs = Q(allocation__user=owner)
        case Team():
            theirs = Q(allocation__team=owner)
        case _:
            theirs = Q(allocation=None)
    with_tasks = Prefetch("tasks", Task.objects.filter(done_at=None), to_attr="to_do")
    cases = Case.objects.filter(UNDER_WAY, theirs).select_related("lpa")
    cases = cases.annotate(query_rows=asked_of_each())
    return cases.prefetch_related(with_tasks).order_by("received_on", "pk")


def rating_of(case: Case) -> Rating:
    """Of a case that cases_of gave."""
    return rate_case(task.rating for task in case.to_do)


def tasks_of(user: User) -> QuerySet[Task]:
    """Open tasks of a person and of their teams, the most urgent first."""
    theirs = Q(user=user) | Q(team__in=user.teams.all())
    open_tasks = Task.objects.filter(theirs, done_at=None)
    return open_tasks.select_related("case__lpa", "team").order_by("due_on", "pk")
