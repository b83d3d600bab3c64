"""What is recorded about an EPA without moving it, each asked on a page of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

import clock
from casework.epa import people, recording, taking_in
from casework.epa.forms import NoticeGiven
from casework.epa.record_forms import (
    CorrectedEpa,
    EpaAttorney,
    EpaOrdered,
    EpaRelative,
    Inquiries,
    NewObjection,
    ObjectionSettled,
    TermsOfFee,
    WhyBack,
)
from casework.epa_choices import BEFORE_REGISTRATION, EpaRole
from casework.forms import CaseForm, PaymentReceived
from casework.models import Epa
from casework.models.moves import RECORD_ORDER, TAKE_PAYMENT, WORK
from casework.refusals import NotNow

from .merging import Merging, events_about
from .of_epa import AskAboutEpa, OfEpa


def is_under_way(epa: Epa) -> bool:
    return epa.state in BEFORE_REGISTRATION


@dataclass(frozen=True)
class EpaRecordStep:
    """One thing that can be written down: what it asks, the verb, and who may.

    knows gives what the form shows already; says, with it, what the verb compares.
    """

    label: str
    form: type[CaseForm]
    verb: Callable
    done: str
    permission: str = WORK
    is_open: Callable[[Epa], bool] = is_under_way
    knows: Callable[[Epa], dict] = lambda epa: {}
    says: Callable[[Epa], dict] | None = None
    fixed: tuple[tuple[str, str], ...] = ()


RECORDS = {
    "attorney": EpaRecordStep(
        _("Add an attorney"),
        EpaAttorney,
        people.add_person,
        _("The attorney was added"),
        fixed=(("role", EpaRole.ATTORNEY),),
    ),
    "relative": EpaRecordStep(
        _("Add a relative"),
        EpaRelative,
        people.add_person,
        _("The relative was added"),
        fixed=(("role", EpaRole.RELATIVE),),
    ),
    "notice": EpaRecordStep(
        _("Record a notice (EP1PG)"),
        NoticeGiven,
        people.record_epa_notice,
        _("The notice was recorded"),
        is_open=lambda epa: epa.state in people.NOT_YET_WAITING,
    ),
    "objection": EpaRecordStep(
        _("Record an objection"),
        NewObjection,
        recording.record_epa_objection,
        _("The objection was recorded"),
    ),
    "order": EpaRecordStep(
        _("Record an order of the court"),
        EpaOrdered,
        recording.record_epa_order,
        _("The order was recorded"),
        permission=RECORD_ORDER,
        is_open=lambda epa: bool(recording.effects_for(epa)),
    ),
    "inquiries": EpaRecordStep(
        _("Record what inquiries showed"),
        Inquiries,
        recording.record_inquiries,
        _("It was recorded"),
        knows=lambda epa: {"inquiries": epa.inquiries},
    ),
    "payment": EpaRecordStep(
        _("Record a payment"),
        PaymentReceived,
        recording.record_epa_payment,
        _("The payment was recorded"),
        permission=TAKE_PAYMENT,
        is_open=lambda epa: True,
        knows=lambda epa: {
            "pence": max(epa.pence_due - epa.pence_paid, 0) or None,
            "on": clock.today(),
        },
    ),
    "payment-back": EpaRecordStep(
        _("Take back what was paid"),
        WhyBack,
        recording.take_back_epa_payments,
        _("The payment was taken back"),
        permission=TAKE_PAYMENT,
        is_open=lambda epa: epa.pence_paid > 0,
    ),
    "fee": EpaRecordStep(
        _("Decide what is asked for the fee"),
        TermsOfFee,
        recording.decide_epa_fee,
        _("It was decided"),
        permission=recording.DECIDE_FEE,
    ),
    "correct": EpaRecordStep(
        _("Correct what is written"),
        CorrectedEpa,
        taking_in.correct_epa,
        _("It was corrected"),
        knows=taking_in.said_of_epa,
        says=taking_in.said_of_epa,
    ),
}


def offered_records(epa: Epa, *, to) -> list[tuple[str, str]]:
    """What this account can write down about an EPA as it stands."""
    return [
        (name, step.label)
        for name, step in RECORDS.items()
        if to.has_perm(step.permission) and step.is_open(epa)
    ]


class MergingEpa(Merging):
    about_anew = ("epa",)

    def asked(self):
        return [self.get_form()]


class RecordAboutEpa(MergingEpa, AskAboutEpa):
    """Asks one thing, and writes it down; each asks for a permission of its own."""

    @cached_property
    def step(self) -> EpaRecordStep:
        try:
            return RECORDS[self.kwargs["step"]]
        except KeyError:
            raise Http404 from None

    def has_permission(self):
        return super().has_permission() and self.request.user.has_perm(
            self.step.permission
        )

    @property
    def title(self):
        return self.step.label

    @property
    def done(self):
        return self.step.done

    def get_form_class(self):
        return self.step.form

    def get_initial(self):
        return self.step.knows(self.epa)

    def stored(self):
        return self.step.says(self.epa) if self.step.says else {}

    def changes(self):
        return events_about(self.epa.number, "epa-corrected")

    def do(self, **said):
        if self.step.says:
            said = self.merged(said) | {"seen": self.version}
        said |= dict(self.step.fixed)
        self.step.verb(epa=self.epa, by=self.request.user, **said)


class OfPerson(OfEpa):
    permission_required = WORK

    @cached_property
    def person(self):
        return get_object_or_404(self.epa.people, pk=self.kwargs["person"])


class ChangePerson(MergingEpa, OfPerson, AskAboutEpa):
    """Corrects what is known of an attorney or a relative."""

    about_anew = ("epa", "person")
    title = _("Correct somebody’s details")
    done = _("It was corrected")

    def get_form_class(self):
        is_attorney = self.person.role == EpaRole.ATTORNEY
        return EpaAttorney if is_attorney else EpaRelative

    def get_initial(self):
        return self.stored()

    def stored(self):
        return people.said_of_person(self.person)

    def changes(self):
        return events_about(self.epa.number, "epa-person-changed")

    def do(self, **said):
        people.change_person(
            person=self.person,
            seen=self.version,
            by=self.request.user,
            **self.merged(said),
        )


class RemovePerson(OfPerson, View):
    """Takes out somebody who was named by mistake, on the press of a button."""

    http_method_names = ("post", "options")

    def post(self, request, number, person):
        try:
            people.remove_person(person=self.person, by=request.user)
        except NotNow as obstacle:
            messages.error(request, str(obstacle))
        else:
            messages.success(request, _("They were taken out"))
        return redirect(self.epa)


class SettleObjection(AskAboutEpa):
    """Says what has become of an objection, short of what the court decides."""

    permission_required = WORK
    form_class = ObjectionSettled
    title = _("Decide about an objection")
    done = _("The objection was decided")

    @cached_property
    def objection(self):
        objections = self.epa.objections
        return get_object_or_404(objections, pk=self.kwargs["objection"])

    def do(self, **said):
        recording.settle_epa_objection(
            objection=self.objection, by=self.request.user, **said
        )
