"""The page of a case's fee, and everything that is recorded from it."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from casework import claims, fee_forms
from casework.account import live_claim
from casework.fee_choices import DECIDED, UNDECIDED, ClaimState
from casework.fee_page import (
    FeePage,
    cases_with_fees,
    claim_rows,
    earlier_rows,
    evidence_rows,
)
from casework.models.moves import TAKE_PAYMENT
from casework.payments import correct_payment, take_back_payment
from casework.refunds import propose_refund
from casework.states import BEFORE_REGISTRATION
from casework.writing import WRITE
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase


class Fee(OfCase, TemplateView):
    """What is due and was paid, the claim, the payments and the refunds."""

    template_name = "casework/fee.html"

    @cached_property
    def case(self):
        return get_object_or_404(cases_with_fees(), number=self.kwargs["number"])

    def get_context_data(self, **kwargs):
        user, page = self.request.user, FeePage.of(self.case)
        record_reading(subject=self.case.number, by=user)
        return super().get_context_data(
            fee=page, may=what_they_may(user, page), **kwargs
        )


def what_they_may(user, page: FeePage) -> dict[str, bool]:
    """What somebody may do about a fee as it stands."""
    takes, decides = user.has_perm(TAKE_PAYMENT), user.has_perm(claims.DECIDE_FEE)
    claim = page.claim
    is_open = bool(claim and claim.is_undecided)
    return {
        "take_payment": takes,
        "claim": takes and claim is None and page.case.state in BEFORE_REGISTRATION,
        "prove": takes and is_open,
        "want": decides and is_open and claim.state != ClaimState.APPEALED,
        "decide": decides and is_open and claim.first_decided_by != user,
        "appeal": takes and bool(claim and claim.can_be_appealed),
        "withdraw": decides and claim is not None,
        "write": user.has_perm(WRITE),
    }


class AskAboutFee(AskAboutCase):
    """Asks about the fee of a case, and goes back to its page."""

    permission_required = TAKE_PAYMENT
    template_name = "casework/fee_ask.html"
    page = "fee"


class NewClaim(AskAboutFee):
    form_class = fee_forms.Claim
    title = gettext_lazy("Record that a lower fee is asked for")
    button = gettext_lazy("Record the claim")
    done = gettext_lazy("The claim was recorded")

    def do(self, **said):
        claims.claim_reduction(case=self.case, by=self.request.user, **said)


class AskAboutClaim(AskAboutFee):
    """Asks about the claim that counts. The page is for some states of it; when it was
    sent too late, the verb says so and nothing that was typed is lost."""

    states = UNDECIDED

    @cached_property
    def case(self):
        return get_object_or_404(cases_with_fees(), number=self.kwargs["number"])

    @cached_property
    def claim(self):
        if claim := live_claim(self.case):
            return claim
        raise Http404

    def get(self, request, *args, **kwargs):
        if self.claim.state not in self.states:
            raise Http404
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"claim": self.claim}

    def get_context_data(self, **kwargs):
        return super().get_context_data(rows=claim_rows(self.claim), **kwargs)


class WantEvidence(AskAboutClaim):
    permission_required = claims.DECIDE_FEE
    form_class = fee_forms.EvidenceWanted
    states = UNDECIDED - {ClaimState.APPEALED}
    title = gettext_lazy("Ask for more evidence")
    done = gettext_lazy("It was recorded what is wanted: write the letter now")

    def do(self, **said):
        claims.want_evidence(claim=self.claim, by=self.request.user, **said)


class Evidence(AskAboutClaim):
    form_class = fee_forms.EvidenceArrived
    title = gettext_lazy("Record evidence that arrived")
    done = gettext_lazy("The evidence was recorded")

    def do(self, **said):
        claims.add_evidence(claim=self.claim, by=self.request.user, **said)


class Decide(AskAboutClaim):
    """Shows beside the claim what proves it, and what is known of an earlier LPA."""

    permission_required = claims.DECIDE_FEE
    form_class = fee_forms.Decision
    title = gettext_lazy("Decide about the fee")
    button = gettext_lazy("Save the decision")
    done = gettext_lazy("The decision was saved")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            evidence=evidence_rows(self.claim),
            earlier=earlier_rows(self.case),
            **kwargs,
        )

    def do(self, **said):
        claims.decide_claim(claim=self.claim, by=self.request.user, **said)


class AppealClaim(AskAboutClaim):
    form_class = fee_forms.Appeal
    states = DECIDED
    title = gettext_lazy("Record an appeal")
    done = gettext_lazy("The appeal was recorded: somebody else decides again")

    def do(self, **said):
        claims.appeal_claim(claim=self.claim, by=self.request.user, **said)


class WithdrawClaim(AskAboutClaim):
    permission_required = claims.DECIDE_FEE
    form_class = fee_forms.Why
    states = UNDECIDED | DECIDED
    title = gettext_lazy("Withdraw the claim")
    done = gettext_lazy("The claim was withdrawn")

    def do(self, **said):
        claims.withdraw_claim(claim=self.claim, by=self.request.user, **said)


class ProposeRefund(AskAboutFee):
    form_class = fee_forms.NewRefund
    title = gettext_lazy("Propose a refund")
    button = gettext_lazy("Propose it")
    done = gettext_lazy("The refund was proposed: somebody else confirms it")

    def do(self, **said):
        propose_refund(lpa=self.case.lpa, by=self.request.user, **said)


class OfPayment(AskAboutFee):
    """Asks about one payment of the case."""

    @cached_property
    def payment(self):
        return get_object_or_404(self.case.lpa.payments, pk=self.kwargs["payment"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(payment=self.payment, **kwargs)


class CorrectPayment(OfPayment):
    form_class = fee_forms.PaymentCorrected
    title = gettext_lazy("Correct a payment")
    done = gettext_lazy("The payment was corrected")

    def get_initial(self):
        payment = self.payment
        return {
            "pence": payment.pence,
            "source": payment.source,
            "on": payment.received_on,
            "number": payment.number,
        }

    def do(self, **said):
        correct_payment(payment=self.payment, by=self.request.user, **said)


class TakeBackPayment(OfPayment):
    form_class = fee_forms.PaymentTakenBack
    title = gettext_lazy("Take a payment back")
    done = gettext_lazy("The payment was taken back")

    def do(self, **said):
        take_back_payment(payment=self.payment, by=self.request.user, **said)
