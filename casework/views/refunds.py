"""Refunds that wait to be confirmed, with or without a case."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, ListView, TemplateView, View

from casework.account import money
from casework.deed import row
from casework.fee_forms import WhyDropped
from casework.fee_page import day
from casework.models import Refund
from casework.models.moves import TAKE_PAYMENT
from casework.refunds import CONFIRM, confirm_refund, drop_refund, waiting_refunds
from casework.refusals import NotNow
from clock import london_date
from history.recording import record_reading


class Refunds(PermissionRequiredMixin, ListView):
    """What is to be confirmed, the oldest first."""

    permission_required = CONFIRM
    template_name = "casework/refunds.html"
    paginate_by = 25

    def get_queryset(self):
        return waiting_refunds()


class OfRefund(PermissionRequiredMixin):
    """A page about the refund in the address."""

    permission_required = TAKE_PAYMENT

    @cached_property
    def refund(self):
        refunds = Refund.objects.select_related(
            "lpa__case", "proposed_by", "decided_by"
        )
        return get_object_or_404(refunds, pk=self.kwargs["pk"])

    @property
    def case(self):
        return getattr(self.refund.lpa, "case", None)

    def get_context_data(self, **kwargs):
        return super().get_context_data(refund=self.refund, case=self.case, **kwargs)

    def next_page(self):
        """The fee of the case; without one, what else is to be confirmed."""
        if self.case:
            return reverse("casework:fee", args=[self.case.number])
        is_confirmer = self.request.user.has_perm(CONFIRM)
        return reverse("casework:refunds" if is_confirmer else "casework:home")


class RefundPage(OfRefund, TemplateView):
    template_name = "casework/refund.html"

    def get_context_data(self, **kwargs):
        refund, user = self.refund, self.request.user
        subject = self.case.number if self.case else refund.lpa.reference
        record_reading(subject=subject, by=user)
        return super().get_context_data(
            rows=refund_rows(refund),
            back=self.next_page(),
            may_confirm=user.has_perm(CONFIRM) and refund.proposed_by != user,
            **kwargs,
        )


def refund_rows(refund: Refund) -> list[dict]:
    """What is proposed and by whom, and what became of it."""
    proposed_on = day(london_date(refund.proposed_at))
    rows = [
        row(_("LPA"), str(refund.lpa)),
        row(_("Amount"), money(refund.pence)),
        row(_("Why"), refund.get_reason_display()),
        row(_("Proposed"), f"{proposed_on}, {refund.proposed_by}"),
        row(_("Stands"), refund.get_state_display()),
    ]
    if refund.decided_at:
        decided_on = day(london_date(refund.decided_at))
        rows.append(row(_("Decided"), f"{decided_on}, {refund.decided_by}"))
    if refund.why_dropped:
        rows.append(row(_("Why not"), refund.why_dropped))
    return rows


class ConfirmRefund(OfRefund, View):
    """Gives the money back, on the press of a button only."""

    permission_required = CONFIRM
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            confirm_refund(refund=self.refund, by=request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
            return redirect("casework:refund", self.refund.pk)
        messages.success(request, _("The refund was confirmed"))
        return redirect(self.next_page())


class DropRefund(OfRefund, FormView):
    template_name = "casework/refund_drop.html"
    form_class = WhyDropped

    def form_valid(self, form):
        try:
            drop_refund(refund=self.refund, by=self.request.user, **form.cleaned_data)
        except NotNow as obstacle:
            form.add_error(None, obstacle.reasons)
            return self.form_invalid(form)
        messages.success(self.request, _("The refund is not made"))
        return redirect(self.next_page())
