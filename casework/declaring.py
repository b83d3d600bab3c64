"""Declaring that a case is one's own or a relative's, and lifting that again."""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from accounts.models import User
from history.recording import record

from . import allocating, tasks
from .allocating import ALLOCATE
from .assignees import can_be_given_work, owner_of
from .interests import must_be_open
from .models import Case, DeclaredInterest
from .models.moves import VIEW
from .refusals import NotNow, held, must_have


@transaction.atomic
def declare_interest(*, case: Case, why: str, by, user: User | None = None):
    """Close a case to whoever says so of themselves, or of whom a manager says it.

    What they had of it is given back. Raises PermissionDenied, and NotNow where it is
    declared already, or of somebody who does not work on cases.
    """
    user = user or by
    must_have(by, VIEW if user == by else ALLOCATE)
    case = held(case)
    must_be_open(case, to=by)
    if not can_be_given_work(user):
        raise NotNow([_("%(person)s does not work on cases") % {"person": user}])
    if case.interests.filter(user=user, lifted_at=None).exists():
        raise NotNow([_("This has been declared already")])
    _give_back(case, user, by=by)
    details = {"sentence": str(user), "user": user.pk}
    record(
        subject=case.number,
        action="interest-declared",
        by=by,
        why=why,
        details=details,
    )
    return case.interests.create(user=user, why=why, declared_by=by)


@transaction.atomic
def lift_interest(*, interest: DeclaredInterest, why: str, by) -> DeclaredInterest:
    """Open the case to somebody again, who cannot do that themselves.

    Raises PermissionDenied, or NotNow where it was lifted before.
    """
    must_have(by, ALLOCATE)
    case = held(interest.case)
    must_be_open(case, to=by)
    interest = case.interests.select_related("user").get(pk=interest.pk)
    if not interest.is_open:
        raise NotNow([_("This has been lifted already")])
    interest.lifted_by, interest.lifted_at = by, clock.now()
    interest.why_lifted = why
    interest.save()
    details = {"sentence": str(interest), "user": interest.user_id}
    record(
        subject=case.number, action="interest-lifted", by=by, why=why, details=details
    )
    return interest


def _give_back(case: Case, user: User, *, by) -> None:
    """Neither the case nor a task of it stays with them."""
    if owner_of(case) == user:
        allocating.hand_over(case, None, by=by)
    for task in case.tasks.filter(user=user, done_at=None):
        tasks.hand_over(task, None, by=by)
