"""Pages on which something is recorded about a case without moving it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

import clock
from casework import forms
from casework.account import account_of
from casework.findings import accept_finding, record_finding, resolve_finding
from casework.models.moves import TAKE_PAYMENT, VIEW, WORK
from casework.payments import record_payment
from casework.refusals import NotNow
from casework.tasks import finish_task

from .of_case import AskAboutCase, OfCase


class Pay(AskAboutCase):
    permission_required = TAKE_PAYMENT
    form_class = forms.PaymentReceived
    title = gettext_lazy("Record a payment")
    done = gettext_lazy("The payment was recorded")

    def get_initial(self):
        outstanding = account_of(self.case).outstanding
        return {"pence": max(outstanding or 0, 0) or None, "on": clock.today()}

    def do(self, **said):
        record_payment(case=self.case, by=self.request.user, **said)


class NewFinding(AskAboutCase):
    permission_required = WORK
    form_class = forms.NewFinding
    title = gettext_lazy("Record a finding")
    done = gettext_lazy("The finding was recorded")

    def do(self, **said):
        record_finding(case=self.case, by=self.request.user, **said)


class SettleFinding(AskAboutCase):
    """Accepts or resolves one finding of the case; the verb says who may."""

    permission_required = VIEW
    template_name = "casework/settle.html"
    form_class = forms.WhySettled
    done = gettext_lazy("The finding was settled")
    verbs = {
        "accept": (accept_finding, gettext_lazy("Accept this finding")),
        "resolve": (resolve_finding, gettext_lazy("Resolve this finding")),
    }

    @cached_property
    def finding(self):
        return get_object_or_404(self.case.findings, pk=self.kwargs["finding"])

    @cached_property
    def verb(self):
        """What is done with the finding, and the words for it."""
        try:
            return self.verbs[self.kwargs["how"]]
        except KeyError:
            raise Http404 from None

    @property
    def title(self):
        return self.verb[1]

    def get_context_data(self, **kwargs):
        return super().get_context_data(finding=self.finding, **kwargs)

    def do(self, **said):
        verb, _title = self.verb
        verb(finding=self.finding, by=self.request.user, **said)


class FinishTask(OfCase, View):
    """Ticks one task off, on the press of a button only."""

    permission_required = WORK
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        task = get_object_or_404(self.case.tasks, pk=self.kwargs["task"])
        try:
            finish_task(task=task, by=request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
        else:
            messages.success(request, _("The task is done"))
        return redirect(self.case)
