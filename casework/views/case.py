"""The page of one case."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from casework.desk import Desk, cases_for_the_desk
from casework.models.moves import DECIDE, OPEN, TAKE_PAYMENT, WORK
from casework.timeline import timeline_of
from history.recording import record_reading

from .of_case import OfCase


class CasePage(OfCase, TemplateView):
    """Everything about a case; that somebody looked is remembered."""

    template_name = "casework/case.html"

    @cached_property
    def case(self):
        return get_object_or_404(cases_for_the_desk(), number=self.kwargs["number"])

    def get_context_data(self, **kwargs):
        user = self.request.user
        record_reading(subject=self.case.number, by=user)
        return super().get_context_data(
            desk=Desk.of(self.case, to=user),
            timeline=timeline_of(self.case, number=self.request.GET.get("page", 1)),
            may_work=user.has_perm(WORK),
            may_settle=user.has_perm(WORK) or user.has_perm(DECIDE),
            may_open=user.has_perm(OPEN),
            may_take_payment=user.has_perm(TAKE_PAYMENT),
            **kwargs,
        )
