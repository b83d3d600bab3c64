"""The page of one case."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from casework.desk import Desk, cases_for_the_desk
from casework.explaining import explain, told_why
from casework.interests import marked_for
from casework.models.moves import DECIDE, OPEN, TAKE_PAYMENT, WORK
from casework.presence import also_open_by, note_open, seen_lately
from casework.states import BEFORE_REGISTRATION, UNDER_EXAMINATION
from casework.timeline import timeline_of
from history.recording import record_reading

from .of_case import OfCase


class CasePage(OfCase, TemplateView):
    """Everything about a case; that somebody looked is remembered."""

    template_name = "casework/case.html"

    @cached_property
    def case(self):
        cases = marked_for(cases_for_the_desk(), self.request.user)
        with_others = cases.prefetch_related(seen_lately())
        return get_object_or_404(with_others, number=self.kwargs["number"])

    def get_context_data(self, **kwargs):
        user = self.request.user
        record_reading(subject=self.case.number, by=user, may_read=True)
        note_open(self.case, by=user)
        return super().get_context_data(
            others=also_open_by(self.case, to=user),
            desk=Desk.of(self.case, to=user),
            may=what_they_may(user, self.case),
            **kwargs,
        )


class History(OfCase, TemplateView):
    """What was noted about a case and what happened to it, newest first."""

    template_name = "casework/history.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        notes = self.case.notes.select_related("by", "file").defer("file__content")
        return super().get_context_data(
            notes=notes,
            timeline=timeline_of(self.case, number=self.request.GET.get("page", 1)),
            **kwargs,
        )


class Explained(OfCase, TemplateView):
    """Where the case stands, what can happen next, by whom, and what is in the way."""

    template_name = "casework/explained.html"

    @cached_property
    def case(self):
        return get_object_or_404(cases_for_the_desk(), number=self.kwargs["number"])

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        return super().get_context_data(
            explained=explain(self.case), told=told_why(self.case), **kwargs
        )


def what_they_may(user, case) -> dict[str, bool]:
    """What somebody may record about a case beside moving it."""
    is_open = case.state in BEFORE_REGISTRATION
    decides, works = user.has_perm(DECIDE), user.has_perm(WORK)
    return {
        "do_tasks": works,
        "find": works and is_open,
        "settle": (works or decides) and is_open,
        "read_paper": user.has_perm(OPEN) and case.state in UNDER_EXAMINATION,
        "take_payment": user.has_perm(TAKE_PAYMENT),
    }
