from django.db import models
from django.db.models import Q


class FeeReminder(models.Model):
    """That somebody was reminded of a fee, for the first time or again.

    Reminders are counted from the day on which the fee was asked for.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="fee_reminders"
    )
    asked_on = models.DateField()
    number = models.PositiveSmallIntegerField()
    sent_on = models.DateField()

    class Meta:
        ordering = ["asked_on", "number"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["case", "asked_on", "number"],
                name="casework_feereminder_sent_once",
            ),
            models.CheckConstraint(
                name="casework_feereminder_comes_after_the_request",
                condition=Q(sent_on__gt=models.F("asked_on"), number__gte=1),
            ),
        ]

    def __str__(self):
        return f"{self.case}: {self.number}"
