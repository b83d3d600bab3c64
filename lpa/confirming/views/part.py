"""One part: who somebody is on an LPA, what is left to do, and what they read."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView

from design.languages import speak
from lpa.confirming.agreeing import ReadsOtherwise
from lpa.confirming.answering import NoLongerAsked
from lpa.confirming.participating import participation_in
from lpa.confirming.whole import whole_lpa

from .coming_in import ForParticipants, sent_out
from .speaking import AsksInBoth


class OnePart(ForParticipants):
    """A page of one part that this browser came in with; nobody else's is there."""

    @cached_property
    def mine(self):
        uid = str(self.kwargs["uid"])
        found = (each for each in self.invitations if str(each.uid) == uid)
        invitation = next(found, None)
        return invitation and participation_in(invitation)

    def dispatch(self, request, *args, **kwargs):
        if self.mine and not self.is_for_them:
            speak(request, self.language)
            raise Http404("This page asks nothing of somebody in this role")
        return super().dispatch(request, *args, **kwargs)

    @property
    def may_be_here(self):
        return self.mine is not None

    @property
    def written_to_in(self):
        return self.mine.invitation.language if self.mine else super().written_to_in

    @property
    def is_for_them(self) -> bool:
        """Whether the page has something to ask somebody in this role."""
        return True

    @property
    def back_url(self):
        return self.mine.page("part")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            mine=self.mine, back_url=self.back_url, **kwargs
        )


# Open to whoever came in with a code, as is every page below: they have no account.
@method_decorator(login_not_required, name="dispatch")
class Asks(AsksInBoth, OnePart, FormView):
    """A page that asks something, and goes on to what is still open.

    A refusal of the verb that the page shows is said on the page, and nothing that was
    typed is lost by it.
    """

    template_name = "confirming/ask.html"

    def form_valid(self, form):
        try:
            return self.answer(form)
        except NoLongerAsked:
            return sent_out(self.request)
        except ReadsOtherwise:
            return redirect(self.mine.page("agree"))

    def onward(self):
        """To the next page that is open, after what was answered just now."""
        invitation = self.mine.invitation
        invitation.draft = type(invitation.draft).objects.get(pk=invitation.draft_id)
        return redirect(participation_in(invitation).next_page)


@method_decorator(login_not_required, name="dispatch")
class PartPage(OnePart, TemplateView):
    """Who somebody is on this LPA, and the pages that are for them."""

    template_name = "confirming/part.html"

    @property
    def back_url(self):
        return ""

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_one_of_several=self.several, **kwargs)

    @property
    def several(self):
        return len(self.invitations) > 1


@method_decorator(login_not_required, name="dispatch")
class Read(OnePart, TemplateView):
    """The part itself, or all that the donor lets them read, in the LPA's language."""

    template_name = "confirming/read.html"

    def get_context_data(self, **kwargs):
        language = str(self.mine.part.instrument.language)
        with translation.override(language):
            lines = self.mine.lines
        draft = self.mine.invitation.draft
        whole = whole_lpa(draft) if self.mine.invitation.shows_whole else ""
        return super().get_context_data(
            lines=lines,
            whole=whole,
            language=language,
            next_page=self.mine.next_page,
            **kwargs,
        )
