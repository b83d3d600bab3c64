"""Buttons by which a donor says that a query is what they mean, or thinks again."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.generic import View

from lpa.overruling import NothingToOverrule, overrule, take_back

from .own import OwnDraft


class AboutAQuery(OwnDraft, View):
    """A press of a button beside a query; goes back to the page it was on."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        self.say(draft=self.draft, digest=request.POST.get("what", ""), by=request.user)
        return redirect(self.back_url)

    @property
    def back_url(self):
        try:
            name = f"lpa:{self.request.POST.get('back', '')}"
            return reverse(name, args=[self.draft.reference])
        except NoReverseMatch:
            return reverse("lpa:check", args=[self.draft.reference])


class Overrule(AboutAQuery):
    def say(self, **what):
        try:
            overrule(**what)
        except NothingToOverrule:
            changed = _("What you wanted to confirm has changed. Look at it again")
            messages.warning(self.request, changed)


class TakeBack(AboutAQuery):
    def say(self, **what):
        take_back(**what)
