"""What is asked of the register, and what it answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from lpa.register_document.document import Document


@dataclass(frozen=True)
class Update:
    """One update as it came; nothing of what was sent has been looked at yet."""

    type: Any
    changes: Any
    author: str  # a URN; empty where nobody is named
    id: UUID
    applied: datetime  # with microseconds
    sequence: int = 1  # its place among the updates of one LPA

    @classmethod
    def of(
        cls,
        sent: Document,
        *,
        at: datetime,
        id: UUID,
        author: str = "",
        sequence: int = 1,
    ) -> "Update":
        """The update that this JSON object asks for; other names in it are ignored."""
        type, changes = sent.get("type"), sent.get("changes")
        return cls(type, changes, author, id, applied=at, sequence=sequence)

    @property
    def author_id(self) -> str:
        """Who the author is, by the last of the six parts of a URN; else nobody."""
        parts = self.author.split(":")
        return parts[5] if len(parts) == SIX else ""


@dataclass(frozen=True)
class Error:
    """What is wrong, and where: in the request, or in the document that it met."""

    source: str
    detail: str


@dataclass(frozen=True)
class Result:
    """The document after an update; with errors, the one that was there before."""

    document: Document
    errors: tuple[Error, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.errors


SIX = 6
