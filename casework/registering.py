"""Writes the register's own copy of a power of attorney."""

import clock
from lpa.references import shown
from lpa.register_document import Facts, write

from .models import Case, RegisterEntry

REGISTERED = "registered"  # the register's word for it


def write_entry(case: Case, *, by) -> None:
    RegisterEntry.objects.create(
        case=case,
        number=case.register_number,
        registered_on=case.registered_on,
        document=document_of(case),
    )


def document_of(case: Case) -> dict:
    """The document as the register holds it from the day of registration."""
    return write(
        case.instrument,
        case.signing,
        base=case.lpa.came_in,
        facts=Facts(
            uid=shown(case.register_number),
            status=REGISTERED,
            registered_on=case.registered_on,
            updated_at=clock.now(),
        ),
    )
