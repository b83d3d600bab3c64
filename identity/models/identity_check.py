from django.conf import settings
from django.db import models
from django.db.models import Q
from django_fsm import FSMField, transition

import clock
from clock.ages import is_under_age
from identity.choices import DONORS_WAYS, UNDER_WAY, Difference, Role, State, Way
from identity.comparing import Proved

S = State
SAYS_NOTHING = Q(
    checked_at=None, proved_first_names="", proved_last_name="", proved_born=None
)


class IdentityCheck(models.Model):
    """One attempt to confirm who somebody is; the live one is the one that counts.

    Kept is what was proved, never the token that proved it. checked_at is the moment
    at which that was issued, from which six months run.
    """

    reference = models.CharField(max_length=12)  # of the LPA, bare
    uid = models.CharField(max_length=36)  # of the person, as everywhere
    role = models.CharField(max_length=20, choices=Role)
    way = models.CharField(max_length=12, choices=Way, blank=True)
    state = FSMField(
        max_length=12, choices=State, default=State.UNKNOWN, protected=True
    )
    is_live = models.BooleanField(default=True)
    begun_at = models.DateTimeField(default=clock.now)
    deadline_on = models.DateField(null=True)  # for the Post Office
    checked_at = models.DateTimeField(null=True)
    proved_first_names = models.CharField(max_length=200, blank=True)
    proved_last_name = models.CharField(max_length=200, blank=True)
    proved_born = models.DateField(null=True)
    proved_address = models.JSONField(default=list)  # its lines
    proved_postcode = models.CharField(max_length=40, blank=True)
    return_codes = models.JSONField(default=list)
    differs = models.JSONField(default=list)  # what differs from the LPA: Difference
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_why = models.TextField(blank=True)  # whether the difference matters

    class Meta:
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "uid"],
                condition=Q(is_live=True),
                name="identity_check_one_live_per_person",
            ),
            models.CheckConstraint(
                name="identity_check_words_are_known",
                condition=Q(
                    role__in=Role.values,
                    way__in=["", *Way.values],
                    state__in=State.values,
                ),
            ),
            models.CheckConstraint(
                name="identity_check_way_unless_unknown",
                condition=Q(state=S.UNKNOWN, way="") | ~Q(state=S.UNKNOWN) & ~Q(way=""),
            ),
            models.CheckConstraint(
                name="identity_check_only_donors_are_vouched_for",
                condition=~Q(way__in=DONORS_WAYS) | Q(role=Role.DONOR),
            ),
            models.CheckConstraint(
                name="identity_check_confirmed_says_when_and_whom",
                condition=~Q(state__in=(S.CONFIRMED, S.PROBLEM))
                | Q(checked_at__isnull=False)
                & ~Q(proved_first_names="", proved_last_name=""),
            ),
            models.CheckConstraint(
                name="identity_check_without_proof_says_nobody",
                condition=~Q(state__in=(S.UNKNOWN, S.IN_PROGRESS, S.INSUFFICIENT))
                | SAYS_NOTHING,
            ),
            models.CheckConstraint(
                name="identity_check_post_office_has_a_deadline",
                condition=Q(way=Way.POST_OFFICE, deadline_on__isnull=False)
                | ~Q(way=Way.POST_OFFICE) & Q(deadline_on=None),
            ),
            models.CheckConstraint(
                name="identity_check_ends_are_decided_with_a_reason",
                condition=Q(decided_by=None, decided_why="")
                | Q(decided_by__isnull=False) & ~Q(decided_why=""),
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.get_state_display()}"

    @property
    def proved(self) -> Proved:
        return Proved(
            self.proved_first_names,
            self.proved_last_name,
            self.proved_born,
            tuple(self.proved_address),
            self.proved_postcode,
        )

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def is_to_be_decided(self) -> bool:
        """Whether somebody has to say what a difference means."""
        return self.state == S.PENDING and bool(self.differs) and self.way != Way.COURT

    @property
    def proves_under_age(self) -> bool:
        """Whether the donor is not 18 yet, by what they proved."""
        is_donors = self.role == Role.DONOR
        return is_donors and is_under_age(self.proved_born, clock.today())

    @transition(state, source=S.UNKNOWN, target=S.IN_PROGRESS)
    def begin(self, *, way: Way):
        """A way has been chosen."""
        self.way = way

    @transition(state, source=S.IN_PROGRESS, target=S.PENDING)
    def wait(self, *, way: Way, until=None):
        """For a Post Office, or for somebody who vouches."""
        self.way, self.deadline_on = way, until

    @transition(state, source=S.PENDING, target=S.IN_PROGRESS)
    def go_back(self):
        """What was waited for does not come, so another way is open again."""
        self.way, self.deadline_on = Way.ONE_LOGIN, None

    @transition(state, source=[S.IN_PROGRESS, S.PENDING], target=S.CONFIRMED)
    def confirm(self, *, proved: Proved, at, codes=()):
        """Whom they proved to be is who the LPA says they are."""
        self.prove(proved, at, codes)

    @transition(state, source=[S.IN_PROGRESS, S.PENDING, S.CONFIRMED], target=S.PENDING)
    def differ(self, *, proved: Proved, at, codes, differs: list[Difference]):
        """They proved who they are, and the LPA says something else."""
        self.prove(proved, at, codes)
        self.differs = [str(each) for each in differs]

    @transition(state, source=[S.IN_PROGRESS, S.PENDING], target=S.INSUFFICIENT)
    def fall_short(self, *, codes):
        """There was not enough to prove it with."""
        self.return_codes = sorted(codes)

    @transition(state, source=[S.IN_PROGRESS, S.PENDING], target=S.FAILED)
    def fail(self, *, codes):
        """Something spoke against it."""
        self.return_codes = sorted(codes)

    @transition(state, source=[S.CONFIRMED, S.PENDING], target=S.EXPIRED)
    def expire(self):
        """It was not signed with in time, or nobody went to the Post Office."""

    @transition(
        state,
        source=[S.UNKNOWN, S.IN_PROGRESS, S.PENDING, S.INSUFFICIENT, S.FAILED],
        target=S.PENDING,
    )
    def go_to_court(self):
        """The court is asked to let the LPA be registered."""
        self.way, self.deadline_on = Way.COURT, None

    @transition(state, source=S.PENDING, target=S.PROBLEM)
    def turn_out_another(self):
        """A caseworker has found that the difference matters."""

    def prove(self, proved: Proved, at, codes) -> None:
        self.proved_first_names = proved.first_names
        self.proved_last_name = proved.last_name
        self.proved_born = proved.date_of_birth
        self.proved_address = list(proved.address)
        self.proved_postcode = proved.postcode
        self.checked_at, self.return_codes = at, sorted(codes)
        self.differs = []
