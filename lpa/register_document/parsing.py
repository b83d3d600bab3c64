"""The text of a file as JSON values, or a sentence on why it is not."""

import json
from math import isfinite
from typing import Any

from django.utils.translation import gettext as _

from .document import Document, Values
from .problem import Problem, at

DEEPEST = 20  # levels; a register document has five


class Unreadable(ValueError):
    """The text holds no document that could be judged further."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


def parse(raw: bytes) -> Document:
    """Read one JSON object in UTF-8.

    Raises Unreadable for anything else, for a name given twice in one object, and for
    values that no database keeps: the character NUL, half a character, endless numbers.
    """
    try:
        document = json.loads(
            raw.decode("utf-8-sig"),
            object_pairs_hook=_each_name_once,
            parse_constant=_no_number,
        )
    except UnicodeDecodeError:
        raise Unreadable(Problem("", _("This file is not text in UTF-8"))) from None
    except (ValueError, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(Problem("", _not_json(error))) from None
    if not isinstance(document, dict):
        raise Unreadable(Problem("", _("This must be one JSON object")))
    _refuse_what_cannot_be_kept(document)
    return document


def _not_json(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return _("This is not JSON: look at line {line}, column {column}").format(
            line=error.lineno, column=error.colno
        )
    return _("This is not JSON that can be read")


def _each_name_once(pairs: list[tuple[str, Any]]) -> Values:
    once = dict(pairs)
    if len(once) < len(pairs):
        names = [name for name, value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        sentence = _("The name {name} is given twice in one object")
        raise Unreadable(Problem("", sentence.format(name=json.dumps(twice))))
    return once


def _no_number(name: str) -> None:
    sentence = _("{name} is not a number that JSON knows").format(name=name)
    raise Unreadable(Problem("", sentence))


def _refuse_what_cannot_be_kept(document: Document) -> None:
    left: list[tuple[str, int, Any]] = [("", 1, document)]
    while left:
        pointer, depth, value = left.pop()
        if depth > DEEPEST:
            raise Unreadable(Problem("", _("This document is nested too deeply")))
        if isinstance(value, dict):
            left += [(pointer, depth + 1, name) for name in value]
            left += [(at(pointer, k), depth + 1, v) for k, v in value.items()]
        elif isinstance(value, list):
            left += [(at(pointer, i), depth + 1, v) for i, v in enumerate(value)]
        elif not _can_be_kept(value):
            sentence = _("This has a character or number that cannot be kept")
            raise Unreadable(Problem(pointer, sentence))


def _can_be_kept(value: object) -> bool:
    if isinstance(value, str):
        return not any(c == "\0" or "\ud800" <= c <= "\udfff" for c in value)
    return not isinstance(value, float) or isfinite(value)
