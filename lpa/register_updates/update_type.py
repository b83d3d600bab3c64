"""What the register knows of one type of update."""

from collections.abc import Callable
from dataclasses import dataclass

from . import words
from .reading import Part, Reading
from .update import Error, Update

# What follows from an update whose changes have all been read, and are in the document:
# gives the error that stands in its way, or changes the document further.
Then = Callable[[Reading, Update], Error | None]


def nothing_more(reading: Reading, update: Update) -> None:
    """The changes are all there is to it."""


@dataclass(frozen=True)
class UpdateType:
    """A plan of the keys that may change, and what follows once they have.

    Without a plan nothing may be changed. Where anything at all has to be, a plan of
    optional keys says so by needs_some.
    """

    plan: tuple[Part, ...] = ()
    then: Then = nothing_more
    needs_some: bool = False

    def wrong_number(self, changes: int) -> str:
        """What is wrong with how many changes there are, or nothing."""
        if changes and not self.plan:
            return words.EXPECTED_EMPTY
        return words.NO_CHANGES if self.needs_some and not changes else ""
