"""The tasks of one LPA, and all its answers to check."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

import clock
from lpa.preflight import preflight
from lpa.submission import NotReady, TooLate, reopen, submit
from lpa.summary import check_cards, title_of
from lpa.tasks import page_url, tasks

from .asking import asking_tasks
from .findings import grouped, shown
from .own import OwnDraft


class TaskList(OwnDraft, TemplateView):
    template_name = "lpa/tasks.html"

    def get_context_data(self, **kwargs):
        said = preflight(self.reading, on=clock.today())
        return super().get_context_data(
            title=title_of(self.reading),
            tasks=tasks(self.reading, said),
            groups=grouped(self.draft, said, said.said),
            asking=asking_tasks(self.reading),
            **kwargs,
        )


class Check(OwnDraft, TemplateView):
    """Everything that was said, what the rule book has to say to it, and the button
    that freezes it for signing."""

    template_name = "lpa/check.html"

    def get_context_data(self, **kwargs):
        reading = self.reading
        said = preflight(reading, on=clock.today())
        return super().get_context_data(
            title=title_of(reading),
            cards=check_cards(reading),
            draft_type=reading.lpa.type,
            pages=[page_row(reading, section, step) for section, step in said.pages],
            groups=grouped(self.draft, said, said.said),
            meant=[shown(self.draft, finding) for finding in said.overruled],
            waited_for=said.waited_for,
            may_submit=self.draft.is_keyed or said.may_print,
            **kwargs,
        )


class Submit(OwnDraft, View):
    http_method_names = ["post"]
    may_show_frozen = True  # a second press finds the LPA of the first

    def post(self, request, *args, **kwargs):
        try:
            lpa = submit(draft=self.draft, by=request.user)
        except NotReady:
            messages.error(request, _("Some answers are missing, or need a look"))
            return redirect("lpa:check", self.draft.reference)
        if self.draft.is_keyed:
            messages.success(request, _("The form was kept as it was received"))
            return redirect("home")
        return redirect(lpa)


class Reopen(OwnDraft, View):
    http_method_names = ["post"]
    may_show_frozen = True

    def post(self, request, *args, **kwargs):
        try:
            reopen(draft=self.draft, by=request.user)
        except TooLate as obstacle:
            messages.error(request, str(obstacle))
            return redirect("lpa:signing", self.draft.reference)
        messages.warning(
            request,
            _("You can make changes. Throw away every page that was printed before"),
        )
        return redirect(self.draft)


def page_row(reading, section, step):
    """An open page as a link: the section it belongs to, and its address."""
    title = getattr(step, "title", "") or step.form.title
    url = page_url(reading, section, step) + "?from=check"
    return {"section": section.title, "title": title, "url": url}
