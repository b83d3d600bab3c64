"""Places in a document, and what stands there."""

from typing import Any

from lpa.register_document.document import Document
from lpa.register_document.tidying import SAID_ANYWAY

Path = tuple[str | int, ...]


def value_at(document: Document, path: Path) -> Any:
    """What stands at a path; None where nothing does."""
    here: Any = document
    for step in path:
        if isinstance(here, list) and isinstance(step, int):
            here = here[step] if step < len(here) else None
        else:
            here = here.get(step) if isinstance(here, dict) else None
    return here


def put(document: Document, path: Path, value: Any) -> None:
    """Write a value, making what has to be around it.

    One that says nothing is left out instead, where the register leaves it out.
    """
    *way, last = path
    here = _around(document, way)
    if value or last in SAID_ANYWAY:
        here[last] = value
    else:
        here.pop(last, None)


def _around(document: Document, way: list[str | int]) -> Any:
    here: Any = document
    for step, following in zip(way, [*way, ""][1:], strict=True):
        if isinstance(step, int):
            here.extend({} for _missing in range(len(here), step + 1))
        elif here.get(step) is None:
            here[step] = [] if isinstance(following, int) else {}
        here = here[step]
    return here
