"""What is due: all queues at a glance, one of them in pages, and a way to any case."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.utils.functional import cached_property
from django.views.generic import FormView, ListView

from casework.asking import days_with_us
from casework.donor_forms import Search
from casework.models.moves import HANDLE_SCANS, OPEN, VIEW
from casework.queues import QUEUES, lengths, tasks_due
from casework.refunds import CONFIRM

AT_A_GLANCE = 10


class Home(PermissionRequiredMixin, FormView):
    """Every queue with its length, the tasks that are due, and the search box."""

    permission_required = VIEW
    template_name = "casework/home.html"
    form_class = Search
    http_method_names = ("get", "head", "options")

    def get_context_data(self, **kwargs):
        counted = lengths()
        tasks = tasks_due()
        return super().get_context_data(
            queues=[(name, q, counted[name]) for name, q in QUEUES.items()],
            tasks=tasks[:AT_A_GLANCE],
            task_count=tasks.count(),
            may_open=self.request.user.has_perm(OPEN),
            may_scan=self.request.user.has_perm(HANDLE_SCANS),
            may_confirm=self.request.user.has_perm(CONFIRM),
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
        rows = [
            (case, getattr(case, self.queue.since), days_with_us(case))
            for case in context["cases"]
        ]
        return context | {"rows": rows}
