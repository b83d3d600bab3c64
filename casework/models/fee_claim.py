from django.conf import settings
from django.db import models
from django.db.models import F, Q

import clock
from casework.fee_choices import DECIDED, LIVE, UNDECIDED, ClaimState, Reduction, Repeat
from lpa.choices import FeeShare

SOMEBODY = {"on_delete": models.PROTECT, "related_name": "+"}
NO_DECISION = Q(
    share="",
    earlier_share="",
    due=None,
    decided_by=None,
    decided_at=None,
    why="",
)


class FeeClaim(models.Model):
    """That somebody asks to pay less than the full fee, and what became of it.

    What is due is decided by one person of the reduced-fee group; on appeal, once, by
    another. The former decision of an appealed claim is in the history. One that was
    withdrawn counts no more, and the full fee is due.
    """

    case = models.ForeignKey(
        "casework.Case", on_delete=models.PROTECT, related_name="fee_claims"
    )
    reduction = models.CharField(max_length=20, choices=Reduction, blank=True)
    repeat = models.CharField(max_length=10, choices=Repeat, blank=True)
    asked_on = models.DateField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, **SOMEBODY)
    recorded_at = models.DateTimeField(default=clock.now)

    state = models.CharField(
        max_length=20, choices=ClaimState, default=ClaimState.REQUESTED
    )
    wanted = models.TextField(blank=True)  # the evidence that was asked for
    wanted_by = models.DateField(null=True)

    share = models.CharField(max_length=10, choices=FeeShare, blank=True)
    earlier_share = models.CharField(max_length=10, choices=FeeShare, blank=True)
    due = models.PositiveIntegerField(null=True)  # pence
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, **SOMEBODY)
    decided_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)

    appealed_on = models.DateField(null=True)
    appeal = models.TextField(blank=True)  # what they say against the decision
    first_decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, **SOMEBODY
    )

    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, **SOMEBODY)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        permissions = [("decide_fee", "Can decide what is due when less is asked for")]
        constraints = [
            models.CheckConstraint(
                name="casework_feeclaim_state_is_known",
                condition=Q(state__in=ClaimState.values),
            ),
            models.CheckConstraint(
                name="casework_feeclaim_asks_for_something",
                condition=~Q(reduction="", repeat="")
                & Q(reduction__in=["", *Reduction.values])
                & Q(repeat__in=["", *Repeat.values]),
            ),
            models.CheckConstraint(
                name="casework_feeclaim_decided_says_what_who_when_why",
                condition=Q(
                    state__in=sorted(DECIDED),
                    share__in=FeeShare.values,
                    due__isnull=False,
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                )
                & ~Q(why="")
                | Q(state__in=sorted(UNDECIDED)) & NO_DECISION
                | Q(state=ClaimState.WITHDRAWN),
            ),
            models.CheckConstraint(
                name="casework_feeclaim_wanting_says_what",
                condition=~Q(state=ClaimState.MORE_EVIDENCE)
                | ~Q(wanted="") & Q(wanted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="casework_feeclaim_appeal_says_when_and_what",
                condition=Q(appealed_on=None, appeal="", first_decided_by=None)
                & ~Q(state=ClaimState.APPEALED)
                | Q(appealed_on__isnull=False, first_decided_by__isnull=False)
                & ~Q(appeal=""),
            ),
            models.CheckConstraint(
                name="casework_feeclaim_appeal_is_decided_by_another",
                condition=Q(first_decided_by=None)
                | Q(decided_by=None)
                | ~Q(decided_by=F("first_decided_by")),
            ),
            models.CheckConstraint(
                name="casework_feeclaim_withdrawn_says_who_when_why",
                condition=Q(
                    state=ClaimState.WITHDRAWN,
                    withdrawn_by__isnull=False,
                    withdrawn_at__isnull=False,
                )
                & ~Q(withdrawn_why="")
                | ~Q(state=ClaimState.WITHDRAWN)
                & Q(withdrawn_by=None, withdrawn_at=None, withdrawn_why=""),
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=~Q(state=ClaimState.WITHDRAWN),
                name="casework_feeclaim_one_live_in_a_case",
            ),
        ]

    def __str__(self):
        parts = (self.get_reduction_display(), self.get_repeat_display())
        return "; ".join(filter(None, parts))

    @property
    def is_live(self) -> bool:
        return self.state in LIVE

    @property
    def is_undecided(self) -> bool:
        return self.state in UNDECIDED

    @property
    def is_late(self) -> bool:
        """Whether it came after the application, which is too late for a reduction."""
        return self.asked_on > self.case.received_on

    @property
    def can_be_appealed(self) -> bool:
        return self.state in DECIDED and self.first_decided_by_id is None

    def decide(self, state, *, by, why: str, **decision) -> None:
        """Keep a decision: share, earlier_share and due, with who, when and why."""
        self.state, self.why = state, why
        self.decided_by, self.decided_at = by, clock.now()
        for name, value in decision.items():
            setattr(self, name, value)
        self.save()

    def reopen(self, *, on, appeal: str) -> None:
        """Somebody else decides again; who decided first is kept to be kept away."""
        self.state, self.appealed_on, self.appeal = ClaimState.APPEALED, on, appeal
        self.first_decided_by = self.decided_by
        self.share, self.earlier_share, self.due, self.why = "", "", None, ""
        self.decided_by, self.decided_at = None, None
        self.save()


class FeeEvidence(models.Model):
    """Something that arrived to prove a claim, and where it is kept."""

    claim = models.ForeignKey(
        FeeClaim, on_delete=models.PROTECT, related_name="evidence"
    )
    what = models.TextField()
    arrived_on = models.DateField()
    kept_at = models.CharField(max_length=300, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, **SOMEBODY)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["arrived_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="casework_feeevidence_says_what", condition=~Q(what="")
            )
        ]

    def __str__(self):
        return self.what
