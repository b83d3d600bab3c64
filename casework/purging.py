"""Deleting what is kept of an application that came to nothing, but for its numbers.

The history stays, since it proves that nothing was done in secret.
"""

from django.db import connection

from documents.models import IssuedDocument
from lpa.forgetting import forget

from . import letter_triggers
from .models import Case, NoteFile, Objection, Severance
from .note_triggers import NOTES

# What belongs to a case and may name somebody, or say something of them.
ABOUT_PEOPLE = (
    "amendments",
    "attorney_events",
    "court_matters",
    "findings",
    "identity_checks",
    "interests",
    "notices",
    "objections",
    "presences",
    "proofs",
    "proposals",
    "queries",
    "tasks",
)


def purge(case: Case, *, by) -> None:
    """Forget the deed and what was written about it, inside the move that does so."""
    forget(lpa=case.lpa, by=by)
    case.signed, case.pages_missing, case.amended = {}, [], {}
    case.second_certificate_by, case.second_certificate_on = "", None
    case.save()
    for name in ABOUT_PEOPLE:
        getattr(case, name).all().delete()
    Severance.objects.filter(case=case).delete()
    Objection.objects.filter(in_cases=None).delete()
    with NOTES.lifted(connection):
        NoteFile.objects.filter(note__case=case).delete()
        case.notes.all().delete()
    with letter_triggers.lifted(connection):
        case.letters.all().delete()
    IssuedDocument.objects.about(case.number).delete()
