"""What is offered from one account to another: accepted, declined, or taken back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from lpa.handing_over import NotOffered, accept, decline, take_back

from .own import OwnDraft


class Answer(View):
    """An answer to an offer; to anybody else there is no such offer."""

    http_method_names = ["post"]

    def post(self, request, reference):
        try:
            return self.give(reference, by=request.user)
        except NotOffered:
            raise Http404("Nothing is offered under this reference") from None


class Accept(Answer):
    def give(self, reference, *, by):
        draft = accept(reference=reference, by=by)
        messages.success(self.request, _("This LPA is yours now"))
        return redirect(draft)


class Decline(Answer):
    def give(self, reference, *, by):
        decline(reference=reference, by=by)
        messages.success(self.request, _("You declined the LPA that was offered"))
        return redirect("lpa:dashboard")


class TakeBack(OwnDraft, TemplateView):
    """Asks again, then offers an application to nobody any more."""

    template_name = "lpa/take_back.html"

    def post(self, request, *args, **kwargs):
        take_back(draft=self.draft, by=request.user)
        messages.success(request, _("It is offered to nobody any more"))
        return redirect("lpa:dashboard")
