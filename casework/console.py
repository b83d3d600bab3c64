"""In whose name the service is worked from the command line."""

from django.contrib.auth.models import Group

from accounts.groups import StaffGroup
from accounts.models import User

# Nobody can sign in to this account: it has no password, and no mail reaches it.
ADDRESS = "command-line@service.invalid"
GROUPS = (
    StaffGroup.INTAKE,
    StaffGroup.CASEWORKER,
    StaffGroup.FINANCE,
    StaffGroup.REGISTRAR,
)


class NoAccount(LookupError):
    """Nobody has an account with this e-mail address."""


def whoever_has(email: str) -> User:
    """The account with this address. Raises NoAccount."""
    try:
        return User.objects.get_by_natural_key(email)
    except User.DoesNotExist:
        raise NoAccount(email) from None


def command_line() -> User:
    """The command line's own account, opened when it is first needed.

    Whoever can run commands can read and write the database: this account gives them
    no right that they lack, and gives history and records somebody to name.
    """
    user, is_new = User.objects.get_or_create(
        email=ADDRESS, defaults={"full_name": "Command line", "is_staff": True}
    )
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        user.groups.set(Group.objects.filter(name__in=GROUPS))
    return user
