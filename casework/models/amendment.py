from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock


class Amendment(models.Model):
    """A correction of somebody's details in the office's copy of a deed.

    old and new hold what differs; what all of them come to is in the case (amended).
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="amendments"
    )
    whose = models.CharField(max_length=64)  # see amended.people_by_place
    name = models.TextField(blank=True)  # as it was then
    old = models.JSONField()
    new = models.JSONField()
    why = models.TextField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["made_at", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_amendment_says_why", condition=~Q(why="")
            ),
            models.CheckConstraint(
                name="casework_amendment_changes_something",
                condition=~Q(old=F("new")),
            ),
        ]

    def __str__(self):
        return self.name
