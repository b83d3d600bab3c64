from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When

import clock
from casework.desk_choices import WarningKind


class Warnings(models.QuerySet["Warning"]):
    def shown(self) -> "Warnings":
        """Those that hold, as a page shows them: a death first, then the newest."""
        death_first = Case(
            When(kind=WarningKind.DONOR_DECEASED, then=Value(0)), default=Value(1)
        )
        return self.filter(closed_at=None).order_by(death_first, "-added_at", "-pk")


class Warning(models.Model):
    """What everybody who opens one of these cases of one donor must know at once."""

    cases = models.ManyToManyField("casework.Case", related_name="warnings")
    epas = models.ManyToManyField("casework.Epa", related_name="warnings")
    kind = models.CharField(max_length=20, choices=WarningKind)
    text = models.TextField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    added_at = models.DateTimeField(default=clock.now)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    closed_at = models.DateTimeField(null=True)
    closed_why = models.TextField(blank=True)

    objects = Warnings.as_manager()

    class Meta:
        ordering = ["-added_at", "-pk"]
        default_permissions = ()
        permissions = [("warn", "Can put warnings on cases and take them off")]
        constraints = [
            models.CheckConstraint(
                name="casework_warning_kind_is_known",
                condition=Q(kind__in=WarningKind.values),
            ),
            models.CheckConstraint(
                name="casework_warning_closed_says_who_when_why",
                condition=Q(closed_at=None, closed_by=None, closed_why="")
                | Q(closed_at__isnull=False, closed_by__isnull=False)
                & ~Q(closed_why=""),
            ),
            models.CheckConstraint(
                name="casework_warning_says_something", condition=~Q(text="")
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.text}"
