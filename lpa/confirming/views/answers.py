"""The pages on which somebody says that their details are right, what they know of
their duties, whether they may certify, and who signs for a corporation."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from lpa.choices import Role
from lpa.confirming import eligibility
from lpa.confirming.answering import (
    record_born,
    record_details_right,
    record_eligibility,
    record_understood,
)
from lpa.confirming.correcting import (
    from_json,
    propose_correction,
    say_who_signs,
)
from lpa.confirming.forms import (
    BornForm,
    CorporationForm,
    DetailsRightForm,
    YesNoForm,
    as_shown,
    say_wrong,
)
from lpa.naming import kept
from lpa.questions.found_address import seal
from lpa.redrafting import people_steps

from .part import Asks, OnePart


class Details(Asks):
    """Shows somebody their own details, and asks whether they are right."""

    template_name = "confirming/details.html"
    form_class = DetailsRightForm
    extra_context = {"title": _("Your details")}

    def get_initial(self):
        return {"are_right": True} if self.mine.said.details_right_at else {}

    def answer(self, form):
        if not form.cleaned_data["are_right"]:
            return redirect(self.mine.page("correct"))
        if not self.mine.said.proposed:
            record_details_right(invitation=self.mine.invitation)
        return self.onward()


class Correct(Asks):
    """Asks what their details should say, field by field, by the LPA's own form."""

    extra_context = {
        "title": _("What should your details say?"),
        "intro": _(
            "Change what is wrong and leave the rest. The donor sees what you changed, "
            "and accepts or refuses it."
        ),
    }

    @property
    def back_url(self):
        return self.mine.page("details")

    @cached_property
    def person(self):
        uid = self.mine.uid
        people = self.mine.invitation.draft.people.all()
        return next(each for each in people if str(each.uid) == uid)

    def get_form_class(self):
        step = next(s for s in people_steps() if s.role == self.mine.part.role)
        is_trust = self.person.is_trust_corporation
        return step.trust_corporation_form if is_trust else step.form

    def get_form_kwargs(self):
        lpa = self.mine.part.instrument
        return super().get_form_kwargs() | {"lpa": lpa, "lenient": False}

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        if asked := form.fields.get("is_bankrupt"):
            asked.label = _now("Are you bankrupt, or under a debt relief order?")
            asked.help_text = ""
        if single := form.fields.get("has_single_name"):
            single.label = _now("I have only one name")
        return form

    def get_initial(self):
        names = [field.name for field in self.person._meta.concrete_fields]
        known = {name: getattr(self.person, name) for name in names}
        known |= from_json(self.mine.said.proposed)
        has_single_name = bool(known["first_names"] and not known["last_name"])
        return known | {
            "title_used": known["title"],
            "has_single_name": has_single_name,
            "uprn": seal(known),
        }

    def answer(self, form):
        details = kept(form.cleaned_data)
        propose_correction(invitation=self.mine.invitation, details=details)
        return self.onward()


class ForProvider:
    """A page for the certificate provider alone."""

    @property
    def is_for_them(self):
        return self.mine.part.role == Role.CERTIFICATE_PROVIDER


class Born(ForProvider, Asks):
    """Asks the certificate provider how old they are, which no deed says."""

    form_class = BornForm
    extra_context = {
        "title": _("Your date of birth"),
        "intro": _(
            "A certificate provider is 18 or over. The donor is not shown this."
        ),
    }

    def get_initial(self):
        return {"date_of_birth": self.mine.said.date_of_birth}

    def answer(self, form):
        born = form.cleaned_data["date_of_birth"]
        record_born(invitation=self.mine.invitation, date_of_birth=born)
        return self.onward()


class Eligibility(ForProvider, Asks):
    """Asks the certificate provider whether they may be one."""

    form_class = YesNoForm
    extra_context = {
        "title": _("Whether you may be certificate provider"),
        "intro": _(
            "The law wants somebody independent. Attorneys here means replacement "
            "attorneys too; “one of them” is the donor or any of the attorneys."
        ),
    }

    def get_form_kwargs(self):
        asked = eligibility.asked_of(self.mine.part.instrument)
        return super().get_form_kwargs() | {"asked": asked}

    def get_initial(self):
        return self.mine.said.eligibility.get("answers", {})

    def answer(self, form):
        invitation = self.mine.invitation
        barring = record_eligibility(invitation=invitation, answers=form.said)
        if barring:
            where = [self.mine.uid, barring[0].slug]
            return redirect(reverse("confirming:barred", args=where))
        return self.onward()


@method_decorator(login_not_required, name="dispatch")
class Barred(ForProvider, OnePart, TemplateView):
    """What an answer with which nobody can certify means, and what is to be done."""

    template_name = "confirming/barred.html"

    @property
    def back_url(self):
        return self.mine.page("eligibility")

    @cached_property
    def found(self):
        question = eligibility.question(self.kwargs["slug"])
        answers = self.mine.said.eligibility.get("answers", {})
        if question is None or question not in eligibility.barring(answers):
            raise Http404
        return question

    def get_context_data(self, **kwargs):
        return super().get_context_data(question=self.found, **kwargs)


class Corporation(Asks):
    """Asks a trust corporation for its number, and who signs for it."""

    form_class = CorporationForm
    extra_context = {"title": _("Who signs for the corporation")}

    @property
    def is_for_them(self):
        return self.mine.part.person.is_trust_corporation

    def get_initial(self):
        said, person = self.mine.said, self.mine.part.person
        return as_shown(said.company_number or person.company_number, said.signatories)

    def answer(self, form):
        say_who_signs(
            invitation=self.mine.invitation,
            company_number=form.cleaned_data["company_number"],
            signatories=form.signatories,
        )
        return self.onward()


class DutiesPage(Asks):
    """Says what they take on, and asks a few questions; a wrong answer is explained."""

    template_name = "confirming/duties.html"
    form_class = YesNoForm
    extra_context = {"title": _("What you take on")}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"asked": self.mine.duties.checks}

    def get_initial(self):
        understood = self.mine.said.understood
        is_known = self.mine.duties.understood(understood)
        return understood if is_known else {}

    def answer(self, form):
        record_understood(invitation=self.mine.invitation, answers=form.said)
        if wrong := self.mine.duties.wrong(form.said):
            say_wrong(form, wrong)
            return self.form_invalid(form)
        return self.onward()
