from collections.abc import Iterable
from functools import cached_property

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django_fsm import FSMField, FSMModelMixin

import clock
from casework.amended import amended
from casework.choices import EndOfPower
from casework.states import CLOSED, FINAL, ON_ITS_WAY, PAUSED, WAS_REGISTERED, State
from lpa import keeping
from lpa.choices import FormVersion
from lpa.instrument import Instrument, Signing
from lpa.references import new_case_number, new_register_number, shown

from .attorney_event import AttorneyEvent
from .moves import Afterlife, Closing, Examination, Pausing, Reception, Waiting
from .query import Query, as_queries


def go_together(states: Iterable[State], fact: Q) -> Q:
    """The fact is there in these states and in no others."""
    there = Q(state__in=[state.value for state in states])
    return (there & fact) | (~there & ~fact)


def only_in(states: Iterable[State], fact: Q) -> Q:
    """The fact is there in the first of these states, and in no others but these."""
    first, *later = (state.value for state in states)
    elsewhere = ~Q(state__in=[first, *later]) & ~fact
    return Q(state=first) & fact | Q(state__in=later) | elsewhere


def known(field: str) -> Q:
    return Q(**{f"{field}__isnull": False})


class Case(
    FSMModelMixin,
    Reception,
    Examination,
    Waiting,
    Pausing,
    Closing,
    Afterlife,
    models.Model,
):
    """An application to register one LPA, and how far it has come at the OPG.

    What can be done with it is in moves/; what stands in the way of each, in
    conditions.py. Nobody moves a case but actions.perform.
    """

    number = models.CharField(
        max_length=12, unique=True, default=new_case_number, editable=False
    )
    register_number = models.CharField(
        max_length=13, unique=True, default=new_register_number, editable=False
    )
    lpa = models.OneToOneField("lpa.Lpa", on_delete=models.PROTECT, related_name="case")
    state = FSMField(
        choices=State.choices, default=State.RECEIVED, protected=True, editable=False
    )
    state_since = models.DateTimeField(default=clock.now)

    received_on = models.DateField()
    fee_settled_on = models.DateField(null=True)
    examined_on = models.DateField(null=True)
    perfected_on = models.DateField(null=True)
    waiting_from = models.DateField(null=True)  # the day of the latest notice
    due_on = models.DateField(null=True)  # the first day it may be registered
    registered_on = models.DateField(null=True)
    dispatched_on = models.DateField(null=True)
    rejected_on = models.DateField(null=True)
    refused_on = models.DateField(null=True)  # found that it cannot be registered
    withdrawn_on = models.DateField(null=True)
    expired_on = models.DateField(null=True)
    returned_on = models.DateField(null=True)  # unpaid, to whoever sent it
    donor_died_on = models.DateField(null=True)
    suspended_on = models.DateField(null=True)
    cancelled_on = models.DateField(null=True)
    revoked_on = models.DateField(null=True)  # the day the power itself ended
    ended_by = models.CharField(max_length=30, choices=EndOfPower, blank=True)
    deleted_on = models.DateField(null=True)
    closed_reason = models.TextField(blank=True)
    paused_reason = models.TextField(blank=True)
    paused_from = models.CharField(max_length=50, blank=True)  # where it stood before

    signed = models.JSONField(default=dict)  # a Signing: the dates seen on the paper
    pages_missing = models.JSONField(default=list)  # values of choices.Page
    form_version = models.CharField(
        max_length=10, choices=FormVersion, default=FormVersion.FORMS_2015
    )
    second_certificate_by = models.TextField(blank=True)  # of a form before LP1
    second_certificate_on = models.DateField(null=True)
    amended = models.JSONField(default=dict)  # details of people, see amended.py

    class Meta:
        ordering = ["received_on", "pk"]
        default_permissions = ("view",)
        permissions = [
            ("open_case", "Can open a case"),
            ("work_case", "Can work on a case"),
            ("take_payment", "Can record payments"),
            ("decide_case", "Can register an LPA or refuse it"),
            ("purge_case", "Can delete what is kept of a case"),
        ]
        indexes = [
            models.Index(fields=["state", "due_on"], name="casework_case_state_due"),
            models.Index(
                fields=["state", "received_on"], name="casework_case_state_received"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="casework_case_form_version_is_known",
                condition=Q(form_version__in=FormVersion.values),
            ),
            models.CheckConstraint(
                name="casework_case_state_is_known",
                condition=Q(state__in=State.values),
            ),
            models.CheckConstraint(
                name="casework_case_registered_has_its_day",
                condition=go_together(WAS_REGISTERED, known("registered_on")),
            ),
            models.CheckConstraint(
                name="casework_case_registered_after_the_wait",
                condition=Q(registered_on__isnull=True)
                | Q(due_on__isnull=False, registered_on__gte=F("due_on")),
            ),
            models.CheckConstraint(
                name="casework_case_dispatched_after_registration",
                condition=Q(dispatched_on__isnull=True)
                | Q(registered_on__isnull=False, dispatched_on__gte=F("registered_on")),
            ),
            models.CheckConstraint(
                name="casework_case_waiting_has_its_days",
                condition=~Q(state=State.WAITING)
                | known("waiting_from") & known("due_on"),
            ),
            models.CheckConstraint(
                name="casework_case_due_counts_from_a_notice",
                condition=Q(waiting_from__isnull=True, due_on__isnull=True)
                | known("waiting_from")
                & known("due_on")
                & Q(due_on__gt=F("waiting_from")),
            ),
            *(
                models.CheckConstraint(
                    name=f"casework_case_{name}_has_its_day",
                    condition=only_in([state, State.DELETED], known(field)),
                )
                for name, state, field in (
                    ("rejected", State.REJECTED, "rejected_on"),
                    ("refused", State.CANNOT_REGISTER, "refused_on"),
                    ("withdrawn", State.WITHDRAWN, "withdrawn_on"),
                    ("expired", State.EXPIRED, "expired_on"),
                )
            ),
            models.CheckConstraint(
                name="casework_case_returned_has_its_day",
                condition=~Q(state=State.RETURNED_UNPAID) | known("returned_on"),
            ),
            models.CheckConstraint(
                name="casework_case_cancelled_has_its_day",
                condition=go_together([State.CANCELLED], known("cancelled_on")),
            ),
            models.CheckConstraint(
                name="casework_case_revoked_has_its_day_and_cause",
                condition=Q(
                    state=State.REVOKED,
                    revoked_on__isnull=False,
                    ended_by__in=EndOfPower.values,
                )
                | ~Q(state=State.REVOKED) & Q(revoked_on__isnull=True, ended_by=""),
            ),
            models.CheckConstraint(
                name="casework_case_deleted_has_its_day",
                condition=go_together([State.DELETED], known("deleted_on")),
            ),
            models.CheckConstraint(
                name="casework_case_suspended_since_a_day",
                condition=~Q(state=State.SUSPENDED) | known("suspended_on"),
            ),
            models.CheckConstraint(
                name="casework_case_death_ends_it",
                condition=~known("donor_died_on")
                | Q(state__in=[State.CANNOT_REGISTER, State.REVOKED, State.DELETED]),
            ),
            models.CheckConstraint(
                name="casework_case_over_says_why",
                condition=go_together(sorted(CLOSED | FINAL), ~Q(closed_reason="")),
            ),
            models.CheckConstraint(
                name="casework_case_paused_says_why",
                condition=go_together([*PAUSED, State.SUSPENDED], ~Q(paused_reason="")),
            ),
            models.CheckConstraint(
                name="casework_case_paused_knows_where_it_stood",
                condition=Q(state__in=PAUSED, paused_from__in=ON_ITS_WAY)
                | ~Q(state__in=PAUSED) & Q(paused_from=""),
            ),
        ]

    def __str__(self):
        return shown(self.number)

    def get_absolute_url(self):
        return reverse("casework:case", args=[self.number])

    @cached_property
    def instrument(self) -> Instrument:
        """What the donor decided, with the details of people as they were corrected.

        It was frozen, and whoever corrects it reads it anew.
        """
        return amended(self.lpa.instrument, self.amended)

    @property
    def ended(self) -> frozenset[str]:
        """The uids of attorneys and replacements whose appointments have ended."""
        return frozenset(
            event.uid
            for event in self.attorney_events.all()
            if event.kind == AttorneyEvent.Kind.ENDED
        )

    @property
    def donor_name(self) -> str:
        """Whose LPA it is, as far as the form says."""
        donor = self.instrument.donor
        return (donor.full_name if donor else "") or _("A donor without a name")

    @property
    def questions(self) -> list[Query]:
        """What whoever applies was asked, in that order; fetched with asked_of_each
        as query_rows it costs no query."""
        if "query_rows" in self.__dict__:
            return as_queries(self.query_rows)
        return list(self.queries.all())

    @property
    def signing(self) -> Signing:
        """When each part was signed, as a caseworker read it from the paper."""
        return keeping.load(self.signed, Signing)
