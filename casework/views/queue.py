"""What is due: all queues at a glance, one of them in pages, and a way to any case."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView, ListView

from casework.forms import Find
from casework.intake import find_case
from casework.models.moves import OPEN, VIEW
from casework.queues import QUEUES, lengths, tasks_due

AT_A_GLANCE = 10


class Home(PermissionRequiredMixin, FormView):
    """Every queue with its length, the tasks that are due, and the search box."""

    permission_required = VIEW
    template_name = "casework/home.html"
    form_class = Find

    def get_form_kwargs(self):
        """The search is an address that can be kept, so it is asked with GET."""
        asked = self.request.GET if "reference" in self.request.GET else None
        return super().get_form_kwargs() | {"data": asked}

    def get(self, request, *args, **kwargs):
        form = self.get_form()
        if form.is_bound and form.is_valid():
            if case := find_case(*form.cleaned_data["reference"]):
                return redirect(case)
            form.add_error("reference", _("No case has this reference"))
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs):
        counted = lengths()
        tasks = tasks_due()
        return super().get_context_data(
            queues=[(name, q, counted[name]) for name, q in QUEUES.items()],
            tasks=tasks[:AT_A_GLANCE],
            task_count=tasks.count(),
            may_open=self.request.user.has_perm(OPEN),
            **kwargs,
        )


class QueuePage(PermissionRequiredMixin, ListView):
    """The cases of one queue, those that waited longest first."""

    permission_required = VIEW
    template_name = "casework/queue.html"
    context_object_name = "cases"
    paginate_by = 25

    @cached_property
    def queue(self):
        try:
            return QUEUES[self.kwargs["queue"]]
        except KeyError:
            raise Http404 from None

    def get_queryset(self):
        return self.queue.cases()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(queue=self.queue, **kwargs)
        rows = [(case, getattr(case, self.queue.since)) for case in context["cases"]]
        return context | {"rows": rows}
