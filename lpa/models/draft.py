from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse

import clock
from history import recording as history
from lpa.choices import Language
from lpa.references import new_online_reference, shown


class Frozen(Exception):
    """A draft that has been printed for signing cannot be edited."""


class Draft(models.Model):
    """An application that is still being filled in.

    Answers are kept as they were given, step by step, and are only ever read back
    through the form that asked for them (see lpa/answers.py). A draft can therefore
    outlive a change of the questions.
    """

    class Origin(models.TextChoices):
        TYPED = "typed"  # by the donor, or with somebody's help
        KEYED = "keyed"  # by staff, from a form written by hand
        IMPORTED = "imported"  # from the register's JSON

    reference = models.CharField(
        max_length=12, unique=True, default=new_online_reference, editable=False
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts"
    )
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.TYPED)
    language = models.CharField(
        max_length=2, choices=Language, default=Language.ENGLISH
    )
    answers = models.JSONField(default=dict)
    came_in_digest = models.CharField(max_length=64, blank=True)  # see Lpa
    made_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="made"
    )
    offered_to = models.EmailField(blank=True)  # whose application it is to become
    is_frozen = models.BooleanField(default=False)  # printed for signing, see Lpa
    started_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-changed_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "came_in_digest"],
                condition=~Q(came_in_digest=""),
                name="lpa_draft_came_in_once_per_owner",
            )
        ]

    def __str__(self):
        return shown(self.reference)

    def get_absolute_url(self):
        return reverse("lpa:tasks", args=[self.reference])

    @property
    def is_keyed(self) -> bool:
        """Keyed from paper: a field left blank there is a finding, not an error."""
        return self.origin == self.Origin.KEYED

    def answers_to(self, section: str) -> dict:
        return self.answers.get(section, {})

    def lock(self) -> "Draft":
        """This draft as it stands now, held until the transaction ends."""
        return Draft.objects.select_for_update().get(pk=self.pk)

    @transaction.atomic
    def record(self, *, section: str, step: str, posted: dict, by) -> None:
        """Keep one step's answers and leave every other step as it is stored now.

        Raises Frozen when the draft has been printed for signing meanwhile.
        """
        stored = self.lock()
        stored.refuse_if_frozen()
        stored.answers.setdefault(section, {})[step] = posted
        stored.touch()
        self.answers, self.changed_at = stored.answers, stored.changed_at
        history.record(
            subject=self.reference,
            action="answered",
            by=by,
            details={"page": f"{section}/{step}"},
        )

    def refuse_if_frozen(self) -> None:
        if self.is_frozen:
            raise Frozen(f"{self.reference} has been printed for signing")

    def touch(self) -> None:
        """Save the draft, remembering when it last changed."""
        self.changed_at = clock.now()
        self.save()
