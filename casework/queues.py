"""What is due, and for whom: one named queue for each thing that a case waits for."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

import clock

from .fee_choices import UNDECIDED
from .models import Case, FeeClaim, Task
from .models.query import asked_of_each
from .states import BEFORE_REGISTRATION, State


@dataclass(frozen=True)
class Queue:
    """Cases that wait for the same thing. since names the day they are sorted by."""

    title: str
    owner: str
    belongs: Callable[[], Q]
    since: str
    since_title: str

    def cases(self) -> QuerySet[Case]:
        """The cases of this queue, those that waited longest first, each with what was
        asked about it: whoever counts days leaves out those of open questions."""
        mine = Case.objects.filter(self.belongs()).select_related("lpa")
        mine = mine.annotate(query_rows=asked_of_each())
        return mine.order_by(self.since, "pk")


def _due(overdue: bool) -> Q:
    today = clock.today()
    return Q(due_on__lte=today) if overdue else Q(due_on__gt=today)


def _is_undecided() -> Q:
    """A lower fee is asked for, and somebody has to decide."""
    claims = FeeClaim.objects.filter(state__in=UNDECIDED)
    return Q(pk__in=claims.values("case"), state__in=BEFORE_REGISTRATION)


QUEUES = {
    "reduced-fee": Queue(
        _("Lower fees to be decided"),
        _("Reduced fee"),
        _is_undecided,
        "received_on",
        _("Received"),
    ),
    "fee": Queue(
        _("The fee to be received"),
        _("Finance"),
        lambda: (
            Q(state__in=[State.RECEIVED, State.PAYMENT_PENDING], fee_settled_on=None)
            & ~_is_undecided()
        ),
        "received_on",
        _("Received"),
    ),
    "examine": Queue(
        _("To be examined"),
        _("Caseworkers"),
        lambda: (
            Q(state=State.EXAMINING)
            | Q(state=State.RECEIVED, fee_settled_on__isnull=False)
        ),
        "received_on",
        _("Received"),
    ),
    "imperfect": Queue(
        _("Imperfect, corrections awaited"),
        _("Caseworkers"),
        lambda: Q(state=State.IMPERFECT),
        "received_on",
        _("Received"),
    ),
    "notices": Queue(
        _("Ready for notices"),
        _("Caseworkers"),
        lambda: Q(state=State.PERFECT),
        "perfected_on",
        _("Found perfect"),
    ),
    "waiting": Queue(
        _("In the waiting period"),
        _("Nobody yet"),
        lambda: Q(state=State.WAITING) & _due(overdue=False),
        "due_on",
        _("Can be registered from"),
    ),
    "register": Queue(
        _("Ready to register"),
        _("Registrars"),
        lambda: Q(state=State.WAITING) & _due(overdue=True),
        "due_on",
        _("Can be registered from"),
    ),
    "dispatch": Queue(
        _("To be posted"),
        _("Caseworkers"),
        lambda: Q(state=State.REGISTERED, dispatched_on=None),
        "registered_on",
        _("Registered"),
    ),
}


def lengths() -> dict[str, int]:
    """How many cases each queue holds, counted in one go."""
    counts = {name: Count("pk", filter=q.belongs()) for name, q in QUEUES.items()}
    return Case.objects.aggregate(**counts)


def tasks_due() -> QuerySet[Task]:
    """What should have been done by today, the oldest first."""
    due = Task.objects.filter(done_at=None, due_on__lte=clock.today())
    return due.select_related("case__lpa").order_by("due_on", "pk")
