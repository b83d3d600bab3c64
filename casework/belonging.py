"""Whose accounts are needed because their LPA is still with the office."""

from accounts.belongings import Belongings

from .models import Case
from .states import BEFORE_REGISTRATION


class Cases(Belongings):
    """While an LPA is under way its owner's account is in use, whoever signs in."""

    def in_use(self, numbers):
        under_way = Case.objects.filter(
            lpa__owner__in=numbers, state__in=BEFORE_REGISTRATION
        )
        return set(under_way.values_list("lpa__owner", flat=True))
