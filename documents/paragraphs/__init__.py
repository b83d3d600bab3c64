"""The letters that the office writes itself: kinds made of paragraphs with places."""

from collections.abc import Mapping

from . import anything, arrival, attorneys, codes, court, ending, fees, objections
from .kind import For, Kind, Paragraph
from .places import PLACES, Place, Shape, Told
from .texts import Block, Unfilled, WrongPlaces, blocks_of, check, places_in

TOPICS = (arrival, fees, objections, court, attorneys, ending, codes, anything)

KINDS: Mapping[str, Kind] = {
    kind.slug: kind for topic in TOPICS for kind in topic.KINDS
}
PARAGRAPHS: Mapping[str, Paragraph] = {
    paragraph.key: paragraph for kind in KINDS.values() for paragraph in kind.paragraphs
}


def kinds_with(key: str) -> list[Kind]:
    """The letters in which a paragraph stands."""
    return [
        kind
        for kind in KINDS.values()
        if any(paragraph.key == key for paragraph in kind.paragraphs)
    ]


__all__ = [
    "KINDS",
    "PARAGRAPHS",
    "PLACES",
    "Block",
    "For",
    "Kind",
    "Paragraph",
    "Place",
    "Shape",
    "Told",
    "Unfilled",
    "WrongPlaces",
    "blocks_of",
    "check",
    "kinds_with",
    "places_in",
]
