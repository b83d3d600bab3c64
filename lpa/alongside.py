"""What lies beside the questions while staff key a form: the scan of it.

The office may look into an LPA, an LPA never into the office; so the office hands us
what it has when it starts.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .models import Draft


@dataclass(frozen=True)
class Picture:
    """One page: where its picture is, and what it shows."""

    url: str
    place: int
    label: str
    width: int
    height: int


@dataclass(frozen=True)
class Alongside:
    """Pictures in the order in which they are wanted, and where all of it is."""

    title: str
    url: str
    pictures: tuple[Picture, ...]


Layer = Callable[[Draft, str], Alongside | None]  # by the section that is asked

_layers: list[Layer] = []


def laid_by(layer: Layer) -> None:
    """Let the office say what lies beside a draft."""
    _layers[:] = [layer]


def alongside(draft: Draft, section: str = "") -> Alongside | None:
    """What lies beside a page of a draft; only what is keyed has paper."""
    if not draft.is_keyed:
        return None
    return next((laid for layer in _layers if (laid := layer(draft, section))), None)
