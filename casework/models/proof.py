from django.conf import settings
from django.db import models
from django.db.models import Q

import clock


class Proof(models.Model):
    """A proof of registration that somebody has on paper, with the code of its check.

    Only the digest of the code is kept: whoever reads the database cannot use it.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="proofs"
    )
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=clock.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_proof_withdrawn_after_it_was_made",
                condition=Q(withdrawn_at__isnull=True)
                | Q(withdrawn_at__gte=models.F("made_at")),
            ),
            models.CheckConstraint(
                name="casework_proof_has_a_digest",
                condition=~Q(digest=""),
            ),
        ]

    def __str__(self):
        return f"{self.case}, {self.made_at:%Y-%m-%d}"
