from django.conf import settings
from django.db import models

import clock


class Payment(models.Model):
    """Money received for one LPA, in pence. A refund is a negative amount."""

    class Source(models.TextChoices):
        CHEQUE = "cheque"
        PHONE = "phone"
        ONLINE = "online"

    lpa = models.ForeignKey(
        "lpa.Lpa", on_delete=models.PROTECT, related_name="payments"
    )
    pence = models.IntegerField()
    source = models.CharField(max_length=10, choices=Source)
    received_on = models.DateField()
    number = models.CharField(max_length=100, blank=True)  # of the cheque or card slip
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="lpa_payment_is_some_money", condition=~models.Q(pence=0)
            )
        ]

    def __str__(self):
        return f"{self.lpa}: {self.pence} pence"
