"""Linking records of one person, unlinking them, and who has to do with whom."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from casework import donor_forms
from casework.linking import (
    link_records,
    relate,
    relationships_of,
    unlink_records,
    unrelate,
)
from casework.models import DonorRecord
from casework.models.moves import WORK
from casework.other_lpas import beside
from casework.refusals import NotNow

from .donors import AskAboutRecord, FormAboutRecord, OfRecord


class Link(FormAboutRecord):
    """Asks with which record; the next page shows both."""

    form_class = donor_forms.OtherRecord
    title = _("Link with another record of the same person")
    button = _("Continue")

    def form_valid(self, form):
        other = form.cleaned_data["other"]
        return redirect("casework:donor-link-with", self.record.number, other.number)


class LinkWith(AskAboutRecord):
    """Both records side by side, and which is to be the primary one."""

    template_name = "casework/link.html"
    form_class = donor_forms.Primary
    title = _("Link two records")
    done = _("The records are linked")

    @cached_property
    def other(self):
        if self.kwargs["other"] == self.kwargs["person"]:
            raise Http404
        return get_object_or_404(DonorRecord, number=self.kwargs["other"])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"other": self.other}

    def get_context_data(self, **kwargs):
        lines = beside(self.record, self.other)
        return super().get_context_data(other=self.other, lines=lines, **kwargs)

    def do(self, *, primary):
        both = {each.number: each for each in (self.record, self.other)}
        chosen = both.pop(primary)
        (child,) = both.values()
        link_records(primary=chosen, child=child, by=self.request.user)


class Unlink(AskAboutRecord):
    form_class = donor_forms.Unlink
    title = _("Unlink records")
    done = _("The records were unlinked")

    def do(self, *, apart):
        children = self.record.children.filter(number__in=apart)
        unlink_records(primary=self.record, children=children, by=self.request.user)


class Relate(AskAboutRecord):
    form_class = donor_forms.Related
    title = _("Record a relationship")
    done = _("The relationship was recorded")

    def do(self, *, other, reason):
        by = self.request.user
        relate(record=self.record, other=other, reason=reason, by=by)


class Unrelate(OfRecord, View):
    """Removes one relationship, on the press of a button only."""

    permission_required = WORK
    http_method_names = ("post",)

    def post(self, request, *args, **kwargs):
        known = relationships_of(self.record)
        relationship = get_object_or_404(known, pk=self.kwargs["pk"])
        try:
            unrelate(relationship=relationship, by=request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
        else:
            messages.success(request, _("The relationship was removed"))
        return redirect(self.record)
