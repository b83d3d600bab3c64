"""At the donor's keyboard: a code is texted to each witness, who enters it there."""

from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from identity.in_force import is_in_force
from lpa.choices import SignsAs
from lpa.on_screen import forms
from lpa.on_screen.order import WITNESSES, who_may_sign
from lpa.on_screen.witnessing import send_witness_code, witness

from .donor import Asks
from .languages import InLanguage


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
        person = self.standing.person_of(self.turn)
        return {"telephone": last.telephone if last else person.phone}

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
