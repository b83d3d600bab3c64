import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q

import clock


class NotAsIssued(RuntimeError):
    """The bytes that are kept are not those that were issued: somebody changed them."""


class IssuedDocuments(models.QuerySet["IssuedDocument"]):
    """Documents as they were issued. Lists of them leave the bytes where they are."""

    def about(self, *subjects: str) -> "IssuedDocuments":
        """What was issued about these LPAs or cases, by their bare references."""
        found = self.filter(about__in=subjects).defer("pdf", "said")
        return found.annotate(can_be_read=Q(said__isnull=False))


class IssuedDocument(models.Model):
    """A document as it was sent. It is never printed again from newer data.

    about is the bare reference of the LPA or case, kind the document's name in the
    catalogue, errand what it was issued for, so that it is issued once; said is what
    stands in it, for its reading copies.
    """

    about = models.CharField(max_length=20, db_index=True)
    kind = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    recipient = models.CharField(max_length=500)
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    said = models.JSONField(null=True)  # an Outline; of what is older there is none
    issued_at = models.DateTimeField(default=clock.now)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )  # nobody: the service itself
    errand = models.CharField(max_length=100, blank=True)

    objects = IssuedDocuments.as_manager()

    class Meta:
        ordering = ["issued_at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["errand"],
                condition=~Q(errand=""),
                name="documents_issued_once_per_errand",
            ),
            models.CheckConstraint(
                name="documents_issued_has_its_digest", condition=~Q(sha256="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.recipient}"

    def as_issued(self) -> bytes:
        """The very bytes that were issued. Raises NotAsIssued."""
        pdf = bytes(self.pdf)
        if hashlib.sha256(pdf).hexdigest() != self.sha256:
            raise NotAsIssued(f"Document {self.pk} about {self.about}")
        return pdf
