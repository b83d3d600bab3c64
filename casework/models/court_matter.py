from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock
from casework.choices import CourtEffect, CourtGround


class CourtMatter(models.Model):
    """A question about a case before the Court of Protection, and what it ordered."""

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="court_matters"
    )
    ground = models.CharField(max_length=30, choices=CourtGround)
    court_number = models.CharField(max_length=10, blank=True)
    referred_on = models.DateField()
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField(default=clock.now)

    effect = models.CharField(max_length=20, choices=CourtEffect, blank=True)
    ordered_on = models.DateField(null=True)
    order_received_on = models.DateField(null=True)
    order = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["referred_on", "pk"]
        default_permissions = ()
        permissions = [("record_order", "Can record what a court has ordered")]
        constraints = [
            models.CheckConstraint(
                name="casework_courtmatter_ground_is_known",
                condition=Q(ground__in=CourtGround.values),
            ),
            models.CheckConstraint(
                name="casework_courtmatter_order_is_whole",
                condition=Q(
                    effect="",
                    ordered_on__isnull=True,
                    order_received_on__isnull=True,
                    recorded_by__isnull=True,
                )
                | Q(
                    effect__in=CourtEffect.values,
                    ordered_on__isnull=False,
                    order_received_on__gte=F("ordered_on"),
                    recorded_by__isnull=False,
                ),
            ),
        ]

    def __str__(self):
        return f"{self.get_ground_display()}, {self.referred_on}"

    @property
    def is_open(self) -> bool:
        return not self.effect
