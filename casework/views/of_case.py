"""What the pages about one case share."""

from abc import ABC, abstractmethod

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView

from casework.interests import must_be_open
from casework.models import Case
from casework.models.moves import VIEW
from casework.refusals import NotNow


class OfCase(PermissionRequiredMixin):
    """A page about the case whose number is in the address."""

    permission_required = VIEW

    @cached_property
    def case(self):
        cases = Case.objects.select_related("lpa")
        return get_object_or_404(cases, number=self.kwargs["number"])

    def has_permission(self):
        """Raises ClosedToThem for somebody whose own case it may be."""
        is_permitted = super().has_permission()
        if is_permitted:
            must_be_open(self.case, to=self.request.user)
        return is_permitted

    def get_context_data(self, **kwargs):
        return super().get_context_data(case=self.case, **kwargs)


class AskAboutCase(OfCase, FormView, ABC):
    """Asks something about a case, does it, and says what was in the way.

    do() is given what the form was told; done is what is said when it has worked.
    """

    template_name = "casework/ask.html"
    title = ""
    button = ""
    done = ""
    page = "case"  # of the case, where it leads once it is done

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"case": self.case}

    def get_context_data(self, **kwargs):
        words = {"title": self.title, "button": self.button or self.title}
        return super().get_context_data(back=self.back, **words, **kwargs)

    def form_valid(self, form):
        try:
            self.do(**form.cleaned_data)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, str(self.done))
        return redirect(self.back)

    @property
    def back(self):
        return reverse(f"casework:{self.page}", args=[self.case.number])

    @abstractmethod
    def do(self, **said):
        """Do it with what the form was told. Raises NotNow."""
