"""The post room: receiving a pack by its reference, and keying a form from paper."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView, View

import clock
from casework.forms import Find, PaperArrived
from casework.intake import NothingFound, find_lpa
from casework.models.moves import OPEN
from casework.paper import (
    receive,
    record_paper,
    said_of_form,
    said_of_paper,
    signing_known_of,
)
from casework.refusals import NotNow
from casework.versions import Overtaken
from lpa.models import Draft, Lpa
from lpa.references import NotAReference, parse
from lpa.signing_forms import DatesForm
from lpa.starting import start_draft
from lpa.summary import person_card

from .merging import Merging, events_about
from .of_case import OfCase


class Receive(PermissionRequiredMixin, FormView):
    """Asks for the reference on the pack, typed or scanned."""

    permission_required = OPEN
    template_name = "casework/receive.html"
    form_class = Find

    def form_valid(self, form):
        try:
            lpa = find_lpa(*form.cleaned_data["reference"])
        except NothingFound as nothing:
            form.add_error("reference", str(nothing))
            return self.form_invalid(form)
        return redirect("casework:pack", lpa.reference)


class Paper(PermissionRequiredMixin, TemplateView):
    """Asks what is on the paper: a date for each signature, and missing pages."""

    permission_required = OPEN
    template_name = "casework/paper.html"

    @cached_property
    def arrived(self):
        return PaperArrived(
            self.request.POST or None,
            initial=self.initial,
            is_by_hand=self.lpa.origin == Lpa.Origin.PAPER,
        )

    @cached_property
    def dates(self):
        return DatesForm(
            self.request.POST or None,
            instrument=self.instrument,
            signing=self.signing,
            blanks=True,
        )

    @property
    def instrument(self):
        return self.lpa.instrument

    def get_context_data(self, **kwargs):
        donor = self.instrument.donor
        return super().get_context_data(
            lpa=self.lpa,
            forms=(self.arrived, self.dates),
            donor=person_card(donor) if donor else None,
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if self.arrived.is_valid() and self.dates.is_valid():
            try:
                return redirect(self.keep())
            except NotNow as obstacle:
                self.arrived.add_error(None, obstacle.reasons)
        return self.render_to_response(self.get_context_data(**kwargs))


class ReceivePack(Paper):
    """Shows whose LPA it is, and opens its case with what is on the paper."""

    @cached_property
    def lpa(self):
        try:
            return find_lpa(*parse(self.kwargs["reference"]))
        except (NotAReference, NothingFound):
            raise Http404 from None

    @property
    def initial(self):
        return {"received_on": clock.today()}

    @property
    def signing(self):
        return self.lpa.signing

    def get(self, request, *args, **kwargs):
        if case := getattr(self.lpa, "case", None):
            messages.info(request, _("The case of this LPA is open already"))
            return redirect(case)
        return super().get(request, *args, **kwargs)

    def keep(self):
        case = receive(
            lpa=self.lpa,
            signing=self.dates.signing(),
            by=self.request.user,
            **self.arrived.cleaned_data,
        )
        messages.success(self.request, _("The case is open"))
        return case


class PaperOfCase(Merging, OfCase, Paper):
    """Corrects what was read from the paper, or reads pages that came later."""

    permission_required = OPEN

    @property
    def lpa(self):
        return self.case.lpa

    @property
    def instrument(self):
        return self.case.instrument

    @cached_property
    def arrived(self):
        form = super().arrived
        del form.fields["received_on"]
        return form

    @property
    def initial(self):
        return said_of_form(self.case)

    @property
    def signing(self):
        return signing_known_of(self.case)

    def post(self, request, *args, **kwargs):
        """Nothing is kept while it has to be said what of two versions is."""
        is_read = self.arrived.is_valid() and self.dates.is_valid()
        if is_read and self.unchosen:
            return self.merge(self.said)
        try:
            return super().post(request, *args, **kwargs)
        except Overtaken:
            return self.merge(self.said)

    @property
    def said(self):
        return self.arrived.cleaned_data | self.dates.cleaned_data

    def stored(self):
        return said_of_paper(self.case)

    def asked(self):
        return [self.arrived, self.dates]

    def changes(self):
        return events_about(self.case.number, "paper-recorded")

    def keep(self):
        said = self.merged(self.said)
        self.dates.cleaned_data |= said
        record_paper(
            case=self.case,
            signing=self.dates.signing(),
            **{name: said[name] for name in self.arrived.fields},
            seen=self.version,
            by=self.request.user,
        )
        messages.success(self.request, _("What is on the paper was recorded"))
        return self.case


class KeyForm(PermissionRequiredMixin, View):
    """Starts keying a form that was written by hand, on the press of a button."""

    permission_required = OPEN
    http_method_names = ["post"]

    def post(self, request):
        draft = start_draft(
            owner=request.user, by=request.user, origin=Draft.Origin.KEYED
        )
        return redirect("lpa:tasks", draft.reference)
