"""Agreeing to a part, which comes last, or declining it, which one can at any time."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from lpa.confirming.agreeing import NotYet, agree
from lpa.confirming.answering import decline
from lpa.confirming.forms import AgreeForm, DeclineForm

from .part import Asks, OnePart


class Agree(Asks):
    """Shows the part once more, beside what it said before, and asks for agreement."""

    template_name = "confirming/agree.html"
    form_class = AgreeForm
    extra_context = {"title": _("Do you agree to your part?")}

    def get(self, request, *args, **kwargs):
        if self.mine.still_open:
            return redirect(self.mine.next_page)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(was_changed=self.was_changed, **kwargs)

    @cached_property
    def was_changed(self) -> bool:
        """Whether the part changed after this page was opened."""
        shown = self.request.POST.get("digest", "")
        return bool(shown) and shown != self.mine.seen.digest

    def post(self, request, *args, **kwargs):
        if self.was_changed:
            return self.render_to_response(
                self.get_context_data(form=AgreeForm()), status=409
            )
        return super().post(request, *args, **kwargs)

    def answer(self, form):
        digest = self.request.POST.get("digest", "")
        try:
            agree(invitation=self.mine.invitation, digest=digest)
        except NotYet as obstacle:
            return redirect(self.mine.page(obstacle.pages[0]))
        return redirect(self.mine.page("done"))


class Decline(Asks):
    """Asks why, and nothing else: whoever wants out need go through no other page."""

    form_class = DeclineForm
    extra_context = {
        "title": _("Decline your part"),
        "intro": _(
            "You need not take this on, and owe nobody an answer to anything else. The "
            "donor is told, and whoever agreed already."
        ),
        "button": _("Decline"),
        "is_declining": True,
    }

    def answer(self, form):
        with translation.override(self.mine.part.instrument.contact_language):
            why = form.why  # the donor reads it
        decline(invitation=self.mine.invitation, why=why)
        return redirect(self.mine.page("done"))


@method_decorator(login_not_required, name="dispatch")
class Done(OnePart, TemplateView):
    """What was said last, and what happens next."""

    template_name = "confirming/done.html"

    @property
    def may_be_here(self):
        has_said = self.mine and (self.mine.said.declined_at or self.mine.has_agreed)
        return bool(has_said)

    @property
    def back_url(self):
        return ""
