"""Enduring powers of attorney: the lists, one of them, and the moves it makes."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, ListView, TemplateView

from casework.epa.catalogue import EPA_ACTIONS
from casework.epa.finding import EPA_LISTS, lengths
from casework.epa.moving import may, perform, reasons_against
from casework.epa.record_forms import EpaArrived
from casework.epa.showing import EpaPage
from casework.epa.taking_in import take_in_epa
from casework.lookalikes import undecided
from casework.models.moves import OPEN, VIEW
from casework.refusals import NotNow
from casework.timeline import timeline_of
from history.recording import record_reading

from .epa_records import offered_records
from .of_epa import AskAboutEpa, OfEpa


class Epas(PermissionRequiredMixin, TemplateView):
    """Every list with its length, and the way in for a new application."""

    permission_required = VIEW
    template_name = "casework/epas.html"

    def get_context_data(self, **kwargs):
        counted = lengths()
        lists = [(name, each, counted[name]) for name, each in EPA_LISTS.items()]
        may_open = self.request.user.has_perm(OPEN)
        return super().get_context_data(lists=lists, may_open=may_open, **kwargs)


class EpasOfList(PermissionRequiredMixin, ListView):
    """The EPAs of one list, those that waited longest first."""

    permission_required = VIEW
    template_name = "casework/epas_of.html"
    context_object_name = "epas"
    paginate_by = 25

    @cached_property
    def which(self):
        try:
            return EPA_LISTS[self.kwargs["which"]]
        except KeyError:
            raise Http404 from None

    def get_queryset(self):
        return self.which.epas()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(which=self.which, **kwargs)
        rows = [(epa, getattr(epa, self.which.since)) for epa in context["epas"]]
        return context | {"rows": rows}


class TakeIn(PermissionRequiredMixin, FormView):
    """Asks what the application says, and opens an EPA with it."""

    permission_required = OPEN
    template_name = "casework/epa_new.html"
    form_class = EpaArrived

    def form_valid(self, form):
        try:
            epa = take_in_epa(by=self.request.user, **form.said())
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, _("The EPA was taken in"))
        return redirect(epa)


class OneEpa(OfEpa, TemplateView):
    """Everything about an EPA; that somebody looked is remembered."""

    template_name = "casework/epa.html"

    def get_context_data(self, **kwargs):
        user = self.request.user
        record_reading(subject=self.epa.number, by=user)
        return super().get_context_data(
            page=EpaPage.of(self.epa, to=user),
            records=offered_records(self.epa, to=user),
            lookalikes=undecided(self.epa.donor),
            **kwargs,
        )


class HistoryOfEpa(OfEpa, TemplateView):
    template_name = "casework/epa_history.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.epa.number, by=self.request.user)
        page = self.request.GET.get("page", 1)
        timeline = timeline_of(self.epa, number=page)
        return super().get_context_data(timeline=timeline, **kwargs)


class MoveEpa(AskAboutEpa):
    """Asks what an action needs to know, then performs it."""

    template_name = "casework/epa_move.html"

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not may(request.user, self.action):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def action(self):
        try:
            return EPA_ACTIONS[self.kwargs["action"]]
        except KeyError:
            raise Http404 from None

    @property
    def title(self):
        return self.action.label

    @property
    def done(self):
        return self.action.done

    def get_form_class(self):
        return self.action.form

    def get_context_data(self, **kwargs):
        against = reasons_against(self.action, self.epa)
        return super().get_context_data(against=against, **kwargs)

    def do(self, **said):
        perform(self.kwargs["action"], self.epa, by=self.request.user, **said)
