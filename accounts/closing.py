"""Closing an account: its row is emptied and stays, since the history points at it."""

from django.core.exceptions import PermissionDenied
from django.db import models, transaction

import clock
from accounts import telling
from accounts.belongings import all_belongings
from accounts.models import Closing, User
from accounts.sealing import fingerprints
from accounts.sessions import end_all_places
from history import recording as history
from outbox.models import Errand

PURPOSE = "closed account"
CLOSED = "account-closed"


@transaction.atomic
def close_account(*, user: User, reason: Closing.Reason, by: User | None) -> None:
    """Delete an account with everything that goes with it.

    LPAs that were posted or received stay, as does what happened to them, by nobody
    who can be named any more. The address can be used for a new account at once. A
    second press changes nothing. Raises PermissionDenied for staff.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.is_staff:
        raise PermissionDenied("Staff accounts are closed by an administrator")
    if user.closed_at:
        return
    email = user.email
    for belongings in all_belongings():
        belongings.let_go(user=user, by=by)
    empty(user)
    note_closing(email, reason)
    history.record(subject=user.subject, action=CLOSED, by=by, why=reason.value)
    telling.tell(user, telling.farewell(reason), at=email)


def empty(user: User) -> None:
    """Take out of the row, and from around it, all that says who somebody is."""
    end_all_places(user=user, by=None)
    for relation in goes_with_it():
        relation.related_model._base_manager.filter(
            **{relation.field.name: user}
        ).delete()
    Errand.objects.about(user.subject).delete()
    user.email = f"closed-{user.pk}@closed.invalid"
    user.full_name = ""
    user.set_unusable_password()
    user.is_active = False
    user.last_login = user.closes_on = None
    user.was_reminded = False
    user.closed_at = clock.now()
    user.save()


def goes_with_it() -> list:
    """The relations whose rows would go if the row of the account went."""
    return [
        field
        for field in User._meta.get_fields(include_hidden=True)
        if (field.one_to_many or field.one_to_one)
        and field.auto_created
        and field.on_delete is models.CASCADE
    ]


def note_closing(email: str, reason: Closing.Reason) -> None:
    fingerprint = fingerprints(email, PURPOSE)[0]
    Closing.objects.create(fingerprint=fingerprint, reason=reason)


def closings_of(email: str) -> list[Closing]:
    """When and why accounts with this address were closed, for whoever asks."""
    known_by = fingerprints(email.strip().lower(), PURPOSE)
    return list(Closing.objects.filter(fingerprint__in=known_by))
