from django.conf import settings
from django.db import models
from django.db.models import Q

import clock
from casework.choices import EndReason


class AttorneyEvent(models.Model):
    """That an appointment ended, or that a replacement stepped in. Neither is undone.

    Whoever was named is active (an attorney), inactive (a replacement who has not
    stepped in), or removed; nothing leads back from removed.
    """

    class Kind(models.TextChoices):
        ENDED = "ended"
        STEPPED_IN = "stepped-in"

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="attorney_events"
    )
    uid = models.CharField(max_length=64)
    name = models.CharField(max_length=500)
    kind = models.CharField(max_length=20, choices=Kind)
    reason = models.CharField(max_length=30, choices=EndReason, blank=True)
    on = models.DateField()
    evidence = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["recorded_at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["case", "uid", "kind"], name="casework_attorneyevent_once"
            ),
            models.CheckConstraint(
                name="casework_attorneyevent_ended_says_why",
                condition=Q(kind="ended", reason__in=EndReason.values)
                | Q(kind="stepped-in", reason=""),
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.kind}, {self.on}"
