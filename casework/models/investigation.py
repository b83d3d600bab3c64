from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

import clock
from casework.desk_choices import HoldReason, InvestigationKind, Outcome


class Investigations(models.Manager["Investigation"]):
    """Knows of each, without a question of its own, whether and why it is on hold."""

    def get_queryset(self):
        holds = Hold.objects.filter(investigation=OuterRef("pk"), until_on=None)
        return (
            super()
            .get_queryset()
            .annotate(held_for=Subquery(holds.values("reason")[:1]))
        )


class Investigation(models.Model):
    """A concern that is looked into, and the days that its analysts go by.

    While it is open the LPA is not registered, on hold or not.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="investigations"
    )
    title = models.CharField(max_length=255)
    information = models.TextField()
    kind = models.CharField(max_length=10, choices=InvestigationKind)
    received_on = models.DateField()
    risk_assessed_on = models.DateField(null=True)
    report_approved_on = models.DateField(null=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    closed_on = models.DateField(null=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField(default=clock.now)

    held_for: str | None = None  # as the manager found it
    objects = Investigations()

    class Meta:
        ordering = ["-received_on", "-pk"]
        default_permissions = ()
        permissions = [("investigate", "Can open and conduct investigations")]
        constraints = [
            models.CheckConstraint(
                name="casework_investigation_kind_is_known",
                condition=Q(kind__in=InvestigationKind.values),
            ),
            models.CheckConstraint(
                name="casework_investigation_has_a_title", condition=~Q(title="")
            ),
            models.CheckConstraint(
                name="casework_investigation_risk_assessed_once_received",
                condition=Q(risk_assessed_on=None)
                | Q(risk_assessed_on__gte=F("received_on")),
            ),
            models.CheckConstraint(
                name="casework_investigation_report_after_risk_with_outcome",
                condition=Q(report_approved_on=None, outcome="")
                | Q(
                    risk_assessed_on__isnull=False,
                    report_approved_on__isnull=False,
                    report_approved_on__gte=F("risk_assessed_on"),
                    outcome__in=Outcome.values,
                ),
            ),
            models.CheckConstraint(
                name="casework_investigation_closed_after_the_report",
                condition=Q(closed_on=None)
                | Q(
                    report_approved_on__isnull=False,
                    closed_on__gte=F("report_approved_on"),
                ),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("casework:investigation", args=[self.case.number, self.pk])

    @property
    def is_open(self) -> bool:
        return self.closed_on is None

    @property
    def standing(self) -> str:
        if not self.is_open:
            return _("Closed")
        return _("On hold") if self.held_for else _("Open")

    @property
    def colour(self) -> str:
        """Of the tag that shows how it stands."""
        if not self.is_open:
            return "grey"
        return "yellow" if self.held_for else "red"

    @property
    def held_for_words(self) -> str:
        """Why it is on hold, or nothing."""
        return str(HoldReason(self.held_for).label) if self.held_for else ""


class Hold(models.Model):
    """A time in which an investigation waits for somebody else's."""

    investigation = models.ForeignKey(
        Investigation, on_delete=models.PROTECT, related_name="holds"
    )
    reason = models.CharField(max_length=20, choices=HoldReason)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    placed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["from_on", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["investigation"],
                condition=Q(until_on=None),
                name="casework_hold_one_open_per_investigation",
            ),
            models.CheckConstraint(
                name="casework_hold_reason_is_known",
                condition=Q(reason__in=HoldReason.values),
            ),
            models.CheckConstraint(
                name="casework_hold_lifted_says_who_and_not_before_it_began",
                condition=Q(until_on=None, lifted_by=None)
                | Q(
                    until_on__isnull=False,
                    until_on__gte=F("from_on"),
                    lifted_by__isnull=False,
                ),
            ),
        ]

    def __str__(self):
        return f"{self.get_reason_display()}, {self.from_on}"
