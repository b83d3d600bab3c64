"""Accounts that nobody uses are warned twice, then deleted; using one keeps it.

What day it is, is asked of the house's clock. All of this may run as often as one
likes, and two at once: each step is taken once, under a lock on the accounts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

import clock
from accounts import telling
from accounts.belongings import all_belongings
from accounts.closing import close_account, note_closing
from accounts.models import Closing, User
from clock import months_after
from history import recording as history

log = structlog.get_logger("accounts")

AT_ONCE = 50  # so that nobody else waits long for the database


@dataclass
class Tally:
    """How many accounts a step was taken with, and with how many it failed."""

    done: int = 0
    failed: int = 0


def may_be_unused() -> QuerySet[User]:
    """Every account that can be deleted for not being used: never staff's."""
    return User.objects.filter(is_staff=False, is_active=True)


def warn_unused() -> Tally:
    """Warn whoever has not used their account for long."""
    long_ago = months_after(clock.today(), -settings.UNUSED_ACCOUNTS_WARNED_MONTHS)
    due = may_be_unused().filter(used_on__lte=long_ago, closes_on=None)
    return for_each(due, warn)


def warn(user: User) -> None:
    """Whoever is warned late still has the whole time between warning and end."""
    kept = settings.UNUSED_ACCOUNTS_KEPT_MONTHS
    notice = kept - settings.UNUSED_ACCOUNTS_WARNED_MONTHS
    user.closes_on = max(
        months_after(user.used_on, kept), months_after(clock.today(), notice)
    )
    user.save(update_fields=["closes_on"])
    say(user, "account-warned", telling.warning(user.closes_on))


def remind_unused() -> Tally:
    """Warn them once more, shortly before the end."""
    soon = clock.today() + notice_of_the_end()
    due = may_be_unused().filter(closes_on__lte=soon, was_reminded=False)
    return for_each(due, remind)


def remind(user: User) -> None:
    user.closes_on = max(user.closes_on, clock.today() + notice_of_the_end())
    user.was_reminded = True
    user.save(update_fields=["closes_on", "was_reminded"])
    say(user, "account-reminded", telling.reminder(user.closes_on))


def notice_of_the_end() -> timedelta:
    return timedelta(days=settings.UNUSED_ACCOUNTS_REMINDED_DAYS)


def say(user: User, action: str, mail: telling.Mail) -> None:
    details = {"closes_on": user.closes_on}
    history.record(subject=user.subject, action=action, by=None, details=details)
    telling.tell(user, mail)


def close_unused() -> Tally:
    """Delete the accounts whose day has come."""
    due = may_be_unused().filter(closes_on__lte=clock.today(), was_reminded=True)
    return for_each(due, close)


def close(user: User) -> None:
    close_account(user=user, reason=Closing.Reason.UNUSED, by=None)


def drop_unconfirmed() -> Tally:
    """Remove accounts whose address nobody confirmed in time."""
    too_long = timedelta(hours=settings.UNCONFIRMED_ACCOUNTS_KEPT_HOURS)
    due = (
        may_be_unused()
        .filter(last_login=None, date_joined__lt=clock.now() - too_long)
        .exclude(emailaddress__verified=True)
    )
    return for_each(due, drop)


def drop(user: User) -> None:
    """Nobody has ever been in it, so nothing points at its row and the row can go."""
    note_closing(user.email, Closing.Reason.UNCONFIRMED)
    user.delete()


def for_each(due: QuerySet[User], step: Callable[[User], None]) -> Tally:
    """Take a step with every account that is due, some at a time, each once."""
    tally, last = Tally(), 0
    while True:
        with transaction.atomic():
            waiting = due.filter(pk__gt=last).order_by("pk")
            batch = list(waiting.select_for_update(skip_locked=True)[:AT_ONCE])
            if not batch:
                return tally
            last = batch[-1].pk
            for user in left_to_go(batch):
                take(step, user, tally)


def take(step: Callable[[User], None], user: User, tally: Tally) -> None:
    """One account's trouble is written down, and is no other account's trouble."""
    try:
        with transaction.atomic():
            step(user)
    except Exception:
        log.exception("account not tended", user=user.pk, step=step.__name__)
        tally.failed += 1
    else:
        tally.done += 1


def left_to_go(batch: list[User]) -> list[User]:
    """Without those that some app says are in use; for them everything starts anew."""
    numbers = {user.pk for user in batch}
    in_use = set().union(*(kept.in_use(numbers) for kept in all_belongings()))
    User.objects.filter(pk__in=in_use).exclude(closes_on=None).update(
        closes_on=None, was_reminded=False
    )
    return [user for user in batch if user.pk not in in_use]


STEPS: dict[str, Callable[[], Tally]] = {
    "warned": warn_unused,
    "reminded": remind_unused,
    "deleted": close_unused,
    "never confirmed": drop_unconfirmed,
}
