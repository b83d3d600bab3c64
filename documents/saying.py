"""Says what a run of text says, where its glyphs alone would say something else.

Letters that join, change places or run from right to left are drawn as glyphs that
stand for several of them, or for none. What is read aloud says such a run in its own
letters, and so does the page to whoever copies from it.
"""

import unicodedata
from functools import partial
from typing import Any

# Letters of scripts without capitals, marks and joiners.
SHAPED = ("Lo", "Lm", "Mn", "Mc", "Me", "Cf")
FROM_THE_RIGHT = ("R", "AL", "AN")
BEYOND_16_BITS = "\U00010000"


def listen_to(laid_out: Any) -> dict[tuple[int, int], str]:
    """What the runs of a document say, by side and mark; filled in as it is drawn."""
    heard: dict[tuple[int, int], str] = {}
    for place, page in enumerate(laid_out.pages):
        page.paint = partial(_heard, page.paint, place, heard)
    return heard


def _heard(
    paint: Any, place: int, heard: dict[tuple[int, int], str], stream: Any, scale: float
) -> None:
    paint(stream, scale)
    for box, mark in stream._tags.items():
        words = getattr(box, "text", "")
        if is_shaped(words):
            heard[place, mark["mcid"]] = words
    for part in stream.stream:
        if isinstance(part, dict) and (place, part.get("MCID")) in heard:
            words = heard[place, part["MCID"]]
            if can_be_copied(words):
                part["ActualText"] = in_hex(words)


def is_shaped(words: str) -> bool:
    """Whether its glyphs may not say what it says."""
    return not words.isascii() and any(
        unicodedata.category(letter) in SHAPED for letter in words
    )


def can_be_copied(words: str) -> bool:
    """Whether readers take what the page itself says as it is.

    Some turn round what runs from the right, which they do right from its glyphs, and
    drop what takes more than 16 bits.
    """
    return all(
        letter < BEYOND_16_BITS
        and unicodedata.bidirectional(letter) not in FROM_THE_RIGHT
        for letter in words
    )


def say(heard: dict[tuple[int, int], str], pdf: Any) -> None:
    """Write into what is read aloud of a file what was heard of it."""
    places = {page: place for place, page in enumerate(pdf.page_references)}
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("Type") == "/StructElem":
            for mark in element["K"]:
                if words := heard.get((places.get(element.get("Pg"), -1), mark)):
                    element["ActualText"] = in_hex(words)


def in_hex(words: str) -> str:
    """Words of any script as a string of a file."""
    return f"<feff{words.encode('utf-16-be').hex()}>"
