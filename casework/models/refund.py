from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock
from casework.account import money
from casework.fee_choices import RefundReason, RefundState


class Refund(models.Model):
    """Money to be given back: proposed by one person, confirmed by another.

    It belongs to the LPA, which has payments even if its paper never came and no case
    was opened. Confirming it makes the negative payment.
    """

    lpa = models.ForeignKey("lpa.Lpa", on_delete=models.PROTECT, related_name="refunds")
    pence = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, choices=RefundReason)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(default=clock.now)

    state = models.CharField(
        max_length=20, choices=RefundState, default=RefundState.PROPOSED
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    why_dropped = models.TextField(blank=True)
    payment = models.OneToOneField(
        "lpa.Payment", null=True, on_delete=models.PROTECT, related_name="refund"
    )

    class Meta:
        ordering = ["proposed_at", "pk"]
        default_permissions = ()
        permissions = [("confirm_refund", "Can confirm refunds that others proposed")]
        constraints = [
            models.CheckConstraint(
                name="casework_refund_is_some_money", condition=Q(pence__gt=0)
            ),
            models.CheckConstraint(
                name="casework_refund_reason_is_known",
                condition=Q(reason__in=RefundReason.values),
            ),
            models.CheckConstraint(
                name="casework_refund_decided_says_who_and_when",
                condition=Q(
                    state=RefundState.PROPOSED,
                    decided_by=None,
                    decided_at=None,
                    why_dropped="",
                    payment=None,
                )
                | Q(
                    state=RefundState.CONFIRMED,
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                    why_dropped="",
                    payment__isnull=False,
                )
                | Q(
                    state=RefundState.DROPPED,
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                    payment=None,
                )
                & ~Q(why_dropped=""),
            ),
            models.CheckConstraint(
                name="casework_refund_is_confirmed_by_another",
                condition=~Q(state=RefundState.CONFIRMED)
                | ~Q(decided_by=F("proposed_by")),
            ),
            models.UniqueConstraint(
                fields=["lpa"],
                condition=Q(state=RefundState.PROPOSED),
                name="casework_refund_one_open_for_an_lpa",
            ),
        ]

    def __str__(self):
        return f"{self.lpa}: {self.pence} pence"

    @property
    def in_words(self) -> str:
        """How much, and why."""
        return f"{money(self.pence)}: {self.get_reason_display()}"

    @property
    def is_open(self) -> bool:
        return self.state == RefundState.PROPOSED

    def decide(self, state, *, by, **decision) -> None:
        """Keep what became of it, with who and when."""
        self.state, self.decided_by, self.decided_at = state, by, clock.now()
        for name, value in decision.items():
            setattr(self, name, value)
        self.save()
