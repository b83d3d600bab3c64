from django.shortcuts import redirect
from django.views.generic import FormView

from lpa.counting import count_who_fills_in

from .people import StepPage


class StatisticView(StepPage, FormView):
    """Asks once, counts the answer, and keeps only that it was given."""

    template_name = "lpa/statistic.html"

    @property
    def is_answered(self):
        return self.reading.has(self.section, self.step)

    def get_form_class(self):
        return self.step.form

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"lpa": self.reading.lpa}

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_answered=self.is_answered, **kwargs)

    def post(self, request, *args, **kwargs):
        if self.is_answered:
            return redirect(self.next_url(after=self.step))
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        count_who_fills_in(
            draft=self.draft,
            section=self.section.slug,
            step=self.step.slug,
            by=self.request.user,
            **form.cleaned_data,
        )
        return redirect(self.next_url())
