"""The questions of one section: formtools, with the address and the draft in charge."""

from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from formtools.wizard.views import NamedUrlWizardView

from lpa.naming import need_no_help_to_sign
from lpa.wizard import Step
from unsent.overtaking import NotWrittenOver, Overtaken

from .findings import SaysFindings
from .onward import Onward
from .own import OwnDraft


class SectionView(SaysFindings, NotWrittenOver, OwnDraft, Onward, NamedUrlWizardView):
    """One question of one section. The address says which."""

    storage_name = "lpa.wizard.storage.DraftStorage"
    template_name = "lpa/question.html"
    section = None

    @classmethod
    def for_section(cls, section):
        asks = [step for step in section.steps if isinstance(step, Step)]
        return cls.as_view(
            section=section,
            url_name=f"lpa:{section.slug}",
            form_list=[(step.slug, step.form) for step in asks],
            condition_dict={
                step.slug: lambda view, step=step: view.asks(step) for step in asks
            },
        )

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.request = request

    def dispatch(self, request, *args, **kwargs):
        request.draft = self.draft  # where DraftStorage looks for it
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def step(self):
        return self.section.step(self.kwargs["step"])

    def asks(self, step):
        return step in self.reading.asked[self.section.slug]

    def get_prefix(self, request, *args, **kwargs):
        return self.section.slug

    def get_form_prefix(self, step=None, form=None):
        """None: a field's name on the page is the name of what it decides."""

    def get_form_kwargs(self, step=None):
        return {"lpa": self.reading.lpa, "lenient": self.draft.is_keyed}

    def get_step_url(self, step):
        return reverse(f"{self.url_name}/{step}", args=[self.draft.reference])

    def get(self, request, *args, **kwargs):
        self.go_to(kwargs["step"])
        return self.render(self.get_form(data=self.storage.current_step_data))

    def post(self, request, *args, **kwargs):
        self.go_to(kwargs["step"])
        form = self.get_form(data=request.POST)
        if not form.is_valid():
            return self.render(form)
        try:
            self.keep(form)
        except Overtaken as obstacle:
            form.add_error(None, str(obstacle))
            return self.render(form)
        return redirect(self.next_url())

    @transaction.atomic
    def keep(self, form):
        """Keep the page's answers. Raises Overtaken."""
        posted = form.posted()
        self.draft.answers = self.draft.lock().answers
        self.refuse_to_write_over(posted)
        self.storage.set_step_data(self.step.slug, posted)
        if form.decisions().get("donor_can_sign"):
            need_no_help_to_sign(draft=self.draft, by=self.request.user)

    def saved(self):
        return self.draft.answers_to(self.section.slug).get(self.step.slug)

    def saved_rows(self):
        answers = self.draft.answers_to(self.section.slug)
        lenient = self.draft.is_keyed
        form = self.step.answered(answers, self.reading.lpa, lenient=lenient)
        rows = form.answer_rows() if form else []
        return [{"key": key, "value": value} for key, value in rows]

    def go_to(self, step):
        if step not in self.get_form_list():
            raise Http404(f"{step} is not asked in this draft")
        self.storage.current_step = step

    def get_context_data(self, form, **kwargs):
        return super().get_context_data(
            form=form, back_url=self.back_url, trail=self.trail, **kwargs
        )
