"""Somebody's own cases and tasks, and asking for the next one."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, ListView, View

from casework.asking import days_with_us
from casework.desk_forms.teams import OwnTelephone
from casework.mine import cases_of, rating_of, tasks_of
from casework.models import Telephone
from casework.models.moves import VIEW, WORK
from casework.refusals import NotNow
from casework.taking import take_next_case, take_next_task
from casework.teams import set_telephone

PER_PAGE = 25


class MyCases(PermissionRequiredMixin, ListView):
    permission_required = VIEW
    template_name = "casework/my_cases.html"
    paginate_by = PER_PAGE

    def get_queryset(self):
        return cases_of(self.request.user)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        cases = context["page_obj"].object_list
        rows = [
            (case, days_with_us(case), len(case.to_do), rating_of(case))
            for case in cases
        ]
        return context | {"rows": rows, "may_take": self.request.user.has_perm(WORK)}


class MyTasks(PermissionRequiredMixin, ListView):
    permission_required = VIEW
    template_name = "casework/my_tasks.html"
    context_object_name = "tasks"
    paginate_by = PER_PAGE

    def get_queryset(self):
        return tasks_of(self.request.user)

    def get_context_data(self, **kwargs):
        may_take = self.request.user.has_perm(WORK)
        return super().get_context_data(may_take=may_take, **kwargs)


class TakeNext(PermissionRequiredMixin, View):
    """Asks for the next one, on the press of a button only."""

    permission_required = WORK
    http_method_names = ["post"]
    back = said = ""

    def post(self, request):
        try:
            case = self.take(request.user)
        except NotNow as obstacle:
            messages.warning(request, str(obstacle))
            return redirect(self.back)
        messages.success(request, str(self.said))
        return redirect(case)


class TakeCase(TakeNext):
    back = "casework:my-cases"
    said = gettext_lazy("This case is yours now")

    def take(self, user):
        return take_next_case(by=user)


class TakeTask(TakeNext):
    back = "casework:my-tasks"

    def take(self, user):
        task = take_next_task(by=user)
        self.said = _("Yours now: %(task)s") % {"task": task.name}
        return task.case


class MyTelephone(PermissionRequiredMixin, FormView):
    permission_required = VIEW
    template_name = "casework/ask_at_the_office.html"
    form_class = OwnTelephone
    extra_context = {
        "title": gettext_lazy("Your telephone number"),
        "button": gettext_lazy("Save"),
    }

    def get_initial(self):
        kept = Telephone.objects.filter(user=self.request.user).first()
        return {"number": str(kept or "")}

    def form_valid(self, form):
        set_telephone(by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Your telephone number was saved"))
        return redirect("casework:my-cases")
