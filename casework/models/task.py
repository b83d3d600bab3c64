from django.conf import settings
from django.db import models
from django.db.models import Q


class Task(models.Model):
    """Something that somebody at the OPG has to do about a case by a day.

    ended_by names the action that ends the task by itself, where one does.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="tasks"
    )
    name = models.CharField(max_length=255)
    due_on = models.DateField()
    ended_by = models.CharField(max_length=40, blank=True)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["due_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_task_done_says_who_and_when",
                condition=Q(done_at__isnull=True, done_by__isnull=True)
                | Q(done_at__isnull=False, done_by__isnull=False),
            )
        ]

    def __str__(self):
        return self.name
