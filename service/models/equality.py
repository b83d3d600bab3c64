from django.conf import settings
from django.db import models


class EqualityCount(models.Model):
    """How many people gave one answer to one equality question in one month.

    Nobody's answers are kept, only these counts: there is no row of a person, so
    nothing joins two answers, or an answer and an LPA.
    """

    month = models.DateField()  # the first of the month
    question = models.CharField(max_length=30)
    answer = models.CharField(max_length=40)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        permissions = [("read_equality", "Can read the counts of equality answers")]
        constraints = [
            models.UniqueConstraint(
                fields=["month", "question", "answer"],
                name="service_equalitycount_once",
            )
        ]

    def __str__(self):
        return f"{self.month:%Y-%m} {self.question}: {self.answer}"


class EqualityAsked(models.Model):
    """That somebody was asked. Not when, and not whether they answered."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="+",
    )

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.user_id)
