"""What a day brings by itself: reminders of the fee, and what keeps a due case waiting.

Nothing is registered, returned or expires because a day has come: somebody is told.
"""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

import clock
from documents.paragraphs.fees import REQUEST

from .actions import moves_of, why_not
from .catalogue import ACTIONS
from .desk import cases_for_the_desk
from .models import Case
from .refusals import NotNow
from .sending import send_at_once
from .states import State
from .unpaid import Due, record_reminder, reminders_due

KEEPS_WAITING = "register"  # the action that ends such a task


def remind(*, by) -> int:
    """Send every reminder of a fee that is due today; how many were sent."""
    return sum(_remind(due, by=by) for due in reminders_due(clock.today()))


def name_what_is_in_the_way(*, by) -> int:
    """A task for each thing that keeps a due case off the register, once each.

    How many are new. A case in whose way nothing is waits for a registrar.
    """
    return sum(_name(case) for case in due_cases())


def due_cases() -> QuerySet[Case]:
    """Those whose four weeks are over and that are not registered."""
    return cases_for_the_desk().filter(state=State.WAITING, due_on__lte=clock.today())


def _remind(due: Due, *, by) -> bool:
    """Whether it was sent: somebody else may have been faster."""
    try:
        with transaction.atomic():
            now = record_reminder(case=due.case, by=by)
            told = {"amount": now.pence, "reply_by": now.pay_by}
            send_at_once(case=due.case, kind=REQUEST, told=told, by=by)
    except NotNow:
        return False
    return True


@transaction.atomic
def _name(case: Case) -> int:
    (move,) = moves_of(ACTIONS["register"])
    known = {task.name for task in case.tasks.all() if task.done_at is None}
    names = [
        (_("Before it is registered: %(reason)s") % {"reason": reason})[:255]
        for reason in why_not(move.conditions, case)
    ]
    new = [name for name in names if name not in known]
    for name in new:
        case.tasks.create(name=name, due_on=clock.today(), ended_by=KEEPS_WAITING)
    return len(new)
