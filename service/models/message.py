from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

import clock


class Message(models.Model):
    """What staff want read on every page, or on some, for a while."""

    class Kind(models.TextChoices):
        INFORMATION = "information", _("For information")
        IMPORTANT = "important", _("Important")

    class ShownOn(models.TextChoices):
        EVERYWHERE = "everywhere", _("Every page")
        FRONT_DOOR = "front-door", _("The start page, and signing in and up")
        DONORS = "donors", _("Every page of somebody signed in who is not staff")
        STAFF = "staff", _("Every page of staff")

    text = models.TextField(max_length=2000)
    kind = models.CharField(max_length=20, choices=Kind)
    shown_on = models.CharField(max_length=20, choices=ShownOn)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # when staff ended it before its time

    class Meta:
        ordering = ["-starts_at", "-pk"]
        default_permissions = ()
        permissions = [("set_message", "Can set messages of the service")]
        constraints = [
            models.CheckConstraint(
                name="service_message_ends_after_it_starts",
                condition=Q(ends_at__gt=F("starts_at")),
            )
        ]

    def __str__(self):
        return self.text

    @property
    def has_ended(self) -> bool:
        return self.ended_at is not None or self.ends_at <= clock.now()

    @property
    def state(self) -> str:
        """In a word, where it stands at this moment."""
        if self.has_ended:
            return _("Ended")
        return _("Shown now") if self.starts_at <= clock.now() else _("To come")
