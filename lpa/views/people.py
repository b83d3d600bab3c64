"""Naming, changing and removing the people of an LPA, beside the questions."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView

from lpa.naming import AlreadyNamed, remove_person
from lpa.summary import person_card
from unsent.overtaking import Overtaken

from .address_finding import FindsAddresses
from .findings import SaysFindings
from .naming import IfThereIsRoom, OfferedAsNew, SavesPerson
from .onward import Onward
from .own import OwnDraft
from .reusing import NamedElsewhereToo


class StepPage(OwnDraft, Onward):
    """A page of a section that is not a question of the wizard."""

    section = None
    step = None

    def dispatch(self, request, *args, **kwargs):
        if self.step not in self.reading.asked[self.section.slug]:
            raise Http404(f"{self.step.slug} is not asked in this draft")
        return super().dispatch(request, *args, **kwargs)

    @property
    def named(self):
        """Whoever has the role of this page so far, in the order of naming."""
        return self.reading.people.get(self.step.role, [])

    def page_url(self, action, *args):
        name = f"lpa:{self.section.slug}/{self.step.slug}/{action}"
        return reverse(name, args=[self.draft.reference, *args]) + self.trail

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            step=self.step, back_url=self.back_url, trail=self.trail, **kwargs
        )


class PeopleList(SaysFindings, StepPage, TemplateView):
    """Everybody who shares a role, each with their details and what can be done."""

    template_name = "lpa/people.html"

    @property
    def may_add(self):
        return self.step.most is None or len(self.named) < self.step.most

    @property
    def may_add_trust_corporation(self):
        offered = self.step.trust_corporation_form is not None
        return offered and self.step.may_add_trust_corporation(self.reading.lpa)

    @property
    def unsaid(self):
        """The names of those of whom more is to be said."""
        people = [person.as_person() for person in self.named]
        enough = self.step.says_enough
        return [one.full_name for one in people if not enough(self.reading.lpa, one)]

    def get_context_data(self, **kwargs):
        cards = [
            person_card(
                person.as_person(),
                change=self.page_url("change", person.uid),
                remove=self.page_url("remove", person.uid),
            )
            for person in self.named
        ]
        trust = self.may_add_trust_corporation
        return super().get_context_data(
            cards=cards,
            unsaid=self.unsaid,
            add_url=self.page_url("add") if self.may_add else "",
            add_trust_url=self.page_url("add-trust-corporation") if trust else "",
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        return redirect(self.next_url(after=self.step))


class PersonPage(SavesPerson, FindsAddresses, StepPage, FormView):
    """The details of one person."""

    template_name = "lpa/person.html"
    is_trust_corporation = False

    @cached_property
    def person(self):
        """Whose details these are; None when they are being named."""

    def get_form_class(self):
        if self.is_trust_corporation:
            return self.step.trust_corporation_form
        return self.step.form

    def get_form_kwargs(self):
        lenient = self.draft.is_keyed
        return super().get_form_kwargs() | {
            "lpa": self.reading.lpa,
            "lenient": lenient,
        }

    def get_initial(self):
        if self.person is None:
            return {}
        names = [field.name for field in self.person._meta.concrete_fields]
        known = {name: getattr(self.person, name) for name in names}
        has_single_name = bool(self.person.first_names and not self.person.last_name)
        return known | {
            "title_used": self.person.title,
            "has_single_name": has_single_name,
        }

    def form_valid(self, form):
        try:
            self.keep(form.cleaned_data)
        except (AlreadyNamed, Overtaken) as obstacle:
            form.add_error(None, str(obstacle))
            return self.form_invalid(form)
        return redirect(self.after_url())

    def after_url(self):
        return (
            reverse(
                f"lpa:{self.section.slug}/{self.step.slug}", args=[self.draft.reference]
            )
            + self.trail
        )


class OnlyPerson(NamedElsewhereToo, SaysFindings, PersonPage):
    """The details of the one person who has a role."""

    @cached_property
    def person(self):
        return self.named[0] if self.named else None

    def after_url(self):
        return self.next_url(after=self.step)


class AddPerson(NamedElsewhereToo, IfThereIsRoom, PersonPage):
    """The details of one more."""


class AddTrustCorporation(NamedElsewhereToo, IfThereIsRoom, PersonPage):
    is_trust_corporation = True
    refusal = gettext_lazy("A trust corporation cannot be added here")

    @property
    def is_full(self):
        return not self.step.may_add_trust_corporation(self.reading.lpa)


class OneOfThem(StepPage):
    """A page about one person of a list; one who is not on it does not exist."""

    @cached_property
    def person(self):
        people = self.draft.people.filter(role=self.step.role)
        return get_object_or_404(people, uid=self.kwargs["uid"])


class ChangePerson(NamedElsewhereToo, OfferedAsNew, OneOfThem, PersonPage):
    @property
    def is_trust_corporation(self):
        return self.person.is_trust_corporation


class RemovePerson(OneOfThem, TemplateView):
    template_name = "lpa/remove_person.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(person=self.person, **kwargs)

    def post(self, request, *args, **kwargs):
        name = self.person.as_person().full_name
        remove_person(person=self.person, by=request.user)
        messages.success(request, _("{name} was removed").format(name=name))
        return redirect(
            reverse(
                f"lpa:{self.section.slug}/{self.step.slug}",
                args=[self.draft.reference],
            )
            + self.trail
        )
