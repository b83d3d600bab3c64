"""Copies of a registered LPA that others accept: certified copies, and proofs of
registration. For the office, and for the owner of the LPA."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

import clock
from casework import proving
from casework.models import Case
from casework.registering import lp1_as_registered
from casework.states import State
from documents.catalogue import CertifiedCopy, ProofOfRegistration
from documents.press import pressed
from documents.views import inline, never_kept
from history.recording import record_reading

from . import of_case

REGISTERED = Case.objects.filter(state=State.REGISTERED).select_related("lpa__owner")


class Registered(of_case.OfCase):
    """A registered case at the office."""

    @cached_property
    def case(self):
        return get_object_or_404(REGISTERED.all(), number=self.kwargs["number"])

    @property
    def back(self):
        return self.case.get_absolute_url()

    def address_of(self, page, *more):
        return reverse(f"casework:{page}", args=[self.case.number, *more])


class OwnRegistered:
    """A registered LPA of one's own; others do not exist."""

    @cached_property
    def case(self):
        reference = self.kwargs["reference"]
        own = REGISTERED.filter(lpa__owner=self.request.user)
        return get_object_or_404(own, lpa__reference=reference)

    @property
    def back(self):
        return reverse("casework:progress", args=[self.case.lpa.reference])

    def address_of(self, page, *more):
        names = {"proofs": "own-proofs", "withdraw-proof": "withdraw-own-proof"}
        return reverse(f"casework:{names[page]}", args=[self.case.lpa.reference, *more])


@method_decorator(never_kept, name="dispatch")
class Copy(View):
    """The LPA as registered, with room to certify each page."""

    http_method_names = ("get", "head", "options")

    def get(self, request, **kwargs) -> HttpResponse:
        pdf = pressed(CertifiedCopy.of(lp1_as_registered(self.case)))
        record_reading(subject=self.case.number, by=request.user)
        return inline(pdf, f"Copy-to-certify-{self.case.register_number}.pdf")


class OfCase(Registered, Copy):
    pass


class Own(OwnRegistered, Copy):
    pass


@method_decorator(never_kept, name="dispatch")
class Proofs(TemplateView):
    """Which proofs there are; the button makes another, and it is shown once."""

    template_name = "casework/proofs.html"

    def get_context_data(self, **kwargs):
        proofs = self.case.proofs.all()
        rows = [(p, self.address_of("withdraw-proof", p.pk)) for p in proofs]
        return super().get_context_data(back=self.back, proofs=rows, **kwargs)

    def post(self, request, **kwargs) -> HttpResponse:
        code = proving.make_proof(case=self.case, by=request.user)
        place = reverse("casework:check", args=[code])
        proof = ProofOfRegistration(
            proving.about(self.case),
            request.build_absolute_uri(place),
            language=self.case.instrument.contact_language,
            dated_on=clock.today(),
        )
        name = f"Proof-of-registration-{self.case.register_number}.pdf"
        return inline(pressed(proof), name)


class ProofsOfCase(Registered, Proofs):
    pass


class OwnProofs(OwnRegistered, Proofs):
    pass


class Withdraw(View):
    """Ends the check of one proof, on the press of a button only."""

    http_method_names = ("post",)

    def post(self, request, proof: int, **kwargs) -> HttpResponse:
        found = get_object_or_404(self.case.proofs, pk=proof)
        proving.withdraw_proof(proof=found, by=request.user)
        messages.success(request, _("The proof was withdrawn"))
        return redirect(self.address_of("proofs"))


class WithdrawOfCase(Registered, Withdraw):
    pass


class WithdrawOwn(OwnRegistered, Withdraw):
    pass
