"""The whole LPA to read, drawn by whoever knows how: what prints it stands above us."""

from collections.abc import Callable

from lpa.models import Draft

_readers: list[Callable[[Draft], str]] = []


def read_whole_by(reader: Callable[[Draft], str]) -> None:
    """Register who draws an LPA that is still being made: safe HTML, in the LPA's own
    language, for a page of the service. The last one told is asked."""
    _readers.append(reader)


def whole_lpa(draft: Draft) -> str:
    """The LPA as a part of a page; empty where nobody was registered."""
    return _readers[-1](draft) if _readers else ""
