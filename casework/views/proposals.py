"""Confirming, or declining, what a colleague proposes."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from casework.models.moves import VIEW
from casework.proposing import confirm, decline
from casework.record_forms import WhyDeclined
from casework.refusals import NotNow

from .of_case import AskAboutCase, OfCase


class OfProposal(OfCase):
    """One proposal of the case; the verb says who may answer it."""

    permission_required = VIEW

    @cached_property
    def proposal(self):
        return get_object_or_404(self.case.proposals, pk=self.kwargs["proposal"])


class Confirm(OfProposal, View):
    """Does what was proposed, on the press of a button only."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            confirm(proposal=self.proposal, by=request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
        else:
            messages.success(request, _("It is confirmed and done"))
        return redirect(self.case)


class Decline(OfProposal, AskAboutCase):
    form_class = WhyDeclined
    title = _("Decline what is proposed")
    done = _("The proposal was declined")

    def do(self, **said):
        decline(proposal=self.proposal, by=self.request.user, **said)
