"""Applying an update to a document: all of it, or nothing and every error."""

from collections.abc import Iterable
from copy import deepcopy

from lpa.register_document import with_defaults
from lpa.register_document.blank import is_blank
from lpa.register_document.document import Document

from . import words
from .changes import Change, changes_in, misshapen, redundant
from .reading import Reading, Where
from .registering import IN_PROGRESS
from .registry import TYPES
from .update import Error, Result, Update
from .update_type import UpdateType


def coming_in(document: Document) -> Document:
    """A document of sound shape as the register keeps it when it is sent there."""
    document = with_defaults(document)
    if is_blank(document.get("status")):
        document["status"] = IN_PROGRESS
    return document


def apply(document: Document, update: Update) -> Result:
    """Apply an update to a document of sound shape, which itself stays as it is.

    Errors come in the register's order: what is redundant, then the type, the changes
    in the order of the type's plan, and last what else stands in the way.
    """
    if wrong := misshapen(update.changes):
        return Result(document, tuple(wrong))
    changes = changes_in(update.changes)
    if wrong := redundant(changes):
        return Result(document, tuple(wrong))
    known = TYPES.get(update.type) if isinstance(update.type, str) else None
    if known is None:
        return Result(document, (Error("/type", words.INVALID_VALUE),))
    if number := known.wrong_number(len(changes)):
        return Result(document, (Error("/changes", number),))
    return _apply(document, known, changes, update)


def _apply(
    document: Document, known: UpdateType, changes: list[Change], update: Update
) -> Result:
    reading = Reading(before=document, now=deepcopy(document))
    reading.follow(known.plan, changes, Where())
    if reading.errors:
        return Result(document, tuple(reading.errors))
    if error := known.then(reading, update):
        return Result(document, (error,))
    return Result(reading.now)


class DoesNotFollow(ValueError):
    """An update of a log cannot be applied to what the ones before it made."""


def replay(document: Document, updates: Iterable[Update]) -> Document:
    """What a document becomes by these updates, in order. Raises DoesNotFollow."""
    for update in updates:
        result = apply(document, update)
        if not result.ok:
            raise DoesNotFollow(f"Update {update.sequence}: {result.errors}")
        document = result.document
    return document
