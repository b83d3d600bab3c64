from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Q

import clock
from casework.choices import (
    GROUNDS,
    ObjectionGround,
    ObjectionKind,
    ObjectionState,
)


def any_of(conditions):
    return reduce(or_, conditions)


class Objection(models.Model):
    """An objection as it reached the office; it can be about several LPAs at once."""

    kind = models.CharField(max_length=20, choices=ObjectionKind)
    objector = models.CharField(max_length=500)
    uid = models.CharField(max_length=64, blank=True)  # of somebody in the LPA
    ground = models.CharField(max_length=30, choices=ObjectionGround, blank=True)
    about = models.CharField(max_length=64, blank=True)  # the attorney it is about
    words = models.TextField(blank=True)
    received_on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["received_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_objection_ground_is_of_its_kind",
                condition=any_of(
                    Q(kind=kind, ground__in=grounds or [""])
                    for kind, grounds in GROUNDS.items()
                ),
            ),
        ]

    def __str__(self):
        return f"{self.objector}, {self.received_on}"


class CaseObjection(models.Model):
    """What becomes of an objection in one of the cases that it is about."""

    objection = models.ForeignKey(
        Objection, on_delete=models.PROTECT, related_name="in_cases"
    )
    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="objections"
    )
    is_in_time = models.BooleanField()
    state = models.CharField(
        max_length=20, choices=ObjectionState, default=ObjectionState.RECEIVED
    )
    stops_registration = models.BooleanField(default=False)
    is_overruled = models.BooleanField(default=False)  # by the court (paragraph 14)
    decided_on = models.DateField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["objection__received_on", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["objection", "case"], name="casework_caseobjection_once"
            ),
            models.CheckConstraint(
                name="casework_caseobjection_state_is_known",
                condition=Q(state__in=ObjectionState.values),
            ),
            models.CheckConstraint(
                name="casework_caseobjection_decided_says_who_when_why",
                condition=Q(
                    state=ObjectionState.RECEIVED,
                    decided_on__isnull=True,
                    decided_by__isnull=True,
                    why="",
                )
                | ~Q(state=ObjectionState.RECEIVED)
                & Q(decided_on__isnull=False, decided_by__isnull=False)
                & ~Q(why=""),
            ),
            models.CheckConstraint(
                name="casework_caseobjection_only_upheld_stops",
                condition=Q(stops_registration=False) | Q(state=ObjectionState.UPHELD),
            ),
            models.CheckConstraint(
                name="casework_caseobjection_overruled_stops_nothing",
                condition=Q(is_overruled=False) | Q(stops_registration=False),
            ),
        ]

    def __str__(self):
        return str(self.objection)

    @property
    def is_open(self) -> bool:
        return self.state == ObjectionState.RECEIVED

    @property
    def in_words(self) -> str:
        """Who objects, and when that arrived, for whoever reads why nothing moves."""
        return str(self.objection)
