"""The other LPAs of a case's donor, and two cases side by side."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework.comparing import compared, relation
from casework.donor_forms import Decision
from casework.donors import decide
from casework.models import Case
from casework.models.moves import WORK
from casework.other_lpas import decisions, other_lpas
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase

CASES = Case.objects.select_related("lpa", "of_donor__record__primary")


class OtherLpasOfDonor(OfCase, TemplateView):
    """Look-alikes with their cases, those known to be the donor's, and decisions."""

    template_name = "casework/other_lpas.html"

    @cached_property
    def case(self):
        return get_object_or_404(CASES.all(), number=self.kwargs["number"])

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        return super().get_context_data(
            record=self.case.of_donor.record, found=other_lpas(self.case), **kwargs
        )


class Compare(AskAboutCase):
    """Two cases side by side; whoever works on cases says whose they are."""

    template_name = "casework/compare.html"
    form_class = Decision
    button = _("Record the decision")
    done = _("The decision was recorded")
    page = "other-lpas"

    @cached_property
    def case(self):
        return get_object_or_404(CASES.all(), number=self.kwargs["number"])

    @cached_property
    def other(self):
        if self.kwargs["other"] == self.kwargs["number"]:
            raise Http404
        return get_object_or_404(CASES.all(), number=self.kwargs["other"])

    @property
    def title(self):
        return _("Two LPAs side by side")

    @property
    def may_decide(self) -> bool:
        return self.request.user.has_perm(WORK)

    def get_context_data(self, **kwargs):
        for case in (self.case, self.other):
            record_reading(subject=case.number, by=self.request.user)
        return super().get_context_data(
            other=self.other,
            parts=compared(self.case, self.other),
            relation=relation(self.case, self.other),
            decisions=decisions(self.case).filter(
                case__in=(self.case, self.other), other__in=(self.case, self.other)
            ),
            may_decide=self.may_decide,
            **kwargs,
        )

    def do(self, **said):
        decide(case=self.case, other=self.other, by=self.request.user, **said)
