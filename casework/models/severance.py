from django.conf import settings
from django.db import models
from django.db.models import F, Q

from casework.choices import SeveranceState

ASKED_THE_COURT = (SeveranceState.ORDERED, SeveranceState.NOT_ORDERED)
CLEAR = (SeveranceState.NOT_REQUIRED, *ASKED_THE_COURT)


class Severance(models.Model):
    """Whether the instructions of a deed can stay, and what the court made of them.

    There is none until somebody has reviewed them.
    """

    case = models.OneToOneField(
        "casework.Case", on_delete=models.PROTECT, related_name="severance"
    )
    state = models.CharField(max_length=20, choices=SeveranceState)
    words = models.TextField(blank=True)  # those that cannot work
    left = models.TextField(blank=True)  # the instructions without what was severed
    ordered_on = models.DateField(null=True)
    order_received_on = models.DateField(null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_severance_state_is_known",
                condition=Q(state__in=SeveranceState.values),
            ),
            models.CheckConstraint(
                name="casework_severance_decided_by_an_order",
                condition=Q(
                    state__in=ASKED_THE_COURT,
                    ordered_on__isnull=False,
                    order_received_on__gte=F("ordered_on"),
                )
                | ~Q(state__in=ASKED_THE_COURT)
                & Q(ordered_on__isnull=True, order_received_on__isnull=True),
            ),
            models.CheckConstraint(
                name="casework_severance_names_the_words",
                condition=Q(state=SeveranceState.NOT_REQUIRED) | ~Q(words=""),
            ),
            models.CheckConstraint(
                name="casework_severance_leaves_words_only_by_order",
                condition=Q(left="") | Q(state=SeveranceState.ORDERED),
            ),
        ]

    def __str__(self):
        return str(self.get_state_display())

    @property
    def is_clear(self) -> bool:
        """Whether nothing is to be decided about the words any more."""
        return self.state in CLEAR
