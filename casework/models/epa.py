from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django_fsm import FSMField, FSMModelMixin

import clock
from casework.epa_choices import (
    ON_ITS_WAY,
    OVER,
    WAS_REGISTERED,
    EpaAct,
    EpaEnd,
    EpaPaper,
    EpaRole,
    EpaState,
    FeeTerms,
)
from casework.epa_law import DONOR, LAST_DAY_TO_MAKE_ONE, Party, epa_fee
from lpa.references import new_case_number, shown

from .case import go_together, known
from .epa_moves import EpaRegistered, EpaStopped, EpaToRegister


class Epa(FSMModelMixin, EpaToRegister, EpaStopped, EpaRegistered, models.Model):
    """An application to register one enduring power of attorney, and how far it is.

    Made before 1 October 2007, and brought by its attorneys once the donor is losing
    capacity. No LPA: it has no certificate, no replacements, and relatives are told.
    """

    number = models.CharField(
        max_length=12, unique=True, default=new_case_number, editable=False
    )
    donor = models.ForeignKey(
        "casework.DonorRecord", on_delete=models.PROTECT, related_name="epas"
    )
    state = FSMField(
        choices=EpaState.choices,
        default=EpaState.RECEIVED,
        protected=True,
        editable=False,
    )
    state_since = models.DateTimeField(default=clock.now)

    signed_on = models.DateField()  # by the donor
    received_on = models.DateField()
    acts = models.CharField(max_length=30, choices=EpaAct)
    paper = models.CharField(max_length=20, choices=EpaPaper)
    other_epas = models.TextField(blank=True)  # of the donor, as the form says
    is_donor_dispensed = models.BooleanField(default=False)  # no notice, by the court
    inquiries = models.TextField(blank=True)  # where no relative was told
    fee_terms = models.CharField(max_length=20, choices=FeeTerms, default=FeeTerms.FULL)
    fee_why = models.TextField(blank=True)

    waiting_from = models.DateField(null=True)  # the day of the latest notice
    objections_until = models.DateField(null=True)
    registered_on = models.DateField(null=True)
    refused_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)  # the day the power itself ended
    cancelled_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=20, choices=EpaEnd, blank=True)
    closed_reason = models.TextField(blank=True)
    paused_reason = models.TextField(blank=True)
    paused_from = models.CharField(max_length=50, blank=True)

    class Meta:
        ordering = ["received_on", "pk"]
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["state", "received_on"], name="casework_epa_state_received"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="casework_epa_words_are_known",
                condition=Q(
                    state__in=EpaState.values,
                    acts__in=EpaAct.values,
                    paper__in=EpaPaper.values,
                    fee_terms__in=FeeTerms.values,
                ),
            ),
            models.CheckConstraint(
                name="casework_epa_signed_before_october_2007",
                condition=Q(signed_on__lte=LAST_DAY_TO_MAKE_ONE),
            ),
            models.CheckConstraint(
                name="casework_epa_received_once_signed",
                condition=Q(received_on__gte=F("signed_on")),
            ),
            models.CheckConstraint(
                name="casework_epa_less_than_the_fee_says_why",
                condition=Q(fee_terms=FeeTerms.FULL) | ~Q(fee_why=""),
            ),
            models.CheckConstraint(
                name="casework_epa_waiting_has_its_days",
                condition=~Q(state=EpaState.WAITING)
                | known("waiting_from") & known("objections_until"),
            ),
            models.CheckConstraint(
                name="casework_epa_objections_count_from_a_notice",
                condition=Q(waiting_from__isnull=True, objections_until__isnull=True)
                | known("waiting_from")
                & known("objections_until")
                & Q(objections_until__gt=F("waiting_from")),
            ),
            models.CheckConstraint(
                name="casework_epa_registered_has_its_day",
                condition=go_together(WAS_REGISTERED, known("registered_on")),
            ),
            models.CheckConstraint(
                name="casework_epa_registered_after_the_five_weeks",
                condition=Q(registered_on__isnull=True)
                | known("objections_until")
                & Q(registered_on__gt=F("objections_until")),
            ),
            *(
                models.CheckConstraint(
                    name=f"casework_epa_{state.value}_has_its_day",
                    condition=go_together([state], known(f"{state.value}_on")),
                )
                for state in (
                    EpaState.REFUSED,
                    EpaState.WITHDRAWN,
                    EpaState.CANCELLED,
                )
            ),
            models.CheckConstraint(
                name="casework_epa_ended_has_its_day",
                condition=~Q(state=EpaState.ENDED) | known("ended_on"),
            ),
            models.CheckConstraint(
                name="casework_epa_cancelled_has_its_cause",
                condition=go_together(
                    [EpaState.CANCELLED], Q(ended_by__in=EpaEnd.values)
                ),
            ),
            models.CheckConstraint(
                name="casework_epa_over_says_why",
                condition=go_together(OVER, ~Q(closed_reason="")),
            ),
            models.CheckConstraint(
                name="casework_epa_with_court_says_why",
                condition=go_together([EpaState.WITH_COURT], ~Q(paused_reason="")),
            ),
            models.CheckConstraint(
                name="casework_epa_with_court_knows_where_it_stood",
                condition=Q(state=EpaState.WITH_COURT, paused_from__in=ON_ITS_WAY)
                | ~Q(state=EpaState.WITH_COURT) & Q(paused_from=""),
            ),
        ]

    def __str__(self):
        return shown(self.number)

    def get_absolute_url(self):
        return reverse("casework:epa", args=[self.number])

    @property
    def attorneys(self) -> list:
        return [each for each in self.people.all() if each.role == EpaRole.ATTORNEY]

    @property
    def parties(self) -> list[Party]:
        """Attorneys and relatives as the law looks at them."""
        return [each.as_party() for each in self.people.all()]

    @property
    def told(self) -> set[int]:
        """Who was given notice, by key; the donor has one of their own."""
        return {each.person_id or DONOR for each in self.notices.all()}

    @property
    def latest_order(self):
        return next(iter(self.orders.all()), None)

    @property
    def pence_due(self) -> int:
        return epa_fee(FeeTerms(self.fee_terms), on=self.received_on)

    @property
    def pence_paid(self) -> int:
        return sum(each.pence for each in self.payments.all())
