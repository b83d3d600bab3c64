from django.db import models

import clock

from .identity_check import IdentityCheck


class SignIn(models.Model):
    """Somebody was sent to One Login: answered once, or never.

    The state is kept as a digest. Nonce and verifier are in the session of whoever
    left, so that nobody else can come back in their place. Whoever came back is known
    by a digest of their subject, so that One Login can say that they have signed out.
    """

    check_of = models.ForeignKey(
        IdentityCheck, on_delete=models.CASCADE, related_name="sign_ins"
    )
    state_digest = models.CharField(max_length=64, unique=True)
    left_at = models.DateTimeField(default=clock.now)
    used_at = models.DateTimeField(null=True)
    subject_digest = models.CharField(max_length=64, blank=True, db_index=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return f"{self.check_of}, {self.left_at}"
