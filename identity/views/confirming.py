"""Where somebody stands, and the ways there are."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView

from identity import forms, people
from identity.checking import CannotCheck, choose_post_office, go_to_court
from identity.choices import Way
from identity.compared import compared, in_words
from identity.deadlines import last_day_for
from identity.standing import DIFFERS, UNDER_AGE, situation, standing_of
from identity.under_age import said_to_somebody_under_age
from identity.vouched import may_name_a_voucher

from .of_person import OfPerson

PAGES = {
    Way.ONE_LOGIN: "one-login",
    Way.POST_OFFICE: "post-office",
    Way.VOUCHING: "voucher",
    Way.COURT: "court",
}

WAYS = {
    forms.CHANGE: "to_change",
    forms.WITHDRAW: "to_withdraw",
    forms.DELETE: "to_delete",
}


class WhereItStands(OfPerson, TemplateView):
    """A page that says something, and where one can go from there."""

    template_name = "identity/standing.html"

    def get_context_data(self, **kwargs):
        back = people.way("back", self.who)
        said = self.said()
        return super().get_context_data(
            said=said, title=said.title, back=back, **kwargs
        )


class Confirm(WhereItStands):
    """What has become of it, and what can be done now."""

    def get(self, request, *args, **kwargs):
        if situation(self.check) == UNDER_AGE:
            return self.to("under-18")
        return super().get(request, *args, **kwargs)

    def said(self):
        return standing_of(self.who, self.check)


class UnderAge(WhereItStands):
    """Says to a donor who is not 18 yet when they can go on; to nobody else."""

    def get(self, request, *args, **kwargs):
        if situation(self.check) != UNDER_AGE:
            return self.to("confirm")
        return super().get(request, *args, **kwargs)

    def said(self):
        return said_to_somebody_under_age(self.who, self.check)


class ChooseWay(OfPerson, FormView):
    template_name = "identity/ask.html"
    form_class = forms.WayForm
    extra_context = {"title": gettext_lazy("How will you confirm your identity?")}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"ways": self.ways()}

    def ways(self) -> list[Way]:
        ways = [Way.ONE_LOGIN, Way.POST_OFFICE]
        if may_name_a_voucher(self.who):
            ways.append(Way.VOUCHING)
        return [*ways, Way.COURT] if self.who.is_donor else ways

    def form_valid(self, form):
        return self.to(PAGES[form.cleaned_data["way"]])


class Agreeing(OfPerson, FormView):
    """A page that says what follows; its button does it."""

    template_name = "identity/agree.html"
    form_class = forms.NothingToFill

    def form_valid(self, form):
        try:
            self.do()
        except CannotCheck as obstacle:
            messages.warning(self.request, str(obstacle))
        return self.to("confirm")


class PostOffice(Agreeing):
    """For whoever cannot prove it on a screen: they have six months to go there."""

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Confirm your identity at a Post Office"),
            sentences=[
                _(
                    "Begin with GOV.UK One Login: it asks which document you have, and "
                    "tells you which Post Offices do this."
                ),
                _("Do it by %(day)s.") % {"day": in_words(last_day_for(self.who))},
                _("Then come back here, and get the result from GOV.UK One Login."),
            ],
            button=_("I will go to a Post Office"),
            **kwargs,
        )

    def do(self):
        choose_post_office(who=self.who, by=self.by)


class Court(Agreeing):
    """The donor's last way; nobody else has it."""

    def get_context_data(self, **kwargs):
        if not self.who.is_donor:
            raise Http404("Only the donor can go to the court")
        return super().get_context_data(
            title=_("Go on by way of the court"),
            sentences=[
                _(
                    "Without a confirmed identity we cannot register your LPA. The "
                    "Court of Protection can say that we should."
                ),
                _(
                    "You go on with your LPA as everybody does. It takes longer, and "
                    "the court charges a fee. We write to you about it."
                ),
            ],
            button=_("Go on by way of the court"),
            **kwargs,
        )

    def do(self):
        go_to_court(who=self.who, by=self.by)


class Differs(OfPerson, FormView):
    """What the donor does when they proved something else than the LPA says."""

    template_name = "identity/differs.html"
    form_class = forms.DiffersForm
    extra_context = {"title": gettext_lazy("Your details differ")}

    def get_form_kwargs(self):
        if not self.who.is_donor or situation(self.check) != DIFFERS:
            raise Http404("Nothing differs")
        return super().get_form_kwargs() | {"offers": list(self.offers())}

    def offers(self):
        if people.way("to_change", self.who):
            yield forms.CHANGE, _("Change my details in the LPA")
        yield forms.COURT, _("Leave them, and go on by way of the court")
        if people.way("to_withdraw", self.who):
            yield forms.WITHDRAW, _("Withdraw the LPA")
        elif people.way("to_delete", self.who):
            yield forms.DELETE, _("Delete the LPA")

    def get_context_data(self, **kwargs):
        rows = list(compared(self.check, self.who))
        return super().get_context_data(rows=rows, **kwargs)

    def form_valid(self, form):
        what = form.cleaned_data["what"]
        if what == forms.COURT:
            return self.to("court")
        return redirect(people.way(WAYS[what], self.who))
