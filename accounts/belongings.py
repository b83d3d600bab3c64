"""What other apps keep for an account. They say here what becomes of it at the end.

Imports go downward, so this app cannot ask them by name: each hands kept_for_accounts
a class when it starts. What is a row of the account itself, on_delete=CASCADE, needs
none: it goes by itself.
"""

from accounts.models import User


class Belongings:
    """What one app keeps for accounts; each method may be left as it is."""

    def what_goes(self, user: User) -> list[str]:
        """Sentences: what would be deleted with the account."""
        return []

    def what_stays(self, user: User) -> list[str]:
        """Sentences: what would be kept when the account is gone."""
        return []

    def let_go(self, *, user: User, by: User | None) -> None:
        """Delete what goes, inside the transaction in which the account is closed."""

    def in_use(self, numbers: set[int]) -> set[int]:
        """Those of these accounts that may not be closed for not being used."""
        return set()


_kinds: list[type[Belongings]] = []


def kept_for_accounts(kind: type[Belongings]) -> None:
    """Register what an app keeps for accounts; it is made anew each time."""
    _kinds.append(kind)


def all_belongings() -> list[Belongings]:
    return [kind() for kind in _kinds]
