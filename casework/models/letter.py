from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

import clock
from documents.paragraphs import KINDS, Kind
from lpa import keeping
from lpa.instrument import Person

COLOURS = {"draft": "yellow", "sent": "blue", "posted": "green", "withdrawn": "grey"}


class Letter(models.Model):
    """A letter about a case, which somebody writes or what was done has sent.

    people holds the language of each recipient by uid, others those recipients whom the
    LPA does not name, told what stands in the places that the case does not know,
    passages the text as it is to be sent (passages.py), and said, once it is sent, what
    each recipient reads. From then on none of these can change: the database refuses
    (letter_triggers.py). Where nobody wrote or sent it, the service itself did.
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
    is_automatic = models.BooleanField(default=False)  # sent at once, by a move
    people = models.JSONField(default=dict)
    others = models.JSONField(default=list)
    told = models.JSONField(default=dict)
    passages = models.JSONField(default=list)
    said = models.JSONField(default=dict)

    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
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
                    dated_on__isnull=False,
                )
                & (Q(sent_by__isnull=False) | Q(is_automatic=True))
                | Q(state="withdrawn"),
            ),
            models.CheckConstraint(
                name="casework_letter_written_by_somebody_or_at_once",
                condition=Q(is_automatic=False, written_by__isnull=False)
                | Q(is_automatic=True) & ~Q(state="draft"),
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
    def outside(self) -> tuple[Person, ...]:
        """The recipients whom the LPA does not name."""
        return tuple(keeping.load(each, Person) for each in self.others)

    @property
    def author(self) -> str:
        """Who sent it, or else began it."""
        return str(self.sent_by or self.written_by or _("The service itself"))

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
