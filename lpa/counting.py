"""Statistics that are kept apart from the LPAs they were asked beside."""

from django.db import transaction

import clock

from .models import Draft, WhoAreYou


@transaction.atomic
def count_who_fills_in(
    *, draft: Draft, section: str, step: str, who: str, other: str, by
) -> bool:
    """Count who fills an application in, once. The draft keeps only that it was asked.

    Returns whether it was counted: a second answer for the same draft is not.
    """
    stored = draft.lock()
    if step in stored.answers_to(section):
        return False
    WhoAreYou.objects.create(
        who=who,
        other=other if who == "other" else "",
        month=clock.today().replace(day=1),
    )
    draft.record(section=section, step=step, posted={}, by=by)
    return True
