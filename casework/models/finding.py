from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

import clock
from casework.choices import ExceptionKind, FindingSeverity, FindingStatus

PLACE_LENGTH = 200
LEAVES_OUT = (ExceptionKind.ATTORNEY, ExceptionKind.REPLACEMENT)
SIGNING = "signing/"  # how the names of rules about signatures begin


class Finding(models.Model):
    """Something that examination showed, and what has become of it.

    One that the rule book made carries the rule's name, so that asking the book again
    neither doubles it nor forgets it.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="findings"
    )
    rule = models.CharField(max_length=100, blank=True)
    place = models.CharField(max_length=PLACE_LENGTH, blank=True)  # where on the form
    severity = models.CharField(max_length=10, choices=FindingSeverity)
    sentence = models.TextField()
    exception = models.CharField(max_length=30, choices=ExceptionKind, blank=True)
    about = models.CharField(max_length=64, blank=True)  # the uid of who is left out
    found_at = models.DateTimeField(default=clock.now)
    status = models.CharField(
        max_length=10, choices=FindingStatus, default=FindingStatus.DETECTED
    )
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)
    went_away = models.BooleanField(default=False)  # the rule book no longer says so

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_finding_severity_is_known",
                condition=Q(severity__in=FindingSeverity.values),
            ),
            models.CheckConstraint(
                name="casework_finding_exception_says_which",
                condition=Q(exception="", about="")
                | Q(
                    severity=FindingSeverity.EXCEPTION,
                    exception__in=ExceptionKind.values,
                ),
            ),
            models.CheckConstraint(
                name="casework_finding_who_is_left_out_is_named",
                condition=~Q(exception__in=LEAVES_OUT) | ~Q(about=""),
            ),
            models.CheckConstraint(
                name="casework_finding_settled_says_who_when_why",
                condition=Q(
                    status=FindingStatus.DETECTED,
                    settled_by__isnull=True,
                    settled_at__isnull=True,
                    why="",
                )
                | Q(
                    status__in=[FindingStatus.ACCEPTED, FindingStatus.RESOLVED],
                    settled_by__isnull=False,
                    settled_at__isnull=False,
                )
                & ~Q(why=""),
            ),
            models.UniqueConstraint(
                fields=["case", "rule", "place"],
                condition=~Q(rule="") & Q(status=FindingStatus.DETECTED),
                name="casework_finding_open_once_per_rule",
            ),
        ]

    def __str__(self):
        return self.sentence

    @property
    def is_open(self) -> bool:
        return self.status == FindingStatus.DETECTED

    @property
    def must_be_corrected(self) -> bool:
        return self.is_open and self.severity == FindingSeverity.CURABLE

    @property
    def is_about_signing(self) -> bool:
        return self.rule.startswith(SIGNING)

    @property
    def meant_by_donor(self) -> dict | None:
        """What the donor said to the same finding before signing: who, and when."""
        for said in self.case.lpa.overruled:
            where = ", ".join(said["places"])[:PLACE_LENGTH]
            if (said["rule"], where) == (self.rule, self.place):
                return {"by": said["by"], "at": datetime.fromisoformat(said["at"])}
        return None

    def settle(self, status, *, by, why: str, went_away: bool = False) -> None:
        """Say what has become of it, and save that."""
        self.status, self.settled_by, self.settled_at = status, by, clock.now()
        self.why, self.went_away = why, went_away
        self.save()
