"""Naming somebody again who was named before, and keeping them alike elsewhere."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import ngettext
from django.views.generic import FormView

from lpa.choosing import NOBODY, ChooseForm, uid_in
from lpa.reusing import candidates, in_rows, one_named_before
from lpa.updating import AlsoForm, bring_up_to_date, in_reach, newer
from lpa.wizard import PeopleStep

from .people import StepPage


class OfAStep(StepPage):
    @property
    def step_url(self):
        name = f"lpa:{self.section.slug}/{self.step.slug}"
        return reverse(name, args=[self.draft.reference])


class ChoosePerson(OfAStep, FormView):
    """The list of people to name again; skipped where there is nobody to offer."""

    template_name = "lpa/choose.html"
    form_class = ChooseForm

    @cached_property
    def found(self):
        return candidates(self.draft, self.step.role, trust=self.may_be_a_trust)

    @property
    def may_be_a_trust(self):
        if not (isinstance(self.step, PeopleStep) and self.step.trust_corporation_form):
            return False
        return self.step.may_add_trust_corporation(self.reading.lpa)

    def get(self, request, *args, **kwargs):
        if not (self.found.versions or self.found.has_myself):
            return redirect(self.url_for(NOBODY))
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"found": self.found}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            here_already=self.found.here_already, asked=self.step.form.title, **kwargs
        )

    def form_valid(self, form):
        return redirect(self.url_for(form.cleaned_data["who"]))

    def url_for(self, chosen):
        if chosen == NOBODY:
            is_list = isinstance(self.step, PeopleStep)
            empty = self.page_url("add") if is_list else self.step_url + self.trail
            return f"{empty}{'&' if self.trail else '?'}use={NOBODY}"
        person = one_named_before(self.request.user, uid_in(chosen))
        is_trust = person is not None and person.is_trust_corporation
        action = "use-trust-corporation" if is_trust else "use"
        return self.page_url(action, chosen)


class Elsewhere(OfAStep, FormView):
    """Offers to bring a person's new details to one's other applications."""

    template_name = "lpa/elsewhere.html"
    form_class = AlsoForm

    @cached_property
    def person(self):
        return next((p for p in self.named if p.uid == self.kwargs["uid"]), None)

    @cached_property
    def others(self):
        """Those whom the address names, as far as they are one's own and differ."""
        asked = [
            uid for each in self.request.GET.getlist("also") if (uid := uid_in(each))
        ]
        own = in_reach(self.request.user).exclude(draft=self.draft)
        found = own.filter(uid__in=list(asked)).select_related("draft").order_by("pk")
        return [each for each in found if newer(self.person, each)]

    def dispatch(self, request, *args, **kwargs):
        if self.person is None:
            raise Http404("Nobody is named under this uid")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        if not self.others:
            return redirect(self.onward_url)
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if not self.others:
            return redirect(self.onward_url)
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "person": self.person,
            "others": self.others,
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            person=self.person,
            rows=[{"key": k, "value": v} for k, v in in_rows(self.person).items() if v],
            onward_url=self.onward_url,
            **kwargs,
        )

    def form_valid(self, form):
        chosen = [each for each in self.others if str(each.pk) in form.chosen]
        changed = bring_up_to_date(
            person=self.person, others=chosen, by=self.request.user
        )
        done = ngettext(
            "{name} was updated in {count} other LPA",
            "{name} was updated in {count} other LPAs",
            len(changed),
        )
        words = done.format(name=self.person, count=len(changed))
        messages.success(self.request, words)
        return redirect(self.onward_url)

    @property
    def onward_url(self):
        """Where saving the person would have led."""
        if isinstance(self.step, PeopleStep):
            return self.step_url + self.trail
        return self.next_url(after=self.step)
