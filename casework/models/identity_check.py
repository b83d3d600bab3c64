from django.conf import settings
from django.db import models
from django.db.models import Q

import clock
from casework.choices import IdentityState, Whose
from identity.choices import Way


class IdentityCheck(models.Model):
    """How far the check of somebody's identity has come; there is none to begin with.

    Only an LPA that is made under the Act of 2023 needs one. What people prove by
    themselves comes in with its way and its moment; the office records the rest.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="identity_checks"
    )
    whose = models.CharField(max_length=30, choices=Whose)
    state = models.CharField(max_length=20, choices=IdentityState)
    checked_on = models.DateField(null=True)
    way = models.CharField(max_length=12, choices=Way, blank=True)
    checked_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["whose"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["case", "whose"], name="casework_identitycheck_once"
            ),
            models.CheckConstraint(
                name="casework_identitycheck_is_known",
                condition=Q(state__in=IdentityState.values, whose__in=Whose.values),
            ),
            models.CheckConstraint(
                name="casework_identitycheck_confirmed_on_a_day",
                condition=Q(state=IdentityState.CONFIRMED, checked_on__isnull=False)
                | ~Q(state=IdentityState.CONFIRMED) & Q(checked_on__isnull=True),
            ),
            models.CheckConstraint(
                name="casework_identitycheck_by_the_office_or_proved",
                condition=Q(recorded_by__isnull=False) | ~Q(way=""),
            ),
        ]

    def __str__(self):
        return f"{self.get_whose_display()}: {self.get_state_display()}"
