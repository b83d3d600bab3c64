from django.conf import settings
from django.db import models


class Presence(models.Model):
    """That somebody has a case open: since when, and when that was last seen."""

    case = models.ForeignKey(
        "casework.Case", on_delete=models.CASCADE, related_name="presences"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    since = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ["since", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["case", "user"], name="casework_presence_once"
            )
        ]

    def __str__(self):
        return str(self.user)
