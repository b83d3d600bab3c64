"""The donor's side: begin, read, sign, and everybody present as a witness."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView

from identity.in_force import is_in_force
from lpa.choices import SignsAs
from lpa.deed import deed_rows, everybody
from lpa.on_screen import forms
from lpa.on_screen.beginning import begin_signing
from lpa.on_screen.leaving import withdraw
from lpa.on_screen.order import OF_THE_DONOR, WITNESSES, who_may_sign
from lpa.on_screen.refusing import NotNow
from lpa.on_screen.showing import progress
from lpa.on_screen.signing import enter_from_paper, sign_as_donor, sign_on_behalf
from lpa.on_screen.standing import person_named, standing_of
from lpa.on_screen.witnessing import send_witness_code, witness
from lpa.submission import NotReady
from lpa.views.own import OwnDraft, OwnLpa
from prescribed.on_screen import BEFORE_SIGNING

from .acting import Acts
from .languages import InLanguage


class WhileItIsOn:
    """There is no such page while no LPA can be signed on screen."""

    def dispatch(self, request, *args, **kwargs):
        if not is_in_force():
            raise Http404("No LPA is signed on screen")
        return super().dispatch(request, *args, **kwargs)


class Begin(WhileItIsOn, OwnDraft, FormView):
    """How to sign, in which language, and who helps; then it is frozen."""

    template_name = "lpa/on_screen/begin.html"
    not_ready: NotReady | None = None

    @property
    def needs_helpers(self):
        return self.reading.lpa.donor_can_sign is False

    def get_form_class(self):
        return forms.BeginWithHelpersForm if self.needs_helpers else forms.BeginForm

    def get_initial(self):
        return {"language": self.draft.language}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            needs_helpers=self.needs_helpers, not_ready=self.not_ready, **kwargs
        )

    def form_valid(self, form):
        said = form.cleaned_data
        try:
            lpa = begin_signing(
                draft=self.draft,
                language=said["language"],
                helpers=forms.helpers_of(said),
                by=self.request.user,
            )
        except NotReady as refusal:
            self.not_ready = refusal
            form.add_error(None, _("Some answers are missing, or need a look"))
            return self.form_invalid(form)
        except NotNow as refusal:
            form.add_error(None, refusal.reasons)
            return self.form_invalid(form)
        return redirect("lpa:on-screen", lpa.reference)


class OnScreenLpa(WhileItIsOn, OwnLpa):
    """A page of one's own LPA that is signed on screen."""

    @cached_property
    def standing(self):
        if not self.lpa.is_being_signed:
            raise Http404("This LPA is signed on paper")
        return standing_of(self.lpa)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            standing=self.standing, donor=self.standing.instrument.donor, **kwargs
        )


class Hub(OnScreenLpa, TemplateView):
    """Who has signed, whom it waits for, by when, and what the donor can do now."""

    template_name = "lpa/on_screen/hub.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**progress(self.standing), **kwargs)


class Asks(OnScreenLpa, Acts):
    template_name = "lpa/on_screen/ask.html"

    def go_on(self):
        return redirect("lpa:on-screen", self.lpa.reference)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=self.title, button=self.button, about=self.about, **kwargs
        )

    @property
    def about(self):
        return ""


class Read(InLanguage, OnScreenLpa, TemplateView):
    template_name = "lpa/on_screen/read.html"

    def get_context_data(self, **kwargs):
        lpa = self.standing.instrument
        return super().get_context_data(
            people=everybody(lpa),
            decisions=deed_rows(lpa),
            before_signing=BEFORE_SIGNING,
            **kwargs,
        )


class Sign(InLanguage, Asks):
    """The donor signs; or whoever signs for them, at their keyboard."""

    template_name = "lpa/on_screen/sign.html"

    def dispatch(self, request, *args, **kwargs):
        if is_in_force() and self.standing.is_begun:
            return redirect("lpa:on-screen", self.lpa.reference)
        return super().dispatch(request, *args, **kwargs)

    @property
    def is_helped(self):
        return self.standing.needed[0].signs_as is SignsAs.FOR_DONOR

    @property
    def title(self):
        if self.is_helped:
            return _("Sign for the donor: %(name)s") % {
                "name": self.standing.who_signs(self.standing.needed[0])
            }
        return _("Sign your LPA")

    @property
    def button(self):
        return _("Sign")

    def get_form_class(self):
        return forms.SignOnBehalfForm if self.is_helped else forms.SignForm

    def act(self, said):
        verb = sign_on_behalf if self.is_helped else sign_as_donor
        verb(lpa=self.lpa, language=self.kwargs["language"], by=self.request.user)


class ForWitness(Asks):
    """What is asked of whichever witness comes next, and of nobody once all have."""

    @cached_property
    def turn(self):
        open_now = who_may_sign(self.standing.needed, self.standing.given)
        return next((turn for turn in open_now if turn.signs_as in WITNESSES), None)

    def dispatch(self, request, *args, **kwargs):
        if is_in_force() and self.turn is None:
            return redirect("lpa:on-screen", self.lpa.reference)
        return super().dispatch(request, *args, **kwargs)

    @property
    def title(self):
        name = {"name": self.standing.who_signs(self.turn)}
        if self.turn.signs_as is SignsAs.INDEPENDENT_WITNESS:
            return _("Independent witness: %(name)s") % name
        return _("Certificate provider, as witness: %(name)s") % name


class SendCode(ForWitness):
    form_class = forms.SendCodeForm

    @property
    def button(self):
        return _("Send the code")

    @property
    def about(self):
        return _("The witness must be in the same room, with this telephone.")

    def get_initial(self):
        last = self.lpa.witness_codes.filter(witness=self.turn.signs_as).first()
        person = person_named(self.standing.instrument, self.turn.uid)
        is_provider = self.turn.signs_as is SignsAs.PROVIDER_AS_WITNESS
        known = person.phone if is_provider and person else ""
        return {"telephone": last.telephone if last else known}

    def form_valid(self, form):
        response = super().form_valid(form)
        if form.errors:
            return response
        language = self.standing.instrument.language
        return redirect("lpa:on-screen-witness", self.lpa.reference, language)

    def act(self, said):
        send_witness_code(
            lpa=self.lpa,
            witness=self.turn.signs_as,
            telephone=said["telephone"],
            by=self.request.user,
        )


class Witness(InLanguage, ForWitness):
    template_name = "lpa/on_screen/witness.html"
    form_class = forms.WitnessForm

    @property
    def button(self):
        return _("I saw it being signed")

    def act(self, said):
        witness(
            lpa=self.lpa,
            witness=self.turn.signs_as,
            code=said["code"],
            language=self.kwargs["language"],
            by=self.request.user,
        )


class Withdraw(Asks):
    form_class = forms.WhyForm

    @property
    def title(self):
        return _("Withdraw your LPA")

    @property
    def button(self):
        return _("Withdraw it")

    @property
    def about(self):
        return _(
            "Nobody can sign or use it any more, and everybody who signs it is told. "
            "This cannot be undone."
        )

    def act(self, said):
        withdraw(lpa=self.lpa, why=said["why"], by=self.request.user)
        messages.success(self.request, _("Your LPA was withdrawn"))


class OnPaper(Asks):
    """Somebody has signed on the paper page, and the donor says so."""

    form_class = forms.OnPaperForm

    @cached_property
    def turn(self):
        turn = self.standing.turn_of(str(self.kwargs["uid"]))
        if turn is None or turn.signs_as in OF_THE_DONOR:
            raise Http404("Nobody signs here under this uid")
        return turn

    @property
    def title(self):
        name = {"name": self.standing.who_signs(self.turn)}
        return _("When did %(name)s sign on paper?") % name

    @property
    def button(self):
        return _("Save and continue")

    @property
    def about(self):
        return _("Copy the date from the page that they signed, and keep the page.")

    def act(self, said):
        uid = self.turn.uid
        enter_from_paper(lpa=self.lpa, uid=uid, on=said["on"], by=self.request.user)
