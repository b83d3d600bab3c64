"""The letters of the office: kinds made of paragraphs with places."""

from collections.abc import Mapping

from . import (
    anything,
    arrival,
    attorneys,
    codes,
    complaints,
    concerns,
    court,
    ending,
    fees,
    identity,
    notices,
    objections,
    outcomes,
    registration,
)
from .kind import For, Kind, OnlyIf, Paragraph, Sender
from .places import PLACES, Place, Shape, Told, Value
from .texts import (
    Block,
    Unfilled,
    WrongPlaces,
    blocks_of,
    check,
    in_braces,
    line_of,
    places_in,
)

TOPICS = (
    arrival,
    fees,
    identity,
    notices,
    outcomes,
    registration,
    objections,
    concerns,
    court,
    attorneys,
    ending,
    codes,
    complaints,
    anything,
)

KINDS: Mapping[str, Kind] = {
    kind.slug: kind for topic in TOPICS for kind in topic.KINDS
}
PARAGRAPHS: Mapping[str, Paragraph] = {
    paragraph.key: paragraph for kind in KINDS.values() for paragraph in kind.texts
}


def kinds_with(key: str) -> list[Kind]:
    """The letters in which a paragraph stands."""
    return [
        kind
        for kind in KINDS.values()
        if any(paragraph.key == key for paragraph in kind.texts)
    ]


def told_to(kind: Kind, key: str) -> set[str]:
    """The places that a move fills in wherever this paragraph of a letter stands.

    They are those that are there whatever the case, and those that the first words of
    it, and of every paragraph that cannot be missing, name.
    """
    always = [
        each
        for each in kind.texts
        if each.key == key or not (each.begins_out or each.only_if)
    ]
    named = {name for each in always for name in places_in(str(each.first))}
    return named | {name for name, place in PLACES.items() if place.is_certain}


__all__ = [
    "KINDS",
    "PARAGRAPHS",
    "PLACES",
    "Block",
    "For",
    "Kind",
    "OnlyIf",
    "Paragraph",
    "Place",
    "Sender",
    "Shape",
    "Told",
    "Unfilled",
    "Value",
    "WrongPlaces",
    "blocks_of",
    "check",
    "in_braces",
    "kinds_with",
    "line_of",
    "places_in",
    "told_to",
]
