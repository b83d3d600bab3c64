from django.db import models
from django.db.models import Q


class RegisterUpdate(models.Model):
    """One update of a case's entry in the register, as it was asked for and applied.

    Its place in the sequence says what came before, however close in time. The database
    refuses to change or remove one (register_triggers.py).
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="register_updates"
    )
    sequence = models.PositiveIntegerField()
    uid = models.UUIDField(unique=True)
    type = models.CharField(max_length=60)
    changes = models.JSONField(default=list, blank=True)
    author = models.TextField()
    applied_at = models.DateTimeField()

    class Meta:
        ordering = ["case", "sequence"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["case", "sequence"],
                name="casework_registerupdate_one_per_place",
            ),
            models.CheckConstraint(
                name="casework_registerupdate_counts_from_one",
                condition=Q(sequence__gte=1),
            ),
            models.CheckConstraint(
                name="casework_registerupdate_says_what_and_who",
                condition=~Q(type="") & ~Q(author=""),
            ),
        ]

    def __str__(self):
        return f"{self.sequence} {self.type}"
