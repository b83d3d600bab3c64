"""The registered LPA on paper, for whoever has to show or send it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import View

from casework.models import Case
from casework.registering import lp1_as_registered
from documents.press import pressed
from documents.views import inline, never_kept
from history.recording import record_reading

from .of_case import OfCase


@method_decorator(never_kept, name="dispatch")
class AsRegistered(OfCase, View):
    """The LPA with its stamp; that somebody looked is remembered."""

    http_method_names = ("get", "head", "options")

    @cached_property
    def case(self) -> Case:
        cases = Case.objects.filter(registered_on__isnull=False)
        number = self.kwargs["number"]
        return get_object_or_404(cases.select_related("lpa"), number=number)

    def get(self, request, number: str) -> HttpResponse:
        pdf = pressed(lp1_as_registered(self.case))
        record_reading(subject=number, by=request.user)
        return inline(pdf, f"Registered-LPA-{self.case.register_number}.pdf")
