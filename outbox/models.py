"""What must still happen because something was decided, and mail kept for reading."""

from datetime import timedelta

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

import clock

LATE = timedelta(minutes=5)


class Errands(models.QuerySet):
    """Errands by how they stand; each is open, done or given up, and never lost."""

    def about(self, subject: str):
        return self.filter(about=subject)

    def still_open(self):
        return self.filter(done_at=None, gave_up_at=None)

    def due(self):
        """Open, its time come, and in nobody's hands, the most urgent first."""
        return (
            self.still_open()
            .filter(due_at__lte=clock.now())
            .filter(Q(leased_until=None) | Q(leased_until__lt=Now()))
            .order_by("due_at", "pk")
        )

    def overdue(self):
        """Open, and due more than five minutes ago."""
        return self.still_open().filter(due_at__lt=clock.now() - LATE)

    def failing(self):
        """Open, but the last attempt failed."""
        return self.still_open().exclude(last_error="")

    def given_up(self):
        return self.exclude(gave_up_at=None)


class Errand(models.Model):
    """One thing that must be done: it stays here, open, until it has been.

    attempts counts every time a worker took it in hand. Leases run on the database's
    own time, due_at on the clock. told says who was told that it was given up.
    """

    kind = models.CharField(max_length=60)
    about = models.CharField(max_length=20, db_index=True)
    payload = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    owed_at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField(default=clock.now)
    attempts = models.PositiveIntegerField(default=0)
    leased_until = models.DateTimeField(null=True, blank=True)
    leased_by = models.CharField(max_length=100, blank=True)
    last_error = models.TextField(blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    gave_up_at = models.DateTimeField(null=True, blank=True)
    told = models.TextField(blank=True)

    objects = Errands.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                F("due_at"),
                F("id"),
                condition=Q(done_at=None, gave_up_at=None),
                name="outbox_errand_open",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(gave_up_at=None),
                name="outbox_errand_not_done_and_given_up",
            ),
            models.CheckConstraint(
                condition=Q(leased_until=None, leased_by="")
                | (Q(leased_until__isnull=False) & ~Q(leased_by="")),
                name="outbox_errand_leased_to_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.pk} about {self.about}"


class KeptMessage(models.Model):
    """An e-mail that stayed here instead of being sent, on a developer's machine."""

    message_id = models.CharField(max_length=255, unique=True)
    kept_at = models.DateTimeField(default=clock.now)
    sender = models.CharField(max_length=320)
    to = models.TextField()
    subject = models.TextField()
    body = models.TextField()

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.to}: {self.subject}"
