from datetime import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404
from django.utils.decorators import method_decorator
from django.views.generic import FormView

import clock

from .sample import SampleForm


# Open to strangers: it holds nobody's data, and does not exist in production.
@method_decorator(login_not_required, name="dispatch")
class Everything(FormView):
    """Every component and field on one page, for whoever builds with them."""

    template_name = "design/everything.html"
    form_class = SampleForm

    def dispatch(self, request, *args, **kwargs):
        if not settings.DEBUG:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        return self.render_to_response(self.get_context_data(form=form, taken=True))

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            rows=ROWS,
            card_actions=[("Remove", "", "#")],
            tasks=TASKS,
            happened=happened(clock.now()),
            head=["Fee", "Amount", "Paid"],
            fees=[["Full", "£92", 3], ["Half", "£46", 1]],
            figures=[2, 3],
            pages=Paginator(range(400), 10).page(20),
            **kwargs,
        )


ROWS = [
    {
        "key": "Name",
        "value": "Amy Able",
        "actions": [("Change", "name", "#"), ("Remove", "Amy Able", "#")],
    },
    {
        "key": "Address",
        "value": ["1 Long Lane", "Little Town", "SW1A 1AA"],
        "actions": [("Change", "address", "#")],
    },
    {"key": "Reference", "value": "A000 0000 0000"},
]

TASKS = [
    {"title": "Donor", "href": "#", "status": "Done"},
    {
        "title": "Attorneys",
        "hint": "Who will act for you",
        "href": "#",
        "status": "In progress",
        "kind": "blue",
    },
    {"title": "Sign", "status": "Cannot start yet", "kind": "cannot-start-yet"},
]


def happened(now: datetime) -> list[dict]:
    return [
        {"title": "Registered", "by": "Rita Registrar", "at": now, "text": "By hand"},
        {"title": "Received", "at": now},
    ]
