"""The page of an entry in the register."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from casework.models import RegisterEntry
from casework.register_page import show
from history.recording import record_reading

from .of_case import OfCase


class RegisterPage(OfCase, TemplateView):
    """What the register says, its notes and its log; that somebody looked is kept."""

    template_name = "casework/register_entry.html"

    @cached_property
    def entry(self) -> RegisterEntry:
        entries = RegisterEntry.objects.select_related("case__lpa")
        return get_object_or_404(entries, case__number=self.kwargs["number"])

    @property
    def case(self):
        return self.entry.case

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        shown = show(self.entry, number=self.request.GET.get("page", 1))
        return super().get_context_data(entry=self.entry, shown=shown, **kwargs)
