"""What is noted on a document for whoever reads the LPA later."""

from lpa.register_document.document import Document, Values
from lpa.register_document.moments import written

from .update import Update

DONOR_NAME = "DONOR_NAME_CHANGE_V1"
DONOR_BORN = "DONOR_DOB_CHANGE_V1"
PROVIDER_NAME = "CERTIFICATE_PROVIDER_NAME_CHANGE_V1"
REMOVED = "ATTORNEY_REMOVED_V1"
ENABLED = "REPLACEMENT_ATTORNEY_ENABLED_V1"
SEVERED = "SEVER_RESTRICTIONS_AND_CONDITIONS_V1"


def note(document: Document, kind: str, update: Update, **values: str) -> None:
    """Add a note at the moment of its update; its values are texts by their names."""
    noted = {"type": kind, "datetime": written(update.applied), "values": values}
    document["notes"] = [*(document.get("notes") or ()), noted]


def full_name(person: Values) -> str:
    """Somebody may have a single name."""
    return " ".join(filter(None, (person.get("firstNames"), person.get("lastName"))))
