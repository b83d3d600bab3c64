from django.conf import settings
from django.db import models

import clock


class Note(models.Model):
    """What somebody wanted remembered about a case. Notes are added, never changed."""

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="notes"
    )
    text = models.TextField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-at", "-pk"]
        default_permissions = ()

    def __str__(self):
        return self.text
