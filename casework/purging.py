"""Deleting what is kept of an application that came to nothing, but for its numbers.

The history stays, since it proves that nothing was done in secret; it names nobody's
address, date of birth or instructions.
"""

from documents.models import IssuedDocument

from .models import Case


def purge(case: Case, *, by) -> None:
    """Forget the deed and what was written about it, inside the move that does so."""
    lpa = case.lpa
    lpa.decided, lpa.signed, lpa.overruled, lpa.posted = {}, {}, [], []
    lpa.came_in, lpa.owner = None, None
    lpa.save()
    case.signed, case.pages_missing = {}, []
    case.save()
    for rows in (case.findings, case.notes, case.notices, case.tasks, case.proofs):
        rows.all().delete()
    IssuedDocument.objects.about(case.number).delete()
