from django.db import models
from django.db.models import Q

import clock
from identity.choices import Reminder


class Reminded(models.Model):
    """That somebody was reminded to prove who they are, so that nobody is twice."""

    reference = models.CharField(max_length=12)  # of the LPA, bare
    uid = models.CharField(max_length=36)
    which = models.CharField(max_length=5, choices=Reminder)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "uid", "which"],
                name="identity_reminded_once_each",
            ),
            models.CheckConstraint(
                name="identity_reminded_is_known",
                condition=Q(which__in=Reminder.values),
            ),
        ]

    def __str__(self):
        return f"{self.reference}: {self.get_which_display()}"
