"""Words that stand in for values while a side is laid out, to find its gaps by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .document import Page, Value

# Values that change the words of a side; all others only fill its gaps.
WORDING = ("donor_cannot_sign", "continued")
REFERENCE = "Z9999"


class Sentinel(str):
    """Stands in for the value of one slot. A date shows one with each of its parts."""


class Sentinels(Mapping[str, Value]):
    """The values of a side of which a plate is made: what its words hang on, as given,
    and a sentinel for whatever else is asked for."""

    def __init__(self, said: Mapping[str, Value]):
        self.said = {name: said.get(name, False) for name in WORDING}
        self.slots: list[str] = []

    def __getitem__(self, slot: str) -> Value:
        if slot in self.said:
            return self.said[slot]
        self.slots.append(slot)
        return Sentinel(f"Z{len(self.slots) - 1:04}")

    def get(self, slot: str, default: object = None) -> Value:
        return self[slot]

    def __iter__(self) -> Iterator[str]:
        return iter(self.said)

    def __len__(self) -> int:
        return len(self.said)

    def __contains__(self, slot: object) -> bool:
        return slot in self.said


@dataclass(frozen=True)
class Blank(Page):
    """A side with nothing filled in; marks that differ from print to print left out."""

    values: Sentinels = field(default_factory=lambda: Sentinels({}))

    @property
    def shown_reference(self) -> str:
        return REFERENCE

    @property
    def bar_code(self) -> str:
        return ""


def blank_of(page: Page) -> Blank:
    """The side of which a plate for this page is made."""
    kept = {
        name: value
        for name, value in vars(page).items()
        if name not in ("values", "version", "square", "stamp")
    }
    return Blank(**kept, values=Sentinels(page.values))
