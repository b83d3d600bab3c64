from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

import clock


class Proposal(models.Model):
    """An action that one person wants and a second has to confirm before it happens."""

    class State(models.TextChoices):
        OPEN = "open"
        CONFIRMED = "confirmed"
        DECLINED = "declined"

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="proposals"
    )
    action = models.CharField(max_length=40)
    details = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(default=clock.now)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)
    why_declined = models.TextField(blank=True)

    class Meta:
        ordering = ["proposed_at", "pk"]
        default_permissions = ()
        permissions = [("confirm_proposal", "Can confirm what somebody else proposes")]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "action"],
                condition=Q(state="open"),
                name="casework_proposal_open_once",
            ),
            models.CheckConstraint(
                name="casework_proposal_answered_says_who_and_when",
                condition=Q(
                    state="open", answered_by__isnull=True, answered_at__isnull=True
                )
                | Q(
                    state__in=["confirmed", "declined"],
                    answered_by__isnull=False,
                    answered_at__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="casework_proposal_confirmed_by_a_second",
                condition=~Q(state="confirmed") | ~Q(answered_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="casework_proposal_declined_says_why",
                condition=Q(state="declined") & ~Q(why_declined="")
                | ~Q(state="declined") & Q(why_declined=""),
            ),
        ]

    def __str__(self):
        return f"{self.action}, {self.proposed_by}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN
