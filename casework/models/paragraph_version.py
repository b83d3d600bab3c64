from django.conf import settings
from django.db import models
from django.db.models import Q

import clock
from lpa.choices import Language


class ParagraphVersion(models.Model):
    """A text that stands in place of a paragraph's first version, in one language.

    A version is never changed: who wants other words writes the next.
    """

    key = models.CharField(max_length=60)
    language = models.CharField(max_length=2, choices=Language)
    number = models.PositiveIntegerField()  # the first version is in the code
    text = models.TextField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["key", "language", "-number"]
        default_permissions = ()
        permissions = [("word_letters", "Can word the paragraphs of letters")]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "language", "number"],
                name="casework_paragraphversion_number_once",
            ),
            models.CheckConstraint(
                name="casework_paragraphversion_follows_the_first",
                condition=Q(number__gte=2) & ~Q(text=""),
            ),
            models.CheckConstraint(
                name="casework_paragraphversion_language_is_known",
                condition=Q(language__in=Language.values),
            ),
            models.CheckConstraint(
                name="casework_paragraphversion_withdrawn_says_who",
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.key} {self.language} {self.number}"
