"""Scanned paper: taking it in, what became of it, and what a person does with it."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, ListView, TemplateView, View

from casework.models import ScanSet
from casework.models.moves import HANDLE_SCANS, OPEN, VIEW
from casework.refusals import NotNow
from casework.scanning.comparing import form_of
from casework.scanning.forms import AssignForm, DiscardForm, TakeInForm
from casework.scanning.judging import forms_in
from casework.scanning.keying import key_scan
from casework.scanning.pictures import PDF, Unreadable
from casework.scanning.settling import UNSETTLED, assign_page, discard, look_again_at
from casework.scanning.showing import ShownSet, how_many, sets_in
from casework.scanning.taking_in import Header, NoSuchCase, take_in
from history.recording import record_reading

State = ScanSet.State


class Scans(PermissionRequiredMixin, ListView):
    """The sets that came in, all or those in one state, the latest first."""

    permission_required = HANDLE_SCANS
    template_name = "casework/scans.html"
    context_object_name = "scans"
    paginate_by = 25

    @cached_property
    def state(self):
        asked = self.request.GET.get("state", "")
        return asked if asked in State.values else ""

    def get_queryset(self):
        return sets_in(self.state)

    def get_context_data(self, **kwargs):
        return super().get_context_data(state=self.state, states=how_many(), **kwargs)


class TakeIn(PermissionRequiredMixin, FormView):
    """Takes a file in; a worker reads it."""

    permission_required = HANDLE_SCANS
    template_name = "casework/scan_new.html"
    form_class = TakeInForm

    def form_valid(self, form):
        said = form.cleaned_data
        header = Header(
            batch=said["batch"],
            case_number=said["case_number"],
            kind=said["kind"] or "",
            name=said["file"].name,
        )
        try:
            content = said["file"].read()
            taken = take_in(content=content, header=header, by=self.request.user)
        except Unreadable as failure:
            form.add_error("file", str(failure))
        except NoSuchCase as obstacle:
            form.add_error("case_number", obstacle.reasons)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
        else:
            return self.say(taken)
        return self.form_invalid(form)

    def say(self, taken):
        if taken.already:
            messages.info(self.request, _("This file was taken in before"))
        else:
            messages.success(self.request, _("The scan was taken in"))
        return redirect(taken.kept)


class OfScan(PermissionRequiredMixin):
    """A page about the set whose number is in the address."""

    permission_required = HANDLE_SCANS

    @cached_property
    def scan(self):
        scans = ScanSet.objects.without_file()
        return get_object_or_404(scans, pk=self.kwargs["scan"])

    @cached_property
    def page(self):
        pages = self.scan.pages.all()
        return get_object_or_404(pages, place=self.kwargs["place"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"scan": self.scan})

    def remember_reading(self):
        """That somebody looked is kept with the scan, and with its case."""
        user = self.request.user
        record_reading(subject=self.scan.subject, by=user)
        if self.scan.case:
            record_reading(subject=self.scan.case.number, by=user)


class OneScan(OfScan, TemplateView):
    """A set with its sides in the order of the form."""

    permission_required = VIEW
    template_name = "casework/scan.html"

    def get_context_data(self, **kwargs):
        self.remember_reading()
        user, scan = self.request.user, self.scan
        handles = user.has_perm(HANDLE_SCANS)
        is_free = handles and scan.draft is None
        is_to_key = scan.state == State.TO_KEY
        return super().get_context_data(
            shown=ShownSet(scan),
            back_url=reverse("casework:scans") if handles else self.case_or_home(),
            is_being_read=scan.state == State.BEING_READ,
            may_assign=handles and scan.state in (*UNSETTLED, State.DONE),
            may_key=handles and is_to_key and user.has_perm(OPEN),
            may_discard=is_free and scan.state in UNSETTLED,
            may_look_again=is_free and scan.state in (*UNSETTLED, State.DISCARDED),
            **kwargs,
        )

    def case_or_home(self):
        case = self.scan.case
        return case.get_absolute_url() if case else reverse("casework:home")


class Picture(OfScan, View):
    """One side as it can be looked at, the right way up."""

    permission_required = VIEW

    def get(self, request, **kwargs):
        self.remember_reading()
        return HttpResponse(bytes(self.page.picture), content_type="image/jpeg")


class Original(OfScan, View):
    """The file exactly as it came, to be saved and never opened in the page."""

    permission_required = VIEW

    def get(self, request, **kwargs):
        self.remember_reading()
        ending = "pdf" if self.scan.media == PDF else "tiff"
        name = f"{self.scan.subject}.{ending}"
        return HttpResponse(
            self.scan.as_scanned(),
            content_type=self.scan.media,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


class AskAboutScan(OfScan, FormView):
    """Asks something about a set, does it, and says what was in the way."""

    done = ""

    def form_valid(self, form):
        try:
            self.do(**form.cleaned_data)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, str(self.done))
        return redirect(self.scan)


class Assign(AskAboutScan):
    """Says which page of the form a side is."""

    template_name = "casework/scan_assign.html"
    form_class = AssignForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"form_name": self.form_name()}

    def form_name(self):
        if self.scan.case:
            return form_of(self.scan.case.lpa)
        forms = forms_in(placed.seen for placed in ShownSet(self.scan).order.sides)
        return forms[0].name if forms else self.scan.kind

    def get_initial(self):
        return {"page": self.page.assigned}

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, **kwargs)

    def do(self, page):
        assign_page(page=self.page, code=page or "", by=self.request.user)
        self.done = _("Side %(place)s was assigned") % {"place": self.page.place}


class Discard(AskAboutScan):
    """Puts a set aside, and says why."""

    template_name = "casework/scan_discard.html"
    form_class = DiscardForm

    def do(self, why):
        discard(scan=self.scan, why=why, by=self.request.user)
        self.done = _("The scan was discarded")


class PressedForScan(OfScan, View):
    """Does one thing with a set on the press of a button."""

    http_method_names = ["post"]

    def post(self, request, **kwargs):
        try:
            return redirect(self.do())
        except NotNow as obstacle:
            for reason in obstacle.reasons:
                messages.error(request, reason)
            return redirect(self.scan)


class LookAgain(PressedForScan):
    def do(self):
        return look_again_at(scan=self.scan, by=self.request.user)


class Key(PressedForScan):
    """Begins keying the form, or goes on with it."""

    def do(self):
        return key_scan(scan=self.scan, by=self.request.user)
