"""The tasks of one LPA, and all its answers to check."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

import clock
from lpa.identifying import identity_page_of
from lpa.preflight import on_screen, preflight
from lpa.submission import NotReady, TooLate, reopen, submit
from lpa.summary import check_cards, title_of
from lpa.tasks import page_url, tasks

from .asking import asking_tasks
from .findings import grouped, shown
from .own import OwnDraft

CHANGES = gettext_lazy("You can make changes. Everybody then reads it anew")
CHANGES_TO_PAPER = gettext_lazy(
    "You can make changes. Throw away every page that was printed before"
)


class TaskList(OwnDraft, TemplateView):
    template_name = "lpa/tasks.html"

    def get_context_data(self, **kwargs):
        today = clock.today()
        said = preflight(self.reading, on=today)
        screen = on_screen(self.reading, on=today)
        return super().get_context_data(
            title=title_of(self.reading),
            tasks=tasks(self.reading, said, screen),
            groups=grouped(self.draft, said, said.said),
            asking=asking_tasks(self.reading),
            identity_page=identity_page_of(self.draft, self.reading.lpa),
            **kwargs,
        )


class Check(OwnDraft, TemplateView):
    """Everything that was said, what the rule book has to say to it, and the button
    that freezes it for signing."""

    template_name = "lpa/check.html"

    def get_context_data(self, **kwargs):
        reading = self.reading
        today = clock.today()
        said = preflight(reading, on=today)
        screen = on_screen(reading, on=today)
        return super().get_context_data(
            title=title_of(reading),
            cards=check_cards(reading),
            more=self.more(screen.beyond(said)) if screen else None,
            draft_type=reading.lpa.type,
            pages=[page_row(reading, section, step) for section, step in said.pages],
            groups=grouped(self.draft, said, said.said),
            meant=[shown(self.draft, finding) for finding in said.overruled],
            waited_for=said.waited_for,
            may_submit=self.draft.is_keyed or said.may_print,
            may_sign_on_screen=screen is not None and screen.may_print,
            **kwargs,
        )

    def more(self, said):
        """What stands only in the way of signing on screen, if anything does."""
        reading = self.reading
        pages = [page_row(reading, section, step) for section, step in said.pages]
        groups = grouped(self.draft, said, said.said)
        return {"pages": pages, "groups": groups} if pages or groups else None


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
        on_screen = self.draft.lpas.order_by("version").last().is_being_signed
        messages.warning(request, CHANGES if on_screen else CHANGES_TO_PAPER)
        return redirect(self.draft)


def page_row(reading, section, step):
    """An open page as a link: the section it belongs to, and its address."""
    title = getattr(step, "title", "") or step.form.title
    url = page_url(reading, section, step) + "?from=check"
    return {"section": section.title, "title": title, "url": url}
