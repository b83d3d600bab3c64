"""Why something cannot be done now, and the lock under which that is decided."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied

from .models import Case


class NotNow(Exception):
    """What a case, as it stands now, does not allow; reasons are whole sentences."""

    def __init__(self, reasons: Iterable[str]):
        self.reasons = [str(reason) for reason in reasons]
        super().__init__("; ".join(self.reasons))


def held(case: Case) -> Case:
    """The case as it stands in the database now, held until the transaction ends."""
    cases = Case.objects.select_for_update(of=("self",)).select_related("lpa__owner")
    return cases.get(pk=case.pk)


def must_have(by, permission: str) -> None:
    """Raises PermissionDenied unless the account has the permission."""
    if not by.has_perm(permission):
        raise PermissionDenied
