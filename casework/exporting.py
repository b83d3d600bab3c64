"""An LPA as the register's document, under any of its numbers."""

from dataclasses import dataclass

from lpa import answers
from lpa.instrument import Signing
from lpa.models import Draft
from lpa.references import Kind
from lpa.register_document import write

from .intake import find_case, find_lpa
from .registering import document_to_send, held_of


@dataclass(frozen=True)
class Export:
    document: dict

    @property
    def is_signed(self) -> bool:
        """Whether the register would have it: it knows nothing that is not signed."""
        return "signedAt" in self.document


def export(kind: Kind, reference: str) -> Export:
    """The document of whatever has this bare reference: a case, an LPA or a draft.

    Of a registered LPA it is the register's own copy. Raises NothingFound.
    """
    if case := find_case(kind, reference):
        return Export(held_of(case))
    draft = Draft.objects.filter(reference=reference, is_frozen=False).first()
    if draft:
        return Export(write(answers.read(draft).lpa, Signing()))
    return Export(document_to_send(find_lpa(kind, reference)))
