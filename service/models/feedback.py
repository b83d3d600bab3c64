from django.db import models
from django.utils.translation import gettext_lazy as _

import clock


class Feedback(models.Model):
    """What somebody thinks of the service. It does not say who: no account, no LPA.

    page is the kind of page it is about (service/places.py), which names nobody.
    """

    class About(models.TextChoices):
        PAGE = "page", _("A page")
        WHOLE = "whole", _("The whole service, on the last page")

    class Rating(models.IntegerChoices):
        VERY_SATISFIED = 5, _("Very satisfied")
        SATISFIED = 4, _("Satisfied")
        NEITHER = 3, _("Neither satisfied nor dissatisfied")
        DISSATISFIED = 2, _("Dissatisfied")
        VERY_DISSATISFIED = 1, _("Very dissatisfied")

    about = models.CharField(max_length=10, choices=About)
    rating = models.PositiveSmallIntegerField(choices=Rating)
    details = models.TextField(max_length=2000, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    page = models.CharField(max_length=200, blank=True)
    browser = models.CharField(max_length=200, blank=True)
    given_at = models.DateTimeField(default=clock.now, db_index=True)

    class Meta:
        ordering = ["-given_at", "-pk"]
        default_permissions = ()
        permissions = [("read_feedback", "Can read feedback")]
        constraints = [
            models.CheckConstraint(
                name="service_feedback_rating_is_one_to_five",
                condition=models.Q(rating__gte=1, rating__lte=5),
            )
        ]

    def __str__(self):
        return self.get_rating_display()
