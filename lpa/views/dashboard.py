"""The list of one's LPAs, and starting another."""

from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from lpa.dashboard import dashboard_of
from lpa.questions import LPA_TYPE
from lpa.starting import start_draft


class Dashboard(TemplateView):
    template_name = "lpa/dashboard.html"

    def get_context_data(self, **kwargs):
        rows = dashboard_of(self.request.user)
        return super().get_context_data(rows=rows, **kwargs)


class Start(View):
    """Starts an application, on the press of a button only."""

    http_method_names = ["post"]

    def post(self, request):
        draft = start_draft(owner=request.user, by=request.user)
        first = LPA_TYPE.steps[0]
        return redirect(f"lpa:{LPA_TYPE.slug}/{first.slug}", draft.reference)
