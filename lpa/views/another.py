"""Making another LPA from one of one's own: the other kind, or the partner's."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView

from lpa.another_forms import OTHER_KIND, SAME_FOR_PARTNER, AnotherForm, PartnerForm
from lpa.answers import read
from lpa.choices import LpaType
from lpa.copying import OTHER, make_other_type
from lpa.handing_over import CannotOffer
from lpa.mirroring import make_mirror, partners
from lpa.questions import SECTIONS

from .own import OwnDraft


class FromThis(OwnDraft, FormView):
    """A page about making another from a draft that has a kind and a donor."""

    may_show_frozen = True

    def dispatch(self, request, *args, **kwargs):
        if not (self.reading.lpa.type and self.reading.lpa.donor):
            raise Http404("There is too little yet to make another from")
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def partners(self):
        return partners(self.draft)

    def get_context_data(self, **kwargs):
        lpa = self.reading.lpa
        return super().get_context_data(
            name=lpa.donor.full_name,
            kind=lpa.type.label,
            is_welfare=lpa.type is LpaType.PERSONAL_WELFARE,
            **kwargs,
        )

    def go_on_with(self, draft):
        """To the new application, saying what in it is still open."""
        reading = read(draft)
        made = _("This is the new LPA: {kind}, for {name}. Still to answer: {pages}.")
        sections = [str(s.title) for s in SECTIONS if reading.first_open(s)]
        words = {
            "kind": reading.lpa.type.label,
            "name": reading.lpa.donor.full_name,
            "pages": ", ".join(sections),
        }
        messages.success(self.request, made.format(**words))
        return redirect(draft)


class Another(FromThis):
    """Asks what to make."""

    template_name = "lpa/another.html"
    form_class = AnotherForm

    def get_form_kwargs(self):
        lpa = self.reading.lpa
        words = {"kind": OTHER[lpa.type].label, "name": lpa.donor.full_name}
        offers = [(OTHER_KIND, _("{kind}, for {name}").format(**words))]
        if self.partners:
            words["kind"] = lpa.type.label
            same = _("{kind}, for the partner of {name}").format(**words)
            offers.append((SAME_FOR_PARTNER, same))
        return super().get_form_kwargs() | {"offers": offers}

    def form_valid(self, form):
        if form.cleaned_data["what"] == SAME_FOR_PARTNER:
            return redirect("lpa:partner", self.draft.reference)
        return self.go_on_with(make_other_type(draft=self.draft, by=self.request.user))


class ForPartner(FromThis):
    """Asks who the partner is, and whose account the LPA should be in."""

    template_name = "lpa/partner.html"
    form_class = PartnerForm

    def dispatch(self, request, *args, **kwargs):
        if not self.partners:
            raise Http404("No attorney of this draft can be a partner")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"partners": self.partners}

    def form_valid(self, form):
        chosen, to = form.cleaned_data["partner"], form.cleaned_data["email"]
        partner = next(each for each in self.partners if str(each.uid) == chosen)
        by = self.request.user
        try:
            made = make_mirror(
                draft=self.draft, partner=partner, by=by, offered_to=to or ""
            )
        except CannotOffer as obstacle:
            form.add_error("email", str(obstacle))
            return self.form_invalid(form)
        if not to:
            return self.go_on_with(made)
        offered = _("The LPA for {name} is ready, and we are writing to {address}")
        words = {"name": partner, "address": made.offered_to}
        messages.success(self.request, offered.format(**words))
        return redirect("lpa:dashboard")
