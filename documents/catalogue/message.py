from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import ClassVar

from documents import office
from documents.document import Document
from lpa.choices import Language


@dataclass(frozen=True)
class PostedMessage(Document):
    """A message to one person that goes by post: words that were written elsewhere."""

    template: ClassVar[str] = "documents/letters/message.html"
    office: ClassVar[ModuleType] = office

    addressee: tuple[str, ...]
    subject: str
    paragraphs: tuple[str, ...]
    reference: str

    @classmethod
    def of(
        cls,
        *,
        address: str,
        words: tuple[str, str],
        reference: str,
        language: str,
        dated_on: date,
    ) -> "PostedMessage":
        """A letter to an address in lines; words are its subject and its body, in which
        empty lines part the paragraphs."""
        subject, body = words
        parts = (part.strip() for part in body.split("\n\n"))
        return cls(
            addressee=tuple(address.splitlines()),
            subject=subject,
            paragraphs=tuple(part for part in parts if part),
            reference=reference,
            language=Language(language),
            dated_on=dated_on,
        )

    @property
    def title(self) -> str:
        return self.subject

    @property
    def shown_reference(self) -> str:
        """In fours, as it is read out: BCDF GHJK MNPQ RSTV WXYZ."""
        bare = self.reference
        return " ".join(bare[at : at + 4] for at in range(0, len(bare), 4))
