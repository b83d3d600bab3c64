"""What the pages about one EPA share."""

from abc import ABC, abstractmethod

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic import FormView

from casework.epa.holding import epas_with_all, must_be_open_to
from casework.models.moves import VIEW
from casework.refusals import NotNow


class OfEpa(PermissionRequiredMixin):
    """A page about the EPA whose number is in the address."""

    permission_required = VIEW

    @cached_property
    def epa(self):
        return get_object_or_404(epas_with_all(), number=self.kwargs["number"])

    def has_permission(self):
        """Raises ClosedToThem for somebody whose own EPA it may be."""
        is_permitted = super().has_permission()
        if is_permitted:
            must_be_open_to(self.epa, self.request.user)
        return is_permitted

    def get_context_data(self, **kwargs):
        return super().get_context_data(epa=self.epa, **kwargs)


class AskAboutEpa(OfEpa, FormView, ABC):
    """Asks something about an EPA, does it, and says what was in the way."""

    template_name = "casework/epa_ask.html"
    title = ""
    done = ""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"case": self.epa}

    def get_context_data(self, **kwargs):
        return super().get_context_data(title=self.title, **kwargs)

    def form_valid(self, form):
        try:
            self.do(**form.cleaned_data)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, str(self.done))
        return redirect(self.epa)

    @abstractmethod
    def do(self, **said):
        """Do what was asked for. Raises NotNow where it cannot be."""
