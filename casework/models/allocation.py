from django.conf import settings
from django.db import models
from django.db.models import Q

import clock


class Allocation(models.Model):
    """Who looks after a case now: one person or one team. Without a row, nobody.

    Who did before is in the history.
    """

    case = models.OneToOneField(
        "casework.Case", on_delete=models.PROTECT, related_name="allocation"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="allocations",
    )
    team = models.ForeignKey(
        "casework.Team", null=True, on_delete=models.PROTECT, related_name="allocations"
    )
    since = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        default_permissions = ()
        permissions = [("allocate_case", "Can allocate cases to people and teams")]
        constraints = [
            models.CheckConstraint(
                name="casework_allocation_to_a_person_or_a_team",
                condition=Q(user__isnull=False, team__isnull=True)
                | Q(user__isnull=True, team__isnull=False),
            )
        ]

    def __str__(self):
        return str(self.user or self.team)

    @property
    def phone(self) -> str:
        """Where whoever has the case can be reached, if that is known."""
        if self.team:
            return self.team.phone
        return str(getattr(self.user, "telephone", ""))
