"""Ends identity checks whose time is over; run daily, and as often as one likes."""

from collections.abc import Iterator

from django.db import transaction

import clock

from . import people
from .checking import held, moved
from .choices import Role, State, Way
from .deadlines import expires_on, last_day_to_wait
from .models import IdentityCheck


def expire_due() -> int:
    """End what was confirmed and not signed with, and Post Office visits that were not
    made. Gives how many that were."""
    return sum(_expire(check) for check in list(_candidates()))


def _candidates() -> Iterator[IdentityCheck]:
    live = IdentityCheck.objects.filter(is_live=True)
    long_ago = clock.months_after(clock.today(), -6)
    yield from live.filter(
        state=State.CONFIRMED, checked_at__date__lte=long_ago
    ).exclude(role=Role.VOUCHER)
    yield from live.filter(
        state=State.PENDING, way=Way.POST_OFFICE, deadline_on__lt=clock.today()
    )


@transaction.atomic
def _expire(check: IdentityCheck) -> bool:
    who = people.named(reference=check.reference, uid=check.uid)
    if who is None:
        return False
    check = held(who)
    if check is None or not is_due(check, who):
        return False
    moved(check, "expire", by=None)
    return True


def is_due(check: IdentityCheck, who: people.Who) -> bool:
    """Whoever has signed in time keeps their identity; it is theirs for good."""
    today = clock.today()
    if check.state == State.CONFIRMED:
        is_over = expires_on(check.checked_at) < today
        return is_over and who.signed_on is None
    is_waiting = check.state == State.PENDING and check.way == Way.POST_OFFICE
    if not is_waiting or check.differs:
        return False
    return last_day_to_wait(check.deadline_on, who) < today
