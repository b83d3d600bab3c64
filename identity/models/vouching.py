import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django_fsm import FSMField, transition

import clock
from identity.choices import VOUCHING_NOW, VouchState

V = VouchState
MOST_ATTEMPTS = 2


class Vouching(models.Model):
    """Somebody whom the donor named to say who the donor is; one at a time.

    It counts as an attempt once they have said whether the donor's details are right.
    Their code is known by its fingerprint only. It opens in the browser that it was
    first entered in, known by a digest, and in no other.
    """

    reference = models.CharField(max_length=12)
    donor_uid = models.CharField(max_length=36)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    first_names = models.CharField(max_length=200)
    last_name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    is_not_related = models.BooleanField(default=False)  # said where names are alike
    state = FSMField(max_length=10, choices=VouchState, default=V.NAMED, protected=True)
    named_at = models.DateTimeField(default=clock.now)
    named_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    code_fingerprint = models.CharField(max_length=64, blank=True, db_index=True)
    code_until = models.DateField(null=True)  # the last London day
    browser = models.CharField(max_length=64, blank=True)
    is_name_confirmed = models.BooleanField(default=False)
    verified_digest = models.CharField(max_length=64, blank=True)  # of what was shown
    attempt = models.PositiveSmallIntegerField(null=True)
    knows_two_years = models.BooleanField(null=True)
    lives_with_donor = models.BooleanField(null=True)
    declared_at = models.DateTimeField(null=True)
    failed_because = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "donor_uid"],
                condition=Q(state__in=VOUCHING_NOW),
                name="identity_vouching_one_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["reference", "donor_uid", "attempt"],
                condition=Q(attempt__isnull=False),
                name="identity_vouching_attempts_are_counted",
            ),
            models.CheckConstraint(
                name="identity_vouching_two_attempts_at_most",
                condition=Q(attempt=None) | Q(attempt__gte=1, attempt__lte=2),
            ),
            models.CheckConstraint(
                name="identity_vouching_state_is_known",
                condition=Q(state__in=VouchState.values),
            ),
            models.CheckConstraint(
                name="identity_vouching_vouched_says_all",
                condition=~Q(state=V.VOUCHED)
                | Q(
                    is_name_confirmed=True,
                    attempt__isnull=False,
                    knows_two_years=True,
                    lives_with_donor=False,
                    declared_at__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="identity_vouching_failed_says_why",
                condition=Q(state=V.FAILED) & ~Q(failed_because="")
                | ~Q(state=V.FAILED) & Q(failed_because=""),
            ),
            models.CheckConstraint(
                name="identity_vouching_open_in_one_browser",
                condition=Q(state__in=(V.NAMED, V.FAILED, V.DROPPED)) | ~Q(browser=""),
            ),
            models.CheckConstraint(
                name="identity_vouching_code_while_it_opens",
                condition=Q(state__in=VOUCHING_NOW)
                | Q(code_fingerprint="", code_until=None),
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, (self.first_names, self.last_name)))

    @property
    def is_open(self) -> bool:
        return self.state in VOUCHING_NOW

    @transition(state, source=V.NAMED, target=V.OPENED)
    def open(self, *, browser: str):
        """They have entered their code, which opens nothing in another browser."""
        self.browser = browser

    @transition(state, source=[V.OPENED, V.VERIFIED], target=V.VERIFIED)
    def verify(self):
        """They have said that the donor's details are right."""

    @transition(state, source=V.VERIFIED, target=V.VOUCHED)
    def vouch(self, *, at):
        """They have signed the declaration."""
        self.declared_at = at
        self.shut()

    @transition(state, source=[V.NAMED, V.OPENED, V.VERIFIED], target=V.FAILED)
    def fail(self, *, because: str):
        """They cannot vouch, or will not."""
        self.failed_because = because
        self.shut()

    @transition(state, source=[V.NAMED, V.OPENED, V.VERIFIED], target=V.DROPPED)
    def drop(self):
        """The donor needs them no more."""
        self.shut()

    def shut(self) -> None:
        """Their code opens nothing any more."""
        self.code_fingerprint, self.code_until = "", None
