from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock
from lpa.choices import Language, Role
from messaging.choices import Channel

LIVE = Q(superseded_at=None, cancelled_at=None)


class Invitation(models.Model):
    """The code that lets one person in to confirm their part of one LPA.

    Never the code itself: its fingerprint, with the name it is typed with. Whoever is
    to be notified is only told, so theirs has no code. It is about the person with
    this uid, whoever else may share their name and date of birth.
    """

    draft = models.ForeignKey(
        "lpa.Draft", on_delete=models.CASCADE, related_name="invitations"
    )
    uid = models.UUIDField()
    role = models.CharField(max_length=20, choices=Role)
    channel = models.CharField(max_length=10, choices=Channel)
    address = models.TextField()  # where it went: as typed, a letter's in lines
    language = models.CharField(
        max_length=2, choices=Language, default=Language.ENGLISH
    )
    shows_whole = models.BooleanField(default=False)  # the donor lets them read it all
    fingerprint = models.CharField(max_length=64, blank=True)
    donor_called = models.CharField(
        max_length=200, blank=True
    )  # folded, as it is typed
    message = models.CharField(max_length=64, blank=True)  # the message that carries it
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    why_cancelled = models.TextField(blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    site = models.CharField(max_length=200, blank=True)  # whose pages the code opens
    gone_without_at = models.DateTimeField(null=True, blank=True)
    gone_without_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )  # who said that the answer is not waited for

    class Meta:
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "uid"],
                condition=LIVE,
                name="lpa_invitation_one_live_per_person",
            ),
            models.UniqueConstraint(
                fields=["fingerprint"],
                condition=~Q(fingerprint=""),
                name="lpa_invitation_no_code_twice",
            ),
            models.CheckConstraint(
                name="lpa_invitation_expires_after_sending",
                condition=Q(expires_at__gt=F("sent_at")),
            ),
            models.CheckConstraint(
                name="lpa_invitation_cancelled_says_why",
                condition=Q(cancelled_at=None, why_cancelled="")
                | Q(cancelled_at__isnull=False) & ~Q(why_cancelled=""),
            ),
            models.CheckConstraint(
                name="lpa_invitation_gone_without_at_some_moment",
                condition=Q(gone_without_by=None) | Q(gone_without_at__isnull=False),
            ),
            models.CheckConstraint(
                name="lpa_invitation_has_a_code_or_only_tells",
                condition=~Q(fingerprint="")
                | Q(role=Role.PERSON_TO_NOTIFY, used_at=None),
            ),
        ]

    def __str__(self):
        return f"{self.draft}: {self.role}"

    @property
    def is_live(self) -> bool:
        """Whether it still is the person's invitation, and has not run out."""
        is_theirs = self.superseded_at is None and self.cancelled_at is None
        return is_theirs and clock.now() < self.expires_at

    @property
    def key(self) -> str:
        return str(self.uid)
