import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q

import clock
from casework.desk_choices import NoteKind

LARGEST_FILE = 64 * 1024 * 1024


class Note(models.Model):
    """What somebody wanted remembered about a case. Notes are only added: the database
    sees to it (note_triggers.py)."""

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="notes"
    )
    kind = models.CharField(
        max_length=20, choices=NoteKind, default=NoteKind.PROCESSING
    )
    subject = models.CharField(max_length=255, blank=True)
    text = models.TextField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_note_kind_is_known",
                condition=Q(kind__in=NoteKind.values),
            )
        ]

    def __str__(self):
        return self.subject or self.text


class NotAsKept(RuntimeError):
    """The bytes of a file are not those that were kept: somebody changed them."""


class NoteFile(models.Model):
    """A file that came with a note, byte for byte. It is a table of its own so that a
    page of notes leaves the bytes where they are."""

    note = models.OneToOneField(Note, on_delete=models.PROTECT, related_name="file")
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)  # as its bytes say
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_note_file_is_neither_empty_nor_too_large",
                condition=Q(size__gt=0, size__lte=LARGEST_FILE),
            ),
            models.CheckConstraint(
                name="casework_note_file_has_name_type_and_digest",
                condition=~Q(name="") & ~Q(content_type="") & ~Q(sha256=""),
            ),
        ]

    def __str__(self):
        return self.name

    def as_kept(self) -> bytes:
        """The very bytes that were kept. Raises NotAsKept."""
        content = bytes(self.content)
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise NotAsKept(f"File {self.pk} of note {self.note_id}")
        return content
