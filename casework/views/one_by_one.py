"""What the pages about complaints and about investigations share: a list of a case's,
a page of one, and steps that are each asked on a page of their own."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from casework.forms import CaseForm
from history.recording import record_reading

from .merging import Merging
from .of_case import AskAboutCase, OfCase


@dataclass(frozen=True)
class Step:
    """One thing that can be done with a record: what it asks, and the verb that it
    calls. is_open says whether it is offered; edits names what it shows as it is, and
    says gives that as the verb compares it with what was seen."""

    label: str
    form: type[CaseForm]
    verb: Callable
    done: str
    is_open: Callable[[object], bool]
    edits: tuple[str, ...] = ()
    says: Callable[[object], dict] | None = None


class OneOfCase(OfCase):
    """A record of the case in the address; of another case it does not exist."""

    records = ""
    steps: dict[str, Step] = {}
    permission_to_change = ""

    @cached_property
    def one(self):
        return get_object_or_404(self.found(), pk=self.kwargs["pk"])

    def found(self):
        return getattr(self.case, self.records).all()


class PageOfOne(OneOfCase, TemplateView):
    """Everything about it; that somebody looked is remembered."""

    def get_context_data(self, **kwargs):
        user = self.request.user
        record_reading(subject=self.case.number, by=user)
        may = user.has_perm(self.permission_to_change)
        offered = self.steps.items() if may else ()
        return super().get_context_data(
            one=self.one,
            offered=[(name, s.label) for name, s in offered if s.is_open(self.one)],
            **kwargs,
        )


class TakeStep(Merging, OneOfCase, AskAboutCase):
    """Asks what a step needs to know, then takes it."""

    template_name = "casework/ask_about_one.html"
    keyword = ""

    @cached_property
    def step(self) -> Step:
        try:
            return self.steps[self.kwargs["step"]]
        except KeyError:
            raise Http404 from None

    @property
    def title(self):
        return self.step.label

    @property
    def done(self):
        return self.step.done

    def get_form_class(self):
        return self.step.form

    def get_initial(self):
        known = ((name, getattr(self.one, name)) for name in self.step.edits)
        return {name: getattr(value, "pk", value) for name, value in known}

    def get_context_data(self, **kwargs):
        return super().get_context_data(one=self.one, **kwargs)

    def do(self, **said):
        if self.step.says:
            said = self.merged(said) | {"seen": self.version}
        self.step.verb(**{self.keyword: self.one}, by=self.request.user, **said)

    def stored(self):
        return self.step.says(self.one) if self.step.says else {}

    def asked(self):
        return [self.get_form()]

    @property
    def back(self):
        return self.one.get_absolute_url()
