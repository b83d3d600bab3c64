"""The list of one's LPAs, and starting another."""

from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from lpa.dashboard import PER_PAGE, page_of, rows_of
from lpa.handing_over import offers_to
from lpa.questions import LPA_TYPE
from lpa.searching import SearchForm, those_found
from lpa.starting import start_draft


class Dashboard(TemplateView):
    """Everything somebody has made here, in pages, or what of it they search for."""

    template_name = "lpa/dashboard.html"

    def get_context_data(self, **kwargs):
        asked = self.request.GET.get("q", "").strip()
        form = SearchForm({"q": asked} if asked else None)
        page = page_of(self.sought(form), self.request.GET.get("page"))
        return super().get_context_data(
            form=form,
            asked=asked,
            page=page,
            rows=rows_of(page),
            offers=offers_to(self.request.user)[:PER_PAGE],
            **kwargs,
        )

    def sought(self, form):
        """All of one's own, those that are found, or none where the search is odd."""
        drafts = self.request.user.drafts.all()
        if not form.is_bound:
            return drafts
        if not form.is_valid():
            return drafts.none()
        return those_found(drafts, form.cleaned_data["q"])


class Start(View):
    """Starts an application, on the press of a button only."""

    http_method_names = ["post"]

    def post(self, request):
        draft = start_draft(owner=request.user, by=request.user)
        first = LPA_TYPE.steps[0]
        return redirect(f"lpa:{LPA_TYPE.slug}/{first.slug}", draft.reference)
