"""Opening accounts for people, rather than letting them sign up."""

from collections.abc import Iterable

import structlog
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.groups import StaffGroup
from accounts.models import User

log = structlog.get_logger("accounts")


class AddressInUse(ValueError):
    """The address already has an account; the account is left as it is."""


@transaction.atomic
def open_account(
    *, email: str, full_name: str = "", password: str | None = None, by: User | None
) -> User:
    """Open an account for somebody who is not staff, its address taken as proved.

    Without a password they sign in by a code sent to the address. by is None for a
    command. Raises AddressInUse.
    """
    return _opened(email, full_name, password, by, is_staff=False)


@transaction.atomic
def open_staff_account(
    *,
    email: str,
    full_name: str,
    groups: Iterable[StaffGroup | str],
    by: User | None,
    password: str | None = None,
) -> User:
    """Open a staff account in some groups; only an administrator or a command may.

    They sign in by a code sent to the address, then must set up an authenticator
    app. Raises PermissionDenied, AddressInUse, and ValueError for an unknown group.
    """
    if by is not None and not _may_open_staff_accounts(by):
        raise PermissionDenied
    names = [StaffGroup(group).value for group in groups]
    user = _opened(email, full_name, password, by, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=names))
    return user


def _may_open_staff_accounts(by: User) -> bool:
    administrators = by.groups.filter(name=StaffGroup.ADMINISTRATOR)
    return by.is_active and by.is_staff and administrators.exists()


def _opened(email, full_name, password, by, *, is_staff) -> User:
    email = email.strip().lower()
    if User.objects.filter(email=email).exists():
        raise AddressInUse(email)
    user = User.objects.create_user(
        email, password, full_name=full_name, is_staff=is_staff
    )
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    log.info("account opened", user=user.pk, staff=is_staff, by=by.pk if by else None)
    return user
