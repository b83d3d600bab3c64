from django.conf import settings
from django.db import models

import clock


class Overruled(models.Model):
    """A finding that the donor has read and means: "yes, that is what I want".

    It holds only for what the finding was about: the digest is of the rule and of the
    words and people it was found at, so it is asked again once these change.
    """

    draft = models.ForeignKey(
        "lpa.Draft", on_delete=models.CASCADE, related_name="overruled"
    )
    rule = models.CharField(max_length=100)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "rule", "digest"], name="lpa_overruled_once"
            )
        ]

    def __str__(self):
        return f"{self.draft}: {self.rule}"
