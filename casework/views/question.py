"""The one page on which whoever made an LPA online answers a question about it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from casework.asking import about
from casework.desk_forms.queries import MoreToSay, OwnAnswer, page_form, said_in
from casework.mending import Mended, answer_query, outcome_of, said_on
from casework.models import Query
from casework.refusals import NotNow
from casework.versions import Overtaken, version_of
from lpa.forgetting import must_be_kept

MEANT = "meant"  # the digest of what was shown and is meant
OPENED = "opened"  # the version of the page that was shown


class Question(TemplateView):
    """One question about one's own LPA, and its answer; others do not exist."""

    template_name = "casework/question.html"

    @cached_property
    def query(self):
        queries = Query.objects.select_related("case__lpa__owner").filter(
            case__lpa__owner=self.request.user,
            case__lpa__reference=self.kwargs["reference"],
        )
        query = get_object_or_404(queries, pk=self.kwargs["query"])
        must_be_kept(query.case.lpa)
        return query

    @cached_property
    def page(self):
        page = about(self.query)
        if page is None:
            raise Http404
        return page

    @cached_property
    def forms(self):
        """The page as it can be mended, if it can, and the answer in words."""
        data = self.request.POST if self.request.method == "POST" else None
        words = MoreToSay if self.page.can_be_mended else OwnAnswer
        form = page_form(self.page, self.query.case, data)
        return [each for each in (form, words(data)) if each]

    def post(self, request, *args, **kwargs):
        if not self.query.is_open:
            return redirect(request.path)
        if self.wrong():
            return self.render_to_response(self.get_context_data(form=self.wrong()))
        mended = self.mended()
        outcome = outcome_of(self.query.case.instrument, mended)
        if outcome.agree_again and request.POST.get(MEANT) != outcome.digest:
            return self.render_to_response(self.get_context_data(outcome=outcome))
        try:
            answer_query(
                query=self.query,
                answer=self.forms[-1].cleaned_data["answer"],
                mended=mended,
                seen=request.POST.get(OPENED, ""),
                by=request.user,
            )
        except (NotNow, Overtaken) as obstacle:
            self.forms[-1].add_error("answer", str(obstacle))
            return self.render_to_response(self.get_context_data(form=self.wrong()))
        messages.success(request, _("We have your answer"))
        return redirect("casework:progress", self.query.case.lpa.reference)

    def mended(self) -> Mended:
        if not self.page.can_be_mended:
            return Mended()
        lpa = self.query.case.instrument
        decisions, details = said_in(self.page, self.forms[0], lpa)
        return Mended(decisions, self.page.whose, details)

    def wrong(self):
        """The form whose errors stand at the top of the page."""
        return next((form for form in self.forms if form.errors), None)

    def get_context_data(self, **kwargs):
        shown = {
            "query": self.query,
            "lpa": self.query.case.lpa,
            "page": self.page,
            "forms": self.forms if self.query.is_open else [],
            "opened": version_of(said_on(self.page, self.query.case.instrument)),
        }
        return super().get_context_data(**kwargs | shown)
