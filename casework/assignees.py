"""To whom a case or a task can be given: one person, one team, or nobody in particular.

Verbs take the person or the team itself, and None for nobody.
"""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import User

from .models import Allocation, Case, Team

NOBODY = "nobody"


def people() -> QuerySet[User]:
    """Everybody who works on cases, by name."""
    at_work = User.objects.filter(
        is_staff=True,
        is_active=True,
        groups__permissions__codename="view_case",
        groups__permissions__content_type__app_label="casework",
    )
    return at_work.distinct().order_by("full_name", "email")


def can_be_given_work(to: User | Team | None) -> bool:
    """Whoever left, or never worked here, can be given nothing."""
    return not isinstance(to, User) or people().filter(pk=to.pk).exists()


def columns_for(to: User | Team | None) -> dict:
    """What a row with a user and a team keeps for an assignee."""
    return {
        "user": to if isinstance(to, User) else None,
        "team": to if isinstance(to, Team) else None,
    }


def in_words(to: User | Team | None) -> str:
    return str(to) if to else _("nobody")


def columns_of_owner(case: Case) -> dict:
    """The same for whoever looks after a case; for nobody, once they have left."""
    owner = owner_of(case)
    return columns_for(owner if can_be_given_work(owner) else None)


def owner_in(allocation: Allocation | None) -> User | Team | None:
    return (allocation.user or allocation.team) if allocation else None


def owner_of(case: Case) -> User | Team | None:
    """Who looks after the case; None while nobody does."""
    return owner_in(getattr(case, "allocation", None))
