from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

import clock


class Comparison(models.Model):
    """Two LPAs laid side by side, and what somebody decided about their donors.

    digest is of what both records said of the donors at that moment: a decision that
    they are two people holds until one of them says something else.
    """

    class Verdict(models.TextChoices):
        SAME = "same", _("The same person")
        DUPLICATE = "duplicate", _("The same person, and the same LPA sent twice")
        EARLIER = "earlier", _("The same person, and an earlier LPA to be noted")
        ANOTHER = "another", _("Another person")

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="comparisons"
    )
    other = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="+"
    )
    verdict = models.CharField(max_length=10, choices=Verdict)
    why = models.TextField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_comparison_is_of_two_cases",
                condition=~Q(case=F("other")),
            ),
            models.CheckConstraint(
                name="casework_comparison_verdict_is_known",
                condition=Q(verdict__in=["same", "duplicate", "earlier", "another"]),
            ),
            models.CheckConstraint(
                name="casework_comparison_says_why", condition=~Q(why="")
            ),
        ]

    def __str__(self):
        return self.get_verdict_display()
