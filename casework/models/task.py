from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThanOrEqual

import clock
from casework.desk_choices import TaskKind
from casework.rating import Rating, rate

SHORTEST_NAME, LONGEST_NAME = 5, 255


class Task(models.Model):
    """Something that somebody at the OPG has to do about a case by a day.

    It is one person's, one team's or anybody's. ended_by names the action that ends
    the task by itself, where one does; given_by is nobody where the service gave it.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="tasks"
    )
    kind = models.CharField(max_length=20, choices=TaskKind, default=TaskKind.PROGRESS)
    name = models.CharField(max_length=LONGEST_NAME)
    description = models.TextField(blank=True)
    due_on = models.DateField()
    ended_by = models.CharField(max_length=40, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="tasks",
    )
    team = models.ForeignKey(
        "casework.Team", null=True, on_delete=models.PROTECT, related_name="tasks"
    )
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    given_at = models.DateTimeField(default=clock.now)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    done_note = models.TextField(blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["due_on", "id"],
                condition=Q(done_at=None),
                name="casework_task_open_by_day",
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="casework_task_done_says_who_and_when",
                condition=Q(done_at__isnull=True, done_by__isnull=True, done_note="")
                | Q(done_at__isnull=False, done_by__isnull=False),
            ),
            models.CheckConstraint(
                name="casework_task_kind_is_known",
                condition=Q(kind__in=TaskKind.values),
            ),
            models.CheckConstraint(
                name="casework_task_has_one_assignee_at_most",
                condition=Q(user__isnull=True) | Q(team__isnull=True),
            ),
            models.CheckConstraint(
                name="casework_task_name_is_long_enough",
                condition=GreaterThanOrEqual(Length("name"), SHORTEST_NAME),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def assignee(self):
        """The person or the team whose task it is; None while it is anybody's."""
        return self.user or self.team

    @property
    def rating(self) -> Rating:
        return rate(self.due_on, clock.today())
