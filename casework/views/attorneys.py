"""Who can act under an LPA now and why; who leaves, and who steps in."""

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework import record_forms
from casework.attorneys import (
    end_appointment,
    step_in,
    still_appointed,
    who_acts,
    why_they_act,
)
from casework.models.moves import WORK
from casework.states import BEFORE_REGISTRATION, ON_THE_REGISTER
from history.recording import record_reading

from .of_case import OfCase
from .stops import Recording


class WhoCanAct(OfCase, TemplateView):
    """Everybody who was appointed, each with the reason why they can act or cannot."""

    template_name = "casework/attorneys.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        case, lpa, now = self.case, self.case.instrument, who_acts(self.case)
        people = [
            {"key": person.full_name, "value": why_they_act(case, person.uid)}
            for person in (*lpa.attorneys, *lpa.replacements)
        ]
        works = self.request.user.has_perm(WORK)
        is_alive = case.state in (*BEFORE_REGISTRATION, *ON_THE_REGISTER)
        return super().get_context_data(
            people=people,
            now=now,
            events=case.attorney_events.select_related("recorded_by"),
            may_leave=works and is_alive and still_appointed(case),
            may_step_in=works and is_alive and now.may_step_in,
            **kwargs,
        )


class OfAttorneys(Recording):
    page = "attorneys"


class Leaves(OfAttorneys):
    form_class = record_forms.AttorneyLeaves
    title = _("Record that somebody leaves")
    done = _("It was recorded that somebody left")

    def do(self, **said):
        end_appointment(case=self.case, by=self.request.user, **said)


class StepsIn(OfAttorneys):
    form_class = record_forms.ReplacementStepsIn
    title = _("Record that a replacement steps in")
    done = _("It was recorded that a replacement stepped in")

    def do(self, **said):
        step_in(case=self.case, by=self.request.user, **said)
