"""One pass over the changes of an update, along the plan of its type."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from lpa.register_document.document import Document, Values

from . import words
from .changes import Change
from .places import Path, put
from .update import Error


@dataclass(frozen=True)
class Where:
    """A place that a plan has reached: in the document, and as the request names it."""

    path: Path = ()
    root: str = ""

    def into(self, *steps: str) -> "Where":
        return Where(self.path + steps, "/".join((self.root, *steps)))

    def at_place(self, place: int, known: str) -> "Where":
        return Where((*self.path, place), f"{self.root}/{known}")


class Part(Protocol):
    """A part of a plan."""

    def take(
        self, reading: "Reading", changes: list[Change], at: Where
    ) -> list[Change]:
        """Read the changes that are this part's own, and give those that are not."""


@dataclass
class Reading:
    """The document as it was, as the changes read so far make it, and what is wrong.

    named are the people of a list whom the changes speak of, in the order in which they
    do: the place of each.
    """

    before: Document
    now: Document
    errors: list[Error] = field(default_factory=list)
    named: list[int] = field(default_factory=list)

    def follow(self, parts: tuple[Part, ...], changes: list[Change], at: Where) -> None:
        """Follow a plan; what no part of it takes is refused, after what they say."""
        for part in parts:
            changes = part.take(self, changes, at)
        for change in changes:
            self.refuse_change(change, "", words.UNEXPECTED)

    def people(self, name: str) -> list[tuple[int, Values, Values]]:
        """Those of this list who are named: the place, as before, and as now."""
        was, are = self.before.get(name) or (), self.now.get(name) or ()
        return [(place, was[place], are[place]) for place in self.named]

    def write(self, path: Path, value: Any) -> None:
        put(self.now, path, value)

    def refuse(self, source: str, detail: str) -> None:
        self.errors.append(Error(source, detail))

    def refuse_change(self, change: Change, part: str, detail: str) -> None:
        self.errors.append(change.error(part, detail))

    def out_of_range(self, changes: list[Change]) -> None:
        for change in changes:
            self.refuse_change(change, "/key", words.OUT_OF_RANGE)
