"""The voucher's own pages: code, name, the donor's details, identity, declaration."""

from functools import partial

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView
from django_ratelimit.core import is_ratelimited

from design.languages import to_choose_from
from identity import forms, people
from identity.checking import CannotCheck
from identity.compared import in_words
from identity.in_force import is_in_force
from identity.models import Vouching
from identity.one_login.signing_out import is_signed_in
from identity.vouched import as_who
from identity.voucher_tasks import heading_of, tasks_of
from identity.voucher_visits import (
    digest,
    is_in,
    known_from_now_on,
    let_in,
    stays_in,
    word_of,
)
from identity.vouching import (
    CannotVouch,
    MustSayNotRelated,
    confirm_name,
    declare,
    decline,
    enter_code,
    verify_details,
)
from identity.vouching_rules import Answers
from names import fold

from .of_person import by
from .speaking import said_in

# Within the five minutes that the cache keeps a count of its own accord.
RATE, RATE_OF_NAME = "10/5m", "100/5m"


class InForce:
    def dispatch(self, request, *args, **kwargs):
        if not is_in_force():
            raise Http404("Nobody vouches yet")
        return super().dispatch(request, *args, **kwargs)


# Open: whoever vouches has no account; they come in with a code.
@method_decorator(login_not_required, name="dispatch")
class EnterCode(InForce, FormView):
    template_name = "identity/enter_code.html"
    form_class = forms.CodeForm
    extra_context = {"title": gettext_lazy("Vouch for somebody")}

    def get_context_data(self, **kwargs):
        spoken = to_choose_from(get_language()[:2], lambda _language: self.request.path)
        return super().get_context_data(spoken=spoken, **kwargs)

    def form_valid(self, form):
        if self.is_one_too_many(form.cleaned_data["last_name"]):
            form.add_error(None, _("You have tried too often. Wait five minutes"))
            return self.render_to_response(self.get_context_data(form=form), status=429)
        word = word_of(self.request)
        try:
            vouching = enter_code(
                **form.cleaned_data, browser=digest(word), by=by(self.request)
            )
        except CannotVouch as obstacle:
            form.add_error(None, str(obstacle))
            return self.form_invalid(form)
        let_in(request=self.request, vouching=vouching)
        return known_from_now_on(redirect("identity:vouch", vouching.uid), word)

    def is_one_too_many(self, last_name: str) -> bool:
        """Counted for each address, and more generously for each donor's name."""
        place = get_adapter().get_client_ip(self.request)
        counted = (("place", place, RATE), ("name", fold(last_name), RATE_OF_NAME))
        tried = [
            is_ratelimited(
                self.request,
                group=f"voucher codes by {what}",
                key=lambda _group, _request, value=value: value or "-",
                rate=rate,
                increment=True,
            )
            for what, value, rate in counted
        ]
        return any(tried)


@method_decorator(login_not_required, name="dispatch")
class OfVouching(InForce):
    """A page of whoever entered the code, in the browser that they entered it in."""

    needs = ()

    def dispatch(self, request, *args, **kwargs):
        if not is_in_force():
            raise Http404("Nobody vouches yet")
        if not is_in(request=request, uid=str(kwargs["uid"])):
            return redirect("identity:enter-code")
        if self.needs and self.vouching.state not in self.needs:
            raise Http404("This is not open now")
        stays_in(request)
        language = people.language(as_who(self.vouching, self.donor), request)
        answer = partial(super().dispatch, request, *args, **kwargs)
        return said_in(language, request, answer)

    @property
    def by(self):
        return by(self.request)

    @cached_property
    def vouching(self) -> Vouching:
        return get_object_or_404(Vouching, uid=self.kwargs["uid"])

    @cached_property
    def donor(self):
        said = {"reference": self.vouching.reference, "uid": self.vouching.donor_uid}
        if donor := people.named(**said):
            return donor
        raise Http404("This LPA is not there any more")

    def back(self):
        return redirect("identity:vouch", self.vouching.uid)

    def get_context_data(self, **kwargs):
        vouching, donor = self.vouching, self.donor
        return super().get_context_data(vouching=vouching, donor=donor, **kwargs)


class Vouch(OfVouching, TemplateView):
    """What a voucher does, in order, or what has come of it."""

    template_name = "identity/vouch.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            tasks=tasks_of(self.vouching, self.donor),
            title=heading_of(self.vouching, self.donor),
            is_signed_in_there=is_signed_in(self.request),
            **kwargs,
        )


class Step(OfVouching, FormView):
    """One thing that a voucher says."""

    template_name = "identity/voucher_step.html"

    def form_valid(self, form):
        try:
            self.do(form.cleaned_data)
        except (CannotVouch, CannotCheck) as obstacle:
            form.add_error(None, str(obstacle))
            return self.form_invalid(form)
        return self.back()


class OwnName(Step):
    needs = ("opened", "verified")
    form_class = forms.OwnNameForm
    extra_context = {"title": gettext_lazy("Confirm your name")}

    def get_initial(self):
        vouching = self.vouching
        return {
            "first_names": vouching.first_names,
            "last_name": vouching.last_name,
            "is_not_related": vouching.is_not_related,
        }

    def form_valid(self, form):
        try:
            confirm_name(vouching=self.vouching, by=self.by, **form.cleaned_data)
        except MustSayNotRelated:
            said = _(
                "Your name is like that of somebody in the LPA. Tick the box if you "
                "are another person and not related to them"
            )
            form.add_error("is_not_related", said)
            return self.form_invalid(form)
        except CannotVouch as obstacle:
            form.add_error(None, str(obstacle))
            return self.form_invalid(form)
        return self.back()


class VerifyDetails(Step):
    needs = ("opened", "verified")
    form_class = forms.DetailsForm
    extra_context = {"title": gettext_lazy("Verify the donor’s details")}

    def get_context_data(self, **kwargs):
        donor = self.donor
        rows = [
            {"key": _("Name"), "value": donor.full_name},
            {"key": _("Date of birth"), "value": in_words(donor.date_of_birth)},
            {"key": _("Address"), "value": list(donor.address)},
        ]
        return super().get_context_data(rows=rows, **kwargs)

    def do(self, said):
        verify_details(vouching=self.vouching, by=self.by, **said)


class Declare(Step):
    needs = ("verified",)
    form_class = forms.DeclarationForm
    extra_context = {"title": gettext_lazy("Sign the declaration")}

    def do(self, said):
        answers = Answers(
            knows_two_years=said["knows_two_years"],
            lives_with_donor=said["lives_with_donor"],
            is_not_related=said["is_not_related"],
        )
        declare(vouching=self.vouching, answers=answers, by=self.by)


class Decline(OfVouching, TemplateView):
    needs = ("opened", "verified")
    template_name = "identity/agree.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Say that you cannot vouch"),
            sentences=[
                _("%(name)s is told that you cannot vouch, and not why.")
                % {"name": self.donor.full_name}
            ],
            button=_("I cannot vouch"),
            back=reverse("identity:vouch", args=[self.vouching.uid]),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        try:
            decline(vouching=self.vouching, by=self.by)
        except CannotVouch as obstacle:
            messages.warning(request, str(obstacle))
        return self.back()
