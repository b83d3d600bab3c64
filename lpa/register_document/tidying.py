"""A document in the register's own order, without what says nothing."""

import json
from typing import Any

from .blank import is_silent
from .document import Document
from .kinds import Kind, ListOf, Record
from .shape import DOCUMENT

# Named even where nothing is known, because the register's schema asks for the name.
SAID_ANYWAY = frozenset(
    {
        "attorneys",
        "companyNumber",
        "firstNames",
        "lastName",
        "line1",
        "name",
        "phone",
        "registrationDate",
    }
)


def tidy(document: Document) -> Document:
    """Order the names of every object as the register lists them, and drop blanks."""
    return dict(_tidy(document, DOCUMENT))


def as_json(document: Document) -> str:
    """A document as text, for people and programs to read."""
    return json.dumps(document, indent=2, ensure_ascii=False)


def _tidy(value: Any, kind: Kind | None) -> Any:
    if isinstance(kind, ListOf):
        return [_tidy(item, kind.kind) for item in value]
    if isinstance(kind, Record):
        names = [*kind.kinds, *(name for name in value if name not in kind.kinds)]
        said = {
            name: _tidy(value[name], kind.kinds.get(name))
            for name in names
            if name in value and _is_said(name, value[name])
        }
        return said
    return str(value) if isinstance(value, str) else value


def _is_said(name: str, value: Any) -> bool:
    return name in SAID_ANYWAY or not is_silent(name, value)
