"""Three months with their bank holidays, and a calculator of working days."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.utils.dates import WEEKDAYS as WEEKDAYS_LONG
from django.utils.dates import WEEKDAYS_ABBR
from django.views.generic import FormView

import clock
from casework.desk_forms.working_days import END, USUAL, Calculator
from casework.models.moves import VIEW
from casework.months import MONTHS_SHOWN, month_in, months_from, moved
from casework.working_days import working_days_after

WEEKDAYS = tuple((WEEKDAYS_ABBR[day], WEEKDAYS_LONG[day]) for day in range(7))


class Calendar(PermissionRequiredMixin, FormView):
    """What is asked is in the address; nothing is kept."""

    permission_required = VIEW
    template_name = "casework/calendar.html"
    form_class = Calculator
    http_method_names = ("get", "head", "options")

    def get_initial(self):
        return {"wanted": END, "first": clock.today(), "days": USUAL}

    def get_form_kwargs(self):
        asked = self.request.GET if "wanted" in self.request.GET else None
        return super().get_form_kwargs() | {"data": asked}

    def get_context_data(self, **kwargs):
        today = clock.today()
        first = month_in(self.request.GET.get("month", ""), today=today)
        context = super().get_context_data(**kwargs)
        return context | {
            "months": months_from(first, today=today),
            "weekdays": WEEKDAYS,
            "earlier": moved(first, -MONTHS_SHOWN),
            "later": moved(first, MONTHS_SHOWN),
            "answer": answer_of(context["form"]),
        }


def answer_of(form: Calculator) -> dict | None:
    """What was asked for; twenty working days from today while nothing was."""
    if not form.is_bound:
        first = clock.today()
        return {
            "first": first,
            "last": working_days_after(first, USUAL),
            "days": USUAL,
        }
    return form.answer() if form.is_valid() else None
