from django.db import models

import clock


class LogoutNotice(models.Model):
    """One Login has told us once that somebody signed out there."""

    jti_digest = models.CharField(max_length=64, unique=True)
    heard_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return f"{self.heard_at}"
