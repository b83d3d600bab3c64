"""One donor as the office knows them, and the search that leads to them."""

from abc import ABC, abstractmethod

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView

from casework.donor_forms import Correction, Search
from casework.donors import correct_donor, said_of_donor
from casework.interests import all_must_be_open
from casework.linking import relationships_of
from casework.models import DonorRecord
from casework.models.moves import VIEW, WORK
from casework.other_lpas import epas_of, others_of
from casework.refusals import NotNow
from casework.searching import (
    case_with,
    epa_with,
    record_with,
    records,
    records_nearly,
)
from history.recording import record_reading
from lpa.summary import person_card

from .merging import Merging, events_about

PER_PAGE = 20


class SearchPage(PermissionRequiredMixin, FormView):
    """Leads straight to what a number means; lists whoever a name may mean."""

    permission_required = VIEW
    template_name = "casework/search.html"
    form_class = Search

    def get_form_kwargs(self):
        """The search is an address that can be kept, so it is asked with GET."""
        asked = self.request.GET if "q" in self.request.GET else None
        return super().get_form_kwargs() | {"data": asked}

    def get(self, request, *args, **kwargs):
        form = self.get_form()
        if not form.is_bound or not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        sought = form.cleaned_data["q"]
        if not (sought.number or sought.person):
            return self.shows(form, sought)
        target = target_of(sought)
        if target is None:
            form.add_error("q", _("Nothing here has this number"))
            return self.render_to_response(self.get_context_data(form=form))
        return redirect(target)

    def shows(self, form, sought):
        """A page of records; of names spelt nearly like it where none is spelt so."""
        found = Paginator(records(sought), PER_PAGE)
        is_near = not found.count and bool(sought.names)
        if is_near:
            found = Paginator(records_nearly(sought), PER_PAGE)
        page = found.get_page(self.request.GET.get("page"))
        context = self.get_context_data(form=form, page=page, is_near=is_near)
        return self.render_to_response(context)


def target_of(sought):
    """The page that a number means: of a case, an EPA or a donor."""
    if not sought.number:
        return record_with(sought)
    return case_with(sought.number) or epa_with(sought.number)


class OfRecord(PermissionRequiredMixin):
    """A page about the record whose number is in the address."""

    permission_required = VIEW

    @cached_property
    def record(self):
        known = DonorRecord.objects.select_related("primary")
        return get_object_or_404(known, number=self.kwargs["person"])

    def has_permission(self):
        """Raises ClosedToThem for somebody whose own case one of the donor's may be."""
        is_permitted = super().has_permission()
        if is_permitted:
            all_must_be_open(self.record, to=self.request.user)
        return is_permitted

    def get_context_data(self, **kwargs):
        return super().get_context_data(record=self.record, **kwargs)


class DonorPage(OfRecord, TemplateView):
    """Who they are, their cases, what they are linked with; the look is remembered."""

    template_name = "casework/donor.html"

    def get_context_data(self, **kwargs):
        record_reading(subject=self.record.number, by=self.request.user)
        return super().get_context_data(
            card=person_card(self.record.as_person()),
            others=others_of(self.record),
            epas=epas_of(self.record),
            children=self.record.children.all(),
            relationships=[
                (each, each.other(self.record))
                for each in relationships_of(self.record)
            ],
            may_work=self.request.user.has_perm(WORK),
            **kwargs,
        )


class FormAboutRecord(OfRecord, FormView):
    """Asks something about a record."""

    permission_required = WORK
    template_name = "casework/ask_about_donor.html"
    title = ""
    button = ""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"record": self.record}

    def get_context_data(self, **kwargs):
        words = {"title": self.title, "button": self.button or self.title}
        return super().get_context_data(**words, **kwargs)


class AskAboutRecord(FormAboutRecord, ABC):
    """Does what was asked about, and says what was in the way."""

    done = ""

    def form_valid(self, form):
        try:
            self.do(**form.cleaned_data)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, str(self.done))
        return redirect(self.record)

    @abstractmethod
    def do(self, **said):
        """Do it with what the form was told. Raises NotNow."""


class Correct(Merging, AskAboutRecord):
    form_class = Correction
    title = gettext_lazy("Correct what is known of the donor")
    button = gettext_lazy("Save")
    done = gettext_lazy("It was saved")

    def get_form_kwargs(self):
        """The form knows itself what the record says."""
        kwargs = super().get_form_kwargs()
        del kwargs["initial"]
        return kwargs

    def do(self, *, why, **details):
        correct_donor(
            record=self.record,
            details=self.merged(details),
            why=why,
            seen=self.version,
            by=self.request.user,
        )

    def stored(self):
        return said_of_donor(self.record)

    def asked(self):
        return [self.get_form()]

    def changes(self):
        of_case = self.record.of_cases.first()
        number = of_case.case.number if of_case else ""
        return events_about(number, "donor-corrected")
