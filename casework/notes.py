"""Writing notes on cases."""

from django.db import transaction

from history.recording import record

from .models import Case, Note
from .models.moves import VIEW
from .refusals import must_have


@transaction.atomic
def add_note(*, case: Case, text: str, by) -> Note:
    """Whoever may read a case may write a note on it, whatever its state."""
    must_have(by, VIEW)
    note = case.notes.create(text=text, by=by)
    record(subject=case.number, action="note-added", by=by, details={"note": note.pk})
    return note
