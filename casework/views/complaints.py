"""Complaints: those about a case, one with its tiers, and every answer that is owed."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView, TemplateView

from casework import complaints
from casework.complaint_choices import Tier
from casework.complaints import HANDLE
from casework.desk_forms.complaints import (
    AboutComplaint,
    Again,
    Answer,
    NewComplaint,
    Officer,
)
from casework.forms import On
from casework.models.moves import VIEW
from casework.records_in_words import complaint_rows, next_place, stages_in_words
from history.recording import record_reading

from .merging import events_about
from .of_case import AskAboutCase, OfCase
from .one_by_one import PageOfOne, Step, TakeStep

STEPS = {
    "acknowledge": Step(
        _("Acknowledge the complaint"),
        On,
        complaints.acknowledge_complaint,
        _("The complaint was acknowledged"),
        lambda one: one.acknowledged_on is None,
    ),
    "officer": Step(
        _("Give the complaint to an officer"),
        Officer,
        complaints.assign_officer,
        _("The complaint was given to an officer"),
        lambda one: one.is_open,
        ("officer",),
    ),
    "answer": Step(
        _("Record the answer"),
        Answer,
        complaints.answer_complaint,
        _("The answer was recorded"),
        lambda one: one.is_open,
    ),
    "escalate": Step(
        _("Take the complaint to tier 2"),
        Again,
        complaints.escalate_complaint,
        _("The complaint is in tier 2 now"),
        lambda one: not one.is_open and one.latest.tier == Tier.FIRST,
    ),
    "reopen": Step(
        _("Reopen the complaint"),
        Again,
        complaints.reopen_complaint,
        _("The complaint was reopened"),
        lambda one: not one.is_open,
    ),
    "edit": Step(
        _("Correct what is written"),
        AboutComplaint,
        complaints.change_complaint,
        _("The complaint was corrected"),
        lambda one: True,
        complaints.CORRECTED,
        complaints.said_of_complaint,
    ),
}


class Complaints(OfCase, TemplateView):
    template_name = "casework/complaints.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        about_it = self.case.complaints.select_related("officer")
        return super().get_context_data(
            complaints=about_it.prefetch_related("stages"),
            may_add=self.request.user.has_perm(HANDLE),
            **kwargs,
        )


class AddComplaint(AskAboutCase):
    permission_required = HANDLE
    form_class = NewComplaint
    title = _("Record a complaint")
    button = _("Save the complaint")
    done = _("The complaint was recorded")
    page = "complaints"

    def do(self, **said):
        complaints.receive_complaint(case=self.case, by=self.request.user, **said)


class OfComplaint:
    records, keyword, steps = "complaints", "complaint", STEPS
    permission_to_change = HANDLE

    def found(self):
        with_people = self.case.complaints.select_related("case", "officer")
        return with_people.prefetch_related("stages__resolved_by")


class OneComplaint(OfComplaint, PageOfOne):
    template_name = "casework/complaint.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            rows=complaint_rows(self.one),
            stages=stages_in_words(self.one),
            next_place=next_place(self.one),
            **kwargs,
        )


class ComplaintStep(OfComplaint, TakeStep):
    permission_required = HANDLE
    goes_with = {"subcategory": "category"}

    def changes(self):
        return events_about(
            self.case.number, "complaint-changed", complaint=self.one.pk
        )


class AnswersOwed(PermissionRequiredMixin, ListView):
    """Every complaint that awaits an answer, or with ?overdue only the late ones."""

    permission_required = VIEW
    template_name = "casework/answers_owed.html"
    context_object_name = "stages"
    paginate_by = 25

    def get_queryset(self):
        if "overdue" in self.request.GET:
            return complaints.overdue_stages()
        return complaints.open_stages()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            overdue=complaints.overdue_stages().count(),
            is_overdue_only="overdue" in self.request.GET,
            **kwargs,
        )
