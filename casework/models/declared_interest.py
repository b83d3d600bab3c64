from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock


class DeclaredInterest(models.Model):
    """Somebody at the office whose own case this is, or a relative's or a friend's.

    It closes every case of the same donor to them until a manager lifts it.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="interests"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="interests"
    )
    why = models.TextField()
    declared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    declared_at = models.DateTimeField(default=clock.now)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True)
    why_lifted = models.TextField(blank=True)

    class Meta:
        ordering = ["declared_at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["case", "user"],
                condition=Q(lifted_at__isnull=True),
                name="casework_declaredinterest_once",
            ),
            models.CheckConstraint(
                name="casework_declaredinterest_says_why", condition=~Q(why="")
            ),
            models.CheckConstraint(
                name="casework_declaredinterest_lifted_says_who_when_and_why",
                condition=Q(
                    lifted_at__isnull=True, lifted_by__isnull=True, why_lifted=""
                )
                | Q(lifted_at__isnull=False, lifted_by__isnull=False)
                & ~Q(why_lifted=""),
            ),
            models.CheckConstraint(
                name="casework_declaredinterest_lifted_by_another",
                condition=Q(lifted_by__isnull=True) | ~Q(lifted_by=F("user")),
            ),
        ]

    def __str__(self):
        return str(self.user)

    @property
    def is_open(self) -> bool:
        return self.lifted_at is None
