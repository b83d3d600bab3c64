"""A condition of a move: what must be true of a case, and what to say if it is not."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models import Case


@dataclass(frozen=True)
class Condition:
    """A condition holds while lacking finds nothing in the way.

    What is in the way is named in words; an empty word says that nothing can be named.
    in_public is what donor and correspondent are told of it, if anything.
    """

    lacking: Callable[["Case"], Iterable[str]]
    otherwise: str
    in_public: str = ""

    def __call__(self, case: "Case") -> bool:
        return not list(self.lacking(case))

    def why_not(self, case: "Case") -> str:
        """The sentence for a caseworker, naming what is in the way where it can."""
        named = "; ".join(filter(None, self.lacking(case)))
        return f"{self.otherwise}: {named}" if named else str(self.otherwise)


def unless(holds: bool) -> tuple[str, ...]:
    """Something in the way that has no name, unless this is so."""
    return () if holds else ("",)
