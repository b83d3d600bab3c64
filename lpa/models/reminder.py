from django.db import models
from django.db.models import Q

import clock


class Reminder(models.Model):
    """That somebody who was asked was reminded, or that their code ran out unanswered.

    due_on is the London day for which it was: once for a day, however often and however
    late it is looked. message is the message that went out for it.
    """

    class Kind(models.TextChoices):
        REMINDED = "reminded"  # whoever was asked
        EXPIRED = "expired"  # the donor, that the code has run out

    invitation = models.ForeignKey(
        "lpa.Invitation", on_delete=models.CASCADE, related_name="reminders"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    due_on = models.DateField()
    message = models.CharField(max_length=64)
    sent_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["invitation", "kind", "due_on"],
                name="lpa_reminder_once_for_a_day",
            ),
            models.UniqueConstraint(
                fields=["invitation"],
                condition=Q(kind="expired"),
                name="lpa_reminder_runs_out_once",
            ),
            models.CheckConstraint(
                name="lpa_reminder_kind_is_known",
                condition=Q(kind__in=["reminded", "expired"]),
            ),
        ]

    def __str__(self):
        return f"{self.invitation}: {self.kind}, {self.due_on}"
