"""The people in a document: all of them, and their uids."""

import uuid
from collections.abc import Iterator
from copy import deepcopy

from .blank import is_blank
from .document import Document, Values
from .problem import at

ONE = ("donor", "certificateProvider", "independentWitness", "authorisedSignatory")
SEVERAL = ("attorneys", "trustCorporations", "peopleToNotify")


def actors(document: Document) -> Iterator[tuple[str, Values]]:
    """Everybody whom a document names, whatever its shape, with the JSON pointer."""
    for name in ONE:
        if isinstance(document.get(name), dict):
            yield at("", name), document[name]
    for name in SEVERAL:
        everyone = document.get(name)
        for index, actor in enumerate(everyone if isinstance(everyone, list) else ()):
            if isinstance(actor, dict):
                yield at("", name, index), actor


def appointed(document: Document, appointment: str) -> list[tuple[str, Values]]:
    """The "original" attorneys or the "replacement" ones, each with the JSON pointer.

    Human beings in their order, then corporations: the register keeps them apart.
    Somebody removed is neither. Of sound shape only.
    """
    return [
        (at("", name, index), one)
        for name in ("attorneys", "trustCorporations")
        for index, one in enumerate(document.get(name) or ())
        if one.get("status") != "removed"
        and (one.get("appointmentType") or "original") == appointment
    ]


def by_uid(document: Document) -> dict[str, Values]:
    """Everybody whom a document names, by uid."""
    return {actor.get("uid", ""): actor for pointer, actor in actors(document)}


def with_uids(document: Document) -> Document:
    """The same document, in which everybody who came without a uid has a new one."""
    document = deepcopy(document)
    for _pointer, actor in actors(document):
        if is_blank(actor.get("uid")):
            actor["uid"] = str(uuid.uuid4())
    return document
