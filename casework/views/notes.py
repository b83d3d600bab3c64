"""Writing notes, and fetching the files that came with them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from casework.desk_forms.notes import NewNote
from casework.models import NoteFile
from casework.notes import add_note
from documents.views import never_kept
from history.recording import record_reading

from .of_case import AskAboutCase, OfCase


class AddNote(AskAboutCase):
    form_class = NewNote
    title = _("Write a note")
    button = _("Save the note")
    done = _("The note was saved")
    page = "history"

    def do(self, **said):
        add_note(case=self.case, by=self.request.user, **said)


@method_decorator(never_kept, name="dispatch")
class FileOfNote(OfCase, View):
    """The file as it was kept, to be saved and never shown: it is a stranger's."""

    http_method_names = ("get", "head", "options")

    def get(self, request, number: str, note: int) -> HttpResponse:
        files = NoteFile.objects.filter(note__case=self.case)
        file = get_object_or_404(files, note=note)
        record_reading(subject=number, by=request.user)
        return HttpResponse(
            file.as_kept(),
            content_type=file.content_type,
            headers={
                "Content-Disposition": content_disposition_header(True, file.name),
                "X-Content-Type-Options": "nosniff",
            },
        )
