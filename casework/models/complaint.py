from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

import clock
from casework.complaint_choices import (
    SUBCATEGORIES,
    Category,
    Compensation,
    Complainant,
    Origin,
    Resolution,
    Severity,
    Subcategory,
    Tier,
)
from casework.rating import Rating, rate


def of_its_category() -> Q:
    """A subcategory belongs to the category that it is kept with."""
    pairs = Q()
    for category, within in SUBCATEGORIES.items():
        values = [each.value for each in within]
        pairs |= Q(category=category.value, subcategory__in=values)
    return pairs


class Complaint(models.Model):
    """That somebody is not content with us, about what, and who looks into it.

    Each tier in which it is answered is a ComplaintStage; the complaint is open while
    one of them is.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="complaints"
    )
    severity = models.CharField(max_length=20, choices=Severity)
    title = models.CharField(max_length=255, blank=True)
    description = models.TextField()
    complainant = models.CharField(max_length=255)  # the name
    complainant_is = models.CharField(max_length=24, choices=Complainant)
    origin = models.CharField(max_length=20, choices=Origin)
    category = models.CharField(max_length=20, choices=Category)
    subcategory = models.CharField(max_length=24, choices=Subcategory)
    received_on = models.DateField()
    acknowledged_on = models.DateField(null=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="complaints",
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-received_on", "-pk"]
        default_permissions = ()
        permissions = [("handle_complaint", "Can record and answer complaints")]
        constraints = [
            models.CheckConstraint(
                name="casework_complaint_words_are_known",
                condition=Q(
                    severity__in=Severity.values,
                    complainant_is__in=Complainant.values,
                    origin__in=Origin.values,
                ),
            ),
            models.CheckConstraint(
                name="casework_complaint_subcategory_is_of_its_category",
                condition=of_its_category(),
            ),
            models.CheckConstraint(
                name="casework_complaint_acknowledged_once_received",
                condition=Q(acknowledged_on=None)
                | Q(acknowledged_on__gte=F("received_on")),
            ),
        ]

    def __str__(self):
        return self.title or str(self.get_subcategory_display())

    def get_absolute_url(self):
        return reverse("casework:complaint", args=[self.case.number, self.pk])

    @property
    def latest(self) -> "ComplaintStage":
        """The stage it is in, or was answered in last."""
        return list(self.stages.all())[-1]

    @property
    def is_open(self) -> bool:
        return self.latest.is_open


class ComplaintStage(models.Model):
    """One tier of a complaint: from when, until when, and how it was answered.

    A tier that is reopened is a stage of its own, with a deadline of its own.
    """

    complaint = models.ForeignKey(
        Complaint, on_delete=models.PROTECT, related_name="stages"
    )
    tier = models.PositiveSmallIntegerField(choices=Tier)
    begun_on = models.DateField()
    due_on = models.DateField()
    why = models.TextField(blank=True)  # why it was escalated or reopened
    resolution = models.CharField(max_length=20, choices=Resolution, blank=True)
    resolution_notes = models.TextField(blank=True)
    resolved_on = models.DateField(null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    compensation = models.CharField(
        max_length=20, choices=Compensation, default=Compensation.NONE
    )
    compensation_pence = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["due_on", "id"],
                condition=Q(resolved_on=None),
                name="casework_stage_open_by_day",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["complaint"],
                condition=Q(resolved_on=None),
                name="casework_stage_one_open_per_complaint",
            ),
            models.CheckConstraint(
                name="casework_stage_tier_is_known", condition=Q(tier__in=Tier.values)
            ),
            models.CheckConstraint(
                name="casework_stage_due_after_it_began",
                condition=Q(due_on__gt=F("begun_on")),
            ),
            models.CheckConstraint(
                name="casework_stage_resolved_says_how_who_when",
                condition=Q(
                    resolved_on=None,
                    resolved_by=None,
                    resolution="",
                    resolution_notes="",
                )
                | Q(
                    resolved_on__isnull=False,
                    resolved_on__gte=F("begun_on"),
                    resolved_by__isnull=False,
                    resolution__in=Resolution.values,
                )
                & ~Q(resolution_notes=""),
            ),
            models.CheckConstraint(
                name="casework_stage_amount_goes_with_compensation",
                condition=Q(compensation=Compensation.NONE, compensation_pence=None)
                | Q(
                    compensation__in=[Compensation.FINANCIAL, Compensation.DISTRESS],
                    compensation_pence__isnull=False,
                    compensation_pence__gt=0,
                    resolved_on__isnull=False,
                ),
            ),
        ]

    def __str__(self):
        return f"{self.get_tier_display()}, {self.begun_on}"

    @property
    def is_open(self) -> bool:
        return self.resolved_on is None

    def rating(self, today: date | None = None) -> Rating:
        """Of an open stage: how near its deadline is."""
        return rate(self.due_on, today or clock.today())
