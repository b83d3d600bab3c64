"""The warnings on a case."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework.desk_forms.warnings import NewWarning, WhyClosed
from casework.warnings import WARN, close_warning, warn
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase


class Warnings(OfCase, TemplateView):
    template_name = "casework/warnings.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.case.number, by=self.request.user)
        warnings = self.case.warnings.select_related("added_by", "closed_by")
        return super().get_context_data(
            warnings=warnings.shown().prefetch_related("cases"),
            closed=warnings.exclude(closed_at=None).order_by("-closed_at"),
            may_warn=self.request.user.has_perm(WARN),
            **kwargs,
        )


class AddWarning(AskAboutCase):
    permission_required = WARN
    form_class = NewWarning
    title = _("Put a warning on")
    button = _("Save the warning")
    done = _("The warning was put on")
    page = "warnings"

    def do(self, **said):
        warn(by=self.request.user, **said)


class CloseWarning(AskAboutCase):
    permission_required = WARN
    template_name = "casework/ask_about_one.html"
    form_class = WhyClosed
    title = _("Take a warning off")
    button = _("Take it off")
    done = _("The warning was taken off")
    page = "warnings"

    @cached_property
    def one(self):
        return get_object_or_404(self.case.warnings, pk=self.kwargs["warning"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(one=self.one, **kwargs)

    def do(self, **said):
        close_warning(warning=self.one, by=self.request.user, **said)
