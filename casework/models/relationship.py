from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock


class Relationship(models.Model):
    """Two donors who have to do with each other, and in what way.

    The record that was made first is the first, so that two have one relationship.
    """

    first = models.ForeignKey(
        "casework.DonorRecord", on_delete=models.PROTECT, related_name="+"
    )
    second = models.ForeignKey(
        "casework.DonorRecord", on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_relationship_is_of_two_in_order",
                condition=Q(first__lt=F("second")),
            ),
            models.CheckConstraint(
                name="casework_relationship_says_why", condition=~Q(reason="")
            ),
            models.UniqueConstraint(
                fields=["first", "second"], name="casework_relationship_once"
            ),
        ]

    def __str__(self):
        return self.reason

    def other(self, record):
        """Whom this one has to do with."""
        return self.second if self.first_id == record.pk else self.first
