"""What happened, by whom, when and why: written once, never changed."""

from django.conf import settings
from django.db import models


class Event(models.Model):
    """One thing that happened to an LPA or a case, chained to the one before.

    subject is the bare reference it is about; nobody in "by" means the service itself.
    The database refuses to change or remove an event; the chain shows a forged one.
    """

    subject = models.CharField(max_length=20)
    sequence = models.PositiveIntegerField()
    action = models.CharField(max_length=60)
    source = models.CharField(max_length=40, blank=True)
    target = models.CharField(max_length=40, blank=True)
    why = models.TextField(blank=True)
    details = models.JSONField(default=dict, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField()
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["subject", "sequence"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "sequence"], name="history_event_one_per_place"
            )
        ]

    def __str__(self):
        return f"{self.subject} {self.sequence} {self.action}"


class Checkpoint(models.Model):
    """How far every chain reached on one day, so that a tail cut off later is missed.

    heads holds the chains that grew since the checkpoint before:
    {subject: [sequence, hash]}. up_to is the last event counted in.
    """

    day = models.DateField(unique=True)
    up_to = models.BigIntegerField()
    heads = models.JSONField()
    count = models.PositiveIntegerField()
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["day"]

    def __str__(self):
        return f"{self.day} {self.digest}"
