"""Whose own case it is, or a relative's: said of oneself, or by a manager of others."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework.allocating import ALLOCATE
from casework.declaring import declare_interest, lift_interest
from casework.desk_forms.interests import WhoseOwn, WhyLifted, WhyOwn
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase


class Interests(OfCase, TemplateView):
    template_name = "casework/interests.html"

    def get_context_data(self, **kwargs):
        user = self.request.user
        record_reading(subject=self.case.number, by=user)
        declared = self.case.interests.select_related(
            "user", "declared_by", "lifted_by"
        )
        return super().get_context_data(
            interests=declared, may_lift=user.has_perm(ALLOCATE), **kwargs
        )


class DeclareOwn(AskAboutCase):
    form_class = WhyOwn
    title = _("This is my own, or a relative’s, case")
    button = _("Close the case to me")
    done = _("The case is closed to you from now on")
    template_name = "casework/interest_own.html"

    @property
    def back(self):
        """Its own pages do not open any more once it is done."""
        if self.request.method == "POST":
            return reverse("casework:home")
        return self.case.get_absolute_url()

    def do(self, **said):
        declare_interest(case=self.case, by=self.request.user, **said)


class OfInterests(AskAboutCase):
    permission_required = ALLOCATE
    page = "interests"


class DeclareFor(OfInterests):
    form_class = WhoseOwn
    title = _("Close the case to somebody")
    done = _("The case is closed to them from now on")

    def do(self, **said):
        declare_interest(case=self.case, by=self.request.user, **said)


class Lift(OfInterests):
    template_name = "casework/ask_about_one.html"
    form_class = WhyLifted
    title = _("Open the case to somebody again")
    done = _("The case is open to them again")

    @cached_property
    def one(self):
        return get_object_or_404(self.case.interests, pk=self.kwargs["interest"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(one=self.one, **kwargs)

    def do(self, **said):
        lift_interest(interest=self.one, by=self.request.user, **said)
