import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock

MOST_SIDES = 300
COLOURS = {
    "being-read": "light-blue",
    "to-key": "yellow",
    "done": "green",
    "refused": "red",
    "failed": "red",
    "discarded": "grey",
}


class NotAsScanned(RuntimeError):
    """The bytes that are kept are not those that came in: somebody changed them."""


class ScanSets(models.QuerySet):
    def without_file(self):
        """For lists and pages, which leave the bytes where they are."""
        return self.defer("original").select_related("case__lpa", "draft__owner", "by")


class ScanSet(models.Model):
    """What was scanned in one go, exactly as it came, and what has become of it.

    document_id is whose name a scanner gives it: the same again is the same set. A set
    carries the number of a case, unless it opens one.
    """

    class State(models.TextChoices):
        BEING_READ = "being-read", gettext_lazy("Being read")
        TO_KEY = "to-key", gettext_lazy("To be keyed")
        DONE = "done", gettext_lazy("With its case")
        REFUSED = "refused", gettext_lazy("Needs a decision")
        FAILED = "failed", gettext_lazy("Could not be read")
        DISCARDED = "discarded", gettext_lazy("Discarded")

    document_id = models.CharField(max_length=100, unique=True)
    batch = models.CharField(max_length=60)
    case_number = models.CharField(max_length=12, blank=True)  # bare, as it came
    kind = models.CharField(max_length=20, blank=True)  # what it was said to be
    name = models.CharField(max_length=255, blank=True)  # of the file
    media = models.CharField(max_length=40)  # by what is in it
    original = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    sides = models.PositiveSmallIntegerField()
    scanned_at = models.DateTimeField(default=clock.now)
    taken_in_at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    state = models.CharField(max_length=10, choices=State, default=State.BEING_READ)
    reasons = models.TextField(blank=True)  # a sentence a line
    case = models.ForeignKey(
        "casework.Case", null=True, on_delete=models.PROTECT, related_name="scan_sets"
    )
    draft = models.OneToOneField(
        "lpa.Draft", null=True, on_delete=models.SET_NULL, related_name="scan_set"
    )  # in which it is keyed
    discarded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    discarded_at = models.DateTimeField(null=True)
    discarded_why = models.TextField(blank=True)

    objects = ScanSets.as_manager()

    class Meta:
        ordering = ["-taken_in_at", "-pk"]
        default_permissions = ()
        permissions = [("handle_scans", "Can take in scans and bring them to cases")]
        indexes = [
            models.Index(
                fields=["state", "taken_in_at"], name="casework_scanset_state_since"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "case_number"],
                name="casework_scanset_once_per_file_and_case",
            ),
            models.CheckConstraint(
                name="casework_scanset_says_what_it_is",
                condition=~Q(document_id="") & ~Q(batch="") & ~Q(sha256=""),
            ),
            models.CheckConstraint(
                name="casework_scanset_has_sides",
                condition=Q(sides__gte=1, sides__lte=MOST_SIDES),
            ),
            models.CheckConstraint(
                name="casework_scanset_state_is_known",
                condition=Q(
                    state__in=[
                        *("being-read", "to-key", "done"),
                        *("refused", "failed", "discarded"),
                    ]
                ),
            ),
            models.CheckConstraint(
                name="casework_scanset_done_has_its_case",
                condition=Q(state="done", case__isnull=False)
                | ~Q(state="done") & Q(case__isnull=True),
            ),
            models.CheckConstraint(
                name="casework_scanset_refused_says_why",
                condition=Q(state__in=["refused", "failed"]) & ~Q(reasons="")
                | ~Q(state__in=["refused", "failed"]) & Q(reasons=""),
            ),
            models.CheckConstraint(
                name="casework_scanset_discarded_says_who_when_why",
                condition=Q(
                    state="discarded",
                    discarded_by__isnull=False,
                    discarded_at__isnull=False,
                )
                & ~Q(discarded_why="")
                | ~Q(state="discarded")
                & Q(
                    discarded_by__isnull=True,
                    discarded_at__isnull=True,
                    discarded_why="",
                ),
            ),
        ]

    def __str__(self):
        return _("Scan %(number)s") % {"number": self.pk}

    def get_absolute_url(self):
        return reverse("casework:scan", args=[self.pk])

    @property
    def subject(self) -> str:
        """Under which name its history is kept."""
        return f"scan-{self.pk}"

    @property
    def colour(self) -> str:
        return COLOURS[self.state]

    @property
    def why(self) -> list[str]:
        return self.reasons.splitlines()

    def as_scanned(self) -> bytes:
        """The very bytes that came in. Raises NotAsScanned."""
        content = bytes(self.original)
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise NotAsScanned(f"{self.subject}")
        return content

    def becomes(self, state: str, *, reasons=(), case=None) -> None:
        """Stand in another state, with why or with its case, and save that."""
        self.state, self.reasons, self.case = state, "\n".join(reasons), case
        self.discarded_by = self.discarded_at = None
        self.discarded_why = ""
        self.save()
