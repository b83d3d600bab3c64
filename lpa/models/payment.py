from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

import clock


class Payment(models.Model):
    """Money received for one LPA, in pence. Rows are only added: the database sees to
    it (payment_triggers.py).

    A negative amount takes back what another row says (reverses), or else is a refund.
    """

    class Source(models.TextChoices):
        CHEQUE = "cheque", _("Cheque")
        PHONE = "phone", _("Card, by telephone")
        ONLINE = "online", _("Card, online")
        MAKE = "make", _("Card, in Make an LPA")
        MIGRATED = "migrated", _("From the former system")
        FEE_REDUCTION = "fee-reduction", _("Fee reduction in the former system")
        OTHER = "other", _("Another way")

    # What staff can record themselves, and what nobody here can take back.
    BY_HAND = (Source.CHEQUE, Source.PHONE)
    LOCKED = (Source.ONLINE, Source.MAKE, Source.MIGRATED, Source.FEE_REDUCTION)

    lpa = models.ForeignKey(
        "lpa.Lpa", on_delete=models.PROTECT, related_name="payments"
    )
    pence = models.IntegerField()
    source = models.CharField(max_length=20, choices=Source)
    received_on = models.DateField()
    number = models.CharField(max_length=100, blank=True)  # of the cheque or card slip
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)
    reverses = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="reversed_by"
    )
    why = models.TextField(blank=True)  # it was taken back

    class Meta:
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="lpa_payment_is_some_money", condition=~models.Q(pence=0)
            ),
            models.CheckConstraint(
                name="lpa_payment_source_is_known",
                condition=Q(
                    source__in=[
                        "cheque",
                        "phone",
                        "online",
                        "make",
                        "migrated",
                        "fee-reduction",
                        "other",
                    ]
                ),
            ),
            models.CheckConstraint(
                name="lpa_payment_taken_back_says_why",
                condition=Q(reverses=None) | Q(pence__lt=0) & ~Q(why=""),
            ),
        ]

    def __str__(self):
        return f"{self.lpa}: {self.pence} pence"

    @property
    def is_locked(self) -> bool:
        """Whether another system wrote it, so that nobody corrects it here."""
        return self.source in self.LOCKED

    @property
    def is_money(self) -> bool:
        """Whether money changed hands: the former system kept reductions here too."""
        return self.source != self.Source.FEE_REDUCTION

    @property
    def is_refund(self) -> bool:
        return self.pence < 0 and self.reverses_id is None
