"""The tasks of a case: what is to be done, by whom and when, and what was done."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from casework.desk_forms.tasks import AssignTasks, DoneNote, NewTask, PutOff
from casework.models.moves import VIEW, WORK
from casework.tasks import assign_tasks, can_do, defer_task, finish_task, give_task
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase


class Tasks(OfCase, TemplateView):
    template_name = "casework/tasks.html"

    def get_context_data(self, **kwargs):
        user = self.request.user
        record_reading(subject=self.case.number, by=user)
        tasks = self.case.tasks.select_related("user", "team", "given_by", "done_by")
        to_do = [task for task in tasks if task.done_at is None]
        done = [task for task in tasks if task.done_at]
        works = user.has_perm(WORK)
        teams = set() if works else set(user.teams.values_list("pk", flat=True))
        return super().get_context_data(
            to_do=[
                (task, works or task.user == user or task.team_id in teams)
                for task in to_do
            ],
            done=sorted(done, key=lambda task: task.done_at, reverse=True),
            may_give=works,
            **kwargs,
        )


class AskAboutTasks(AskAboutCase):
    """Asks, and leads back to the tasks of the case."""

    page = "tasks"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}


class GiveTask(AskAboutTasks):
    permission_required = WORK
    form_class = NewTask
    title = _("Give a task")
    button = _("Save the task")
    done = _("The task was given")

    def do(self, **said):
        give_task(case=self.case, by=self.request.user, **said)


class AssignSome(AskAboutTasks):
    """An address can name the task that is ticked already."""

    permission_required = WORK
    form_class = AssignTasks
    title = _("Assign tasks")
    button = _("Assign")
    done = _("The tasks were assigned")

    def get_initial(self):
        return {"tasks": self.request.GET.getlist("task")}

    def do(self, **said):
        assign_tasks(by=self.request.user, **said)


class OfTask(AskAboutCase):
    """Asks something about one task of the case, of whoever may do it."""

    permission_required = VIEW
    template_name = "casework/ask_about_one.html"
    page = "tasks"

    def has_permission(self):
        return super().has_permission() and can_do(self.one, self.request.user)

    @cached_property
    def one(self):
        return get_object_or_404(self.case.tasks, pk=self.kwargs["task"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(one=self.one, **kwargs)


class DeferTask(OfTask):
    form_class = PutOff
    title = _("Put a task off")
    button = _("Put it off")
    done = _("The task was put off")

    def do(self, **said):
        defer_task(task=self.one, by=self.request.user, **said)


class FinishWithNote(OfTask):
    form_class = DoneNote
    title = _("Tick a task off")
    button = _("It is done")
    done = _("The task is done")

    def do(self, **said):
        finish_task(task=self.one, by=self.request.user, **said)
