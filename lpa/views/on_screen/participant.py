"""The side of whoever was asked: read the LPA, sign it or certify it, or decline.

They have no account: whoever let them in says who they are (on_screen/participant.py),
and to everybody else there are no such pages.
"""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

import clock
from identity.in_force import is_in_force
from lpa.choices import SignsAs
from lpa.confirming.duties import duties_of
from lpa.confirming.participant import visit_of
from lpa.confirming.views.coming_in import sent_out
from lpa.confirming.views.speaking import AsksInBoth, SpeaksBoth
from lpa.deed import deed_rows, everybody
from lpa.on_screen import forms
from lpa.on_screen.leaving import opt_out
from lpa.on_screen.order import OF_COMPANY
from lpa.on_screen.participant import participant_of, still_inside
from lpa.on_screen.proved import identity_of_provider
from lpa.on_screen.showing import line, over
from lpa.on_screen.signing import (
    certify,
    sign_as_attorney,
    sign_for_trust_corporation,
    spare_second_signatory,
)
from lpa.on_screen.standing import standing_of

from .acting import Acts
from .donor import WhileItIsOn
from .languages import InLanguage

FORMS = {
    SignsAs.CERTIFICATE: forms.CertifyForm,
    SignsAs.ATTORNEY: forms.AttorneyForm,
    SignsAs.REPLACEMENT: forms.AttorneyForm,
    SignsAs.SIGNATORY_1: forms.FirstSignatoryForm,
    SignsAs.SIGNATORY_2: forms.SecondSignatoryForm,
}


class OfVisit(SpeaksBoth):
    """A page of a visit; its address may say in which language it is."""

    @cached_property
    def visit(self):
        return visit_of(self.request)

    @cached_property
    def language(self):
        said = self.kwargs.get("language") or self.visit.language
        return said or self.written_to_in


class ForParticipant(OfVisit, WhileItIsOn):
    """A page for whoever was let in under a uid; nobody else's is there."""

    @property
    def written_to_in(self):
        return self.mine.language or super().written_to_in

    @cached_property
    def mine(self):
        found = participant_of(self.request, str(self.kwargs["uid"]))
        if found is None:
            raise Http404("Nobody was let in under this uid")
        return found

    def dispatch(self, request, *args, **kwargs):
        if is_in_force() and self.has_ended:
            return sent_out(request)
        if not is_in_force() or self.turn is None:
            raise Http404("They sign nothing in this LPA")
        response = super().dispatch(request, *args, **kwargs)
        return still_inside(request, response)

    @property
    def has_ended(self) -> bool:
        """Whether it is only their hour that is over."""
        was_inside = self.visit.inside and not self.visit.is_open
        uid = str(self.kwargs["uid"])
        return bool(was_inside) and participant_of(self.request, uid) is None

    @property
    def lpa(self):
        return self.mine.lpa

    @cached_property
    def standing(self):
        return standing_of(self.lpa)

    @cached_property
    def turn(self):
        """What they sign; of the certificate provider that is the certificate."""
        return self.standing.turn_of(self.mine.uid)

    @property
    def has_signed(self):
        return self.turn in self.standing.given

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            mine=self.mine,
            lpa=self.lpa,
            donor=self.standing.instrument.donor,
            has_signed=self.has_signed,
            **kwargs,
        )


@method_decorator(login_not_required, name="dispatch")
class Part(ForParticipant, TemplateView):
    """Who they are on this LPA, and whether it is their turn."""

    template_name = "taking_part/part.html"

    def get_context_data(self, **kwargs):
        turn = self.turn
        is_over = over(self.standing)
        reasons = (
            [is_over] if is_over else self.standing.why_not(turn, on=clock.today())
        )
        return super().get_context_data(
            line=line(self.standing, turn),
            reasons=[] if self.has_signed else reasons,
            over=is_over,
            second=turn.signs_as is SignsAs.SIGNATORY_2 and not self.has_signed,
            identity=self.identity,
            **kwargs,
        )

    @property
    def identity(self):
        is_asked = self.mine.is_provider and self.standing.is_witnessed
        return identity_of_provider(self.lpa) if is_asked else None


@method_decorator(login_not_required, name="dispatch")
class Read(InLanguage, ForParticipant, TemplateView):
    template_name = "taking_part/read.html"

    def get_context_data(self, **kwargs):
        lpa = self.standing.instrument
        return super().get_context_data(
            people=everybody(lpa), decisions=deed_rows(lpa), **kwargs
        )


class Asks(AsksInBoth, ForParticipant, Acts):
    template_name = "taking_part/ask.html"

    def go_on(self):
        return redirect("taking-part:part", self.mine.uid)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=self.title, button=self.button, duties=self.duties, **kwargs
        )

    @property
    def duties(self):
        return ()


@method_decorator(login_not_required, name="dispatch")
class Sign(InLanguage, Asks):
    """The certificate, or the signature of an attorney or of a corporation."""

    @property
    def title(self):
        if self.mine.is_provider:
            return _("Give your certificate")
        return _("Sign the LPA")

    @property
    def button(self):
        return _("Give the certificate") if self.mine.is_provider else _("Sign")

    @property
    def duties(self):
        kind = self.standing.instrument.type
        return duties_of(self.mine.role, self.mine.person, kind).points

    def get_form_class(self):
        return FORMS[self.turn.signs_as]

    def get_initial(self):
        """Whom a corporation named as its signatories when it was asked."""
        if self.turn.signs_as not in OF_COMPANY:
            return {}
        named = self.mine.signatories
        found = named[OF_COMPANY.index(self.turn.signs_as) :][:1]
        another = {"another": len(named) > 1} if named else {}
        return {**another, **(found[0] if found else {})}

    def act(self, said):
        who = {"lpa": self.lpa, "language": self.kwargs["language"], "by": None}
        uid = self.mine.uid
        match self.turn.signs_as:
            case SignsAs.CERTIFICATE:
                certify(**who)
            case SignsAs.ATTORNEY | SignsAs.REPLACEMENT:
                sign_as_attorney(uid=uid, **who)
            case _company:
                names = ("first_names", "last_name", "professional_title")
                sign_for_trust_corporation(
                    uid=uid,
                    who={name: said[name] for name in names},
                    more=said.get("another", False),
                    **who,
                )


@method_decorator(login_not_required, name="dispatch")
class SpareSecond(Asks):
    """Nobody else signs for a trust corporation after all."""

    form_class = forms.Form

    @property
    def title(self):
        return _("Does nobody else sign for the trust corporation?")

    @property
    def button(self):
        return _("Nobody else signs")

    def act(self, said):
        spare_second_signatory(lpa=self.lpa, uid=self.mine.uid, by=None)


@method_decorator(login_not_required, name="dispatch")
class OptOut(Asks):
    form_class = forms.WhyForm

    @property
    def title(self):
        if self.mine.is_provider:
            return _("Do you not want to give a certificate?")
        return _("Do you not want to sign this LPA?")

    @property
    def button(self):
        return _("I do not want to")

    def act(self, said):
        opt_out(lpa=self.lpa, uid=self.mine.uid, why=said["why"], by=None)

    def form_valid(self, form):
        response = super().form_valid(form)
        if form.errors:
            return response
        return redirect("taking-part:declined")


@method_decorator(login_not_required, name="dispatch")
class Declined(OfVisit, WhileItIsOn, TemplateView):
    template_name = "taking_part/declined.html"
