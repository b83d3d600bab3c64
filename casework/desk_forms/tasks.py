from django.utils.translation import gettext_lazy as _

from casework.desk_choices import TaskKind
from casework.forms import CaseForm
from casework.models.task import LONGEST_NAME, SHORTEST_NAME
from design.fields import (
    DateField,
    LongTextField,
    MultipleChoiceField,
    SelectField,
    TextField,
)

from .assignee import Assignee


class NewTask(Assignee):
    kind = SelectField(
        label=_("What is it about?"),
        choices=TaskKind.choices,
        coerce=TaskKind,
        missing=_("Select what the task is about"),
    )
    name = TextField(
        label=_("What has to be done?"),
        help_text=_("In a few words, at least %s characters") % SHORTEST_NAME,
        max_length=LONGEST_NAME,
        missing=_("Enter what has to be done"),
        called=_("What has to be done"),
    )
    description = LongTextField(
        label=_("More about it (optional)"), required=False, max_length=5000, rows=3
    )
    due_on = DateField(
        label=_("By when?"),
        missing=_("Enter the day by which it has to be done"),
        called=_("The date"),
        not_before_today=True,
    )
    field_order = ("kind", "name", "description", "due_on")

    def clean_name(self):
        name = self.cleaned_data["name"]
        if len(name) < SHORTEST_NAME:
            raise self.fields["name"].wrong(
                _("%(called)s must be %(least)s characters or more"),
                least=SHORTEST_NAME,
            )
        return name


class AssignTasks(Assignee):
    """Asks which open tasks of a case are given, and to whom."""

    tasks = MultipleChoiceField(
        label=_("Which tasks?"),
        choices=(),
        small=True,
        missing=_("Select at least one task"),
    )
    field_order = ("tasks",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        open_tasks = {str(t.pk): t for t in self.case.tasks.filter(done_at=None)}
        self.fields["tasks"].coerce = open_tasks.get
        self.fields["tasks"].offer([(pk, t.name) for pk, t in open_tasks.items()])


class PutOff(CaseForm):
    until = DateField(
        label=_("Until when?"),
        missing=_("Enter the day to which it is put off"),
        called=_("The date"),
        not_before_today=True,
    )
    why = LongTextField(
        label=_("Why?"), max_length=1000, rows=3, missing=_("Enter why it is put off")
    )


class DoneNote(CaseForm):
    note = LongTextField(
        label=_("What came of it? (optional)"), required=False, max_length=2000, rows=3
    )
