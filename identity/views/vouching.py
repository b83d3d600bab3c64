"""The donor's side of vouching: naming somebody, and the code to hand to them."""

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView

from design.languages import ASKED
from identity import forms, voucher_codes
from identity.checking import CannotCheck
from identity.vouched import may_name_a_voucher, open_vouching
from identity.vouching import (
    CannotVouch,
    MustSayNotRelated,
    drop_voucher,
    give_new_code,
    name_voucher,
)

from .confirming import Agreeing
from .of_person import OfPerson

TO_SHOW = "voucher-code"  # in the session, until the page with it was seen


class OfDonor(OfPerson):
    """A page of the donor's about who vouches for them."""

    def show_code(self, code: str):
        self.request.session[TO_SHOW] = {self.who.uid: code}
        return self.to("voucher-named")


class NameVoucher(OfDonor, FormView):
    """Asks who vouches; whether they are related only where a name is alike."""

    template_name = "identity/voucher.html"
    form_class = forms.VoucherForm
    extra_context = {"title": gettext_lazy("Who will vouch for you?")}

    def get_form(self, form_class=None):
        if not may_name_a_voucher(self.who):
            raise Http404("Nobody can vouch for this person")
        return super().get_form(form_class)

    def form_valid(self, form):
        try:
            _vouching, code = name_voucher(
                donor=self.who, by=self.by, **form.cleaned_data
            )
        except MustSayNotRelated:
            name = _(
                "Their name is like that of somebody in the LPA. Tick the box if they "
                "are another person and not related, or name somebody else"
            )
            form.add_error("is_not_related", name)
            return self.form_invalid(form)
        except (CannotVouch, CannotCheck) as obstacle:
            form.add_error(None, str(obstacle))
            return self.form_invalid(form)
        return self.show_code(code)


class VoucherNamed(OfDonor, TemplateView):
    """Shows the code, once: it is nowhere to be found afterwards."""

    template_name = "identity/voucher_named.html"

    @property
    def where(self) -> str:
        """Where the code is entered, in the donor's language."""
        page, language = reverse("identity:enter-code"), self.who.language
        wish = f"?{ASKED}={language}" if language != "en" else ""
        return self.request.build_absolute_uri(page) + wish

    def get_context_data(self, **kwargs):
        codes = self.request.session.pop(TO_SHOW, {})
        code = codes.get(self.who.uid)
        return super().get_context_data(
            vouching=open_vouching(self.who),
            code=voucher_codes.shown(code) if code else "",
            where=self.where,
            **kwargs,
        )


class NewCode(OfDonor, TemplateView):
    """Asks again, since the code that was given opens nothing then."""

    template_name = "identity/agree.html"

    def get_context_data(self, **kwargs):
        vouching = open_vouching(self.who)
        if vouching is None:
            raise Http404("Nobody vouches")
        said = {"name": vouching.full_name}
        return super().get_context_data(
            title=_("Make a new code for %(name)s") % said,
            sentences=[_("The code that you have opens nothing any more then.")],
            button=_("Make a new code"),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        vouching = open_vouching(self.who)
        if vouching is None:
            raise Http404("Nobody vouches")
        try:
            return self.show_code(give_new_code(vouching=vouching, by=self.by))
        except CannotVouch as obstacle:
            messages.warning(request, str(obstacle))
            return self.to("confirm")


class DropVoucher(Agreeing):
    """Asks whether nobody is to vouch any more."""

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Do you no longer need somebody to vouch for you?"),
            sentences=[
                _("Whoever you named cannot vouch any more. You choose another way.")
            ],
            button=_("Choose another way"),
            **kwargs,
        )

    def do(self):
        drop_voucher(donor=self.who, by=self.by)
