from django.conf import settings
from django.db import models

import clock
from casework.choices import NoticeKind


class Notice(models.Model):
    """One notice of the application, given to one person on one day.

    Giving it again (returned post, a new address) adds a row: each has its own date.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="notices"
    )
    recipient = models.CharField(max_length=64)  # the uid of the person in the LPA
    name = models.CharField(max_length=500)
    kind = models.CharField(max_length=20, choices=NoticeKind)
    given_on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["given_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_notice_kind_is_known",
                condition=models.Q(kind__in=NoticeKind.values),
            )
        ]

    def __str__(self):
        return f"{self.name}, {self.given_on}"
