"""Investigations of a case, and one with its days and holds."""

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework import investigations
from casework.desk_forms.investigations import (
    AboutInvestigation,
    NewInvestigation,
    OnHold,
    ReportApproved,
)
from casework.forms import On
from casework.investigations import INVESTIGATE
from casework.records_in_words import hold_rows, investigation_rows
from history.recording import record_reading

from .merging import events_about
from .of_case import AskAboutCase, OfCase
from .one_by_one import PageOfOne, Step, TakeStep

STEPS = {
    "risk": Step(
        _("Record the risk assessment"),
        On,
        investigations.assess_risk,
        _("The risk assessment was recorded"),
        lambda one: one.is_open and one.risk_assessed_on is None,
    ),
    "report": Step(
        _("Record the approved report"),
        ReportApproved,
        investigations.approve_report,
        _("The report was recorded"),
        lambda one: (
            one.is_open and one.risk_assessed_on and one.report_approved_on is None
        ),
    ),
    "hold": Step(
        _("Put on hold"),
        OnHold,
        investigations.place_on_hold,
        _("The investigation is on hold"),
        lambda one: one.is_open and not one.held_for,
    ),
    "release": Step(
        _("Take off hold"),
        On,
        investigations.take_off_hold,
        _("The investigation goes on"),
        lambda one: one.is_open and one.held_for,
    ),
    "close": Step(
        _("Close the investigation"),
        On,
        investigations.close_investigation,
        _("The investigation was closed"),
        lambda one: one.is_open and one.report_approved_on and not one.held_for,
    ),
    "edit": Step(
        _("Correct what is written"),
        AboutInvestigation,
        investigations.change_investigation,
        _("The investigation was corrected"),
        lambda one: one.is_open,
        investigations.CORRECTED,
        investigations.said_of_investigation,
    ),
}


class Investigations(OfCase, TemplateView):
    template_name = "casework/investigations.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        return super().get_context_data(
            investigations=self.case.investigations.all(),
            may_open=self.request.user.has_perm(INVESTIGATE),
            **kwargs,
        )


class OpenInvestigation(AskAboutCase):
    permission_required = INVESTIGATE
    form_class = NewInvestigation
    title = _("Open an investigation")
    button = _("Save the investigation")
    done = _("The investigation was opened")
    page = "investigations"

    def do(self, **said):
        user = self.request.user
        investigations.open_investigation(case=self.case, by=user, **said)


class OfInvestigation:
    records, keyword, steps = "investigations", "investigation", STEPS
    permission_to_change = INVESTIGATE

    def found(self):
        with_case = self.case.investigations.select_related("case")
        return with_case.prefetch_related("holds__placed_by", "holds__lifted_by")


class OneInvestigation(OfInvestigation, PageOfOne):
    template_name = "casework/investigation.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            rows=investigation_rows(self.one), holds=hold_rows(self.one), **kwargs
        )


class InvestigationStep(OfInvestigation, TakeStep):
    permission_required = INVESTIGATE

    def changes(self):
        one, action = self.one, "investigation-changed"
        return events_about(self.case.number, action, investigation=one.pk)
