"""Who looks after a case: giving cases to people and teams, and taking them back."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from history.recording import record

from .assignees import can_be_given_work, columns_for, in_words, owner_in
from .interests import why_not_given
from .models import Allocation, Case, Team
from .refusals import NotNow, must_have

ALLOCATE = "casework.allocate_case"


@transaction.atomic
def allocate_cases(*, cases: Iterable[Case], to: User | Team | None, by) -> list[Case]:
    """Give cases to a person or a team, or, with None, back to nobody.

    Gives those that changed hands. Raises PermissionDenied, or NotNow when the person
    does not work on cases.
    """
    must_have(by, ALLOCATE)
    if not can_be_given_work(to):
        raise NotNow([_("%(person)s does not work on cases") % {"person": to}])
    chosen = Case.objects.filter(pk__in=[case.pk for case in cases]).order_by("pk")
    held = list(chosen.select_for_update(of=("self",)))
    return [case for case in held if hand_over(case, to, by=by)]


def hand_over(case: Case, to: User | Team | None, *, by) -> bool:
    """Write down who has a case that is held now; whether that is somebody new.

    Raises NotNow for somebody to whom the case is closed.
    """
    if why := why_not_given(case, to=to):
        raise NotNow([why])
    current = Allocation.objects.select_related("user", "team").filter(case=case)
    before = owner_in(current.first())
    if before == to:
        return False
    current.delete()
    if to:
        Allocation.objects.create(case=case, by=by, **columns_for(to))
    details = {"old": in_words(before), "new": in_words(to)}
    record(subject=case.number, action="allocated", by=by, details=details)
    return True
