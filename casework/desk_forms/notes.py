from django.utils.translation import gettext_lazy as _

from casework.desk_choices import NoteKind
from casework.forms import CaseForm
from casework.models.note import LARGEST_FILE
from design.fields import FileField, LongTextField, SelectField, TextField, TickField

MEGABYTE = 1024 * 1024


class NewNote(CaseForm):
    """A file is announced by a tick: one that went astray is asked for again."""

    kind = SelectField(
        label=_("What is it a note of?"),
        choices=NoteKind.choices,
        coerce=NoteKind,
        missing=_("Select what it is a note of"),
    )
    subject = TextField(
        label=_("Subject"), max_length=255, missing=_("Enter the subject")
    )
    text = LongTextField(
        label=_("Note"), max_length=5000, rows=3, missing=_("Enter a note")
    )
    has_file = TickField(
        label=_("A file goes with it"), required=False, reveals=["file"]
    )
    file = FileField(
        label=_("File"),
        help_text=_(
            "At most 64 MB. If something on this page has to be put right, choose the "
            "file again"
        ),
        most_megabytes=LARGEST_FILE // MEGABYTE,
        missing=_("Choose the file"),
        called=_("The file"),
    )

    def clean(self):
        self.cleaned_data.pop("has_file", None)
