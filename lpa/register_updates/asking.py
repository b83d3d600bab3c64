"""The changes to ask for, where a document says what is there now."""

from collections.abc import Mapping
from typing import Any

from lpa.register_document.document import Document

from .changes import changes_in, redundant
from .places import Path, value_at
from .plan import which


def changes_to(document: Document, wanted: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A change for each of these keys to its new value, with the old one as it stands.

    What the document says already is left out. Somebody of a list is named by place or
    by uid, as in any update.
    """
    every = [
        {"key": key, "old": value_at(document, _path(document, key)), "new": new}
        for key, new in wanted.items()
    ]
    return [each for each in every if not redundant(changes_in([each]))]


def _path(document: Document, key: str) -> Path:
    path: Path = ()
    for step in key.split("/")[1:]:
        around = value_at(document, path)
        is_list = isinstance(around, list)
        place = which(around, step) if is_list else None
        path += (step if place is None else place,)
    return path
