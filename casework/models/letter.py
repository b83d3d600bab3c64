from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

import clock
from documents.paragraphs import KINDS, Kind

COLOURS = {"draft": "yellow", "sent": "blue", "posted": "green", "withdrawn": "grey"}


class Letter(models.Model):
    """A letter that somebody at the office writes about a case.

    people holds the language of each recipient by uid, told what stands in the places
    that only the writer knows, passages the text as it is to be sent (passages.py).
    Once it is sent none of these can change: the database refuses (letter_triggers.py).
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SENT = "sent", _("Sent, to be posted")
        POSTED = "posted", _("Posted")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="letters"
    )
    kind = models.CharField(max_length=60)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    people = models.JSONField(default=dict)
    told = models.JSONField(default=dict)
    passages = models.JSONField(default=list)

    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    written_at = models.DateTimeField(default=clock.now)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_at = models.DateTimeField(null=True)
    dated_on = models.DateField(null=True)  # what the letter itself says, in London
    posted_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.TextField(blank=True)

    class Meta:
        ordering = ["-written_at", "-pk"]
        default_permissions = ()
        permissions = [("write_letter", "Can write letters about a case")]
        constraints = [
            models.CheckConstraint(
                name="casework_letter_state_is_known",
                condition=Q(state__in=["draft", "sent", "posted", "withdrawn"]),
            ),
            models.CheckConstraint(
                name="casework_letter_sent_says_who_and_when",
                condition=Q(state="draft", sent_at=None, sent_by=None, dated_on=None)
                | Q(
                    state__in=["sent", "posted"],
                    sent_at__isnull=False,
                    sent_by__isnull=False,
                    dated_on__isnull=False,
                )
                | Q(state="withdrawn"),
            ),
            models.CheckConstraint(
                name="casework_letter_posted_says_when",
                condition=Q(state="posted", posted_at__isnull=False)
                | ~Q(state="posted") & Q(posted_at=None),
            ),
            models.CheckConstraint(
                name="casework_letter_withdrawn_says_who_when_why",
                condition=Q(
                    state="withdrawn",
                    withdrawn_at__isnull=False,
                    withdrawn_by__isnull=False,
                )
                & ~Q(withdrawn_why="")
                | ~Q(state="withdrawn")
                & Q(withdrawn_at=None, withdrawn_by=None, withdrawn_why=""),
            ),
        ]

    def __str__(self):
        return str(self.about.name)

    def get_absolute_url(self):
        return reverse("casework:letter", args=[self.case.number, self.pk])

    @property
    def about(self) -> Kind:
        return KINDS[self.kind]

    @property
    def colour(self) -> str:
        """Of the tag that shows its state."""
        return COLOURS[self.state]

    @property
    def is_draft(self) -> bool:
        return self.state == self.State.DRAFT

    @property
    def can_be_withdrawn(self) -> bool:
        return self.state in (self.State.DRAFT, self.State.SENT)
