"""Questions to whoever applies, as the office asks them and follows them up."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework.asking import about, ask_query, days_with_us, withdraw_query
from casework.desk_forms.queries import AnswerInWords, AskQuery, WhyWithdrawn
from casework.mending import answer_query
from casework.models.moves import WORK
from casework.states import BEFORE_REGISTRATION
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase


class Queries(OfCase, TemplateView):
    """Every question about a case, what became of it, and the clock that it stops."""

    template_name = "casework/queries.html"

    def get_context_data(self, **kwargs):
        user, case = self.request.user, self.case
        record_reading(subject=case.number, by=user)
        asked = case.queries.select_related("asked_by", "answered_by", "withdrawn_by")
        rows = []
        for query in asked:
            query.case = case
            rows.append((query, about(query)))
        is_open = case.state in BEFORE_REGISTRATION
        return super().get_context_data(
            queries=rows,
            days=days_with_us(case),
            may_work=is_open and user.has_perm(WORK),
            **kwargs,
        )


class Ask(AskAboutCase):
    permission_required = WORK
    form_class = AskQuery
    title = _("Ask whoever applies a question")
    button = _("Send the question")
    done = _("The question was sent")
    page = "queries"

    def do(self, **said):
        site = self.request.build_absolute_uri("/").rstrip("/")
        ask_query(case=self.case, by=self.request.user, site=site, **said)


class OfOneQuery(AskAboutCase):
    permission_required = WORK
    template_name = "casework/ask_about_one.html"
    page = "queries"

    @cached_property
    def one(self):
        return get_object_or_404(self.case.queries, pk=self.kwargs["query"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(one=self.one, **kwargs)


class RecordAnswer(OfOneQuery):
    form_class = AnswerInWords
    title = _("Record the answer to a question")
    button = _("Save the answer")
    done = _("The answer was recorded")

    def do(self, **said):
        answer_query(query=self.one, by=self.request.user, **said)


class Withdraw(OfOneQuery):
    form_class = WhyWithdrawn
    title = _("Withdraw a question")
    done = _("The question was withdrawn")

    def do(self, **said):
        withdraw_query(query=self.one, by=self.request.user, **said)
