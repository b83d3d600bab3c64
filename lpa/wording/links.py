"""Websites in a text: linked to, or only named."""

import re
from collections.abc import Iterator

from .listing import table
from .sentences import line_at

LINK = re.compile(r"https?://\S*", re.IGNORECASE)
ENDINGS = "|".join(re.escape(ending) for ending in table("sites")["endings"])
# A whole word at a time: what stands after an @ is an e-mail address.
SITE_NAME = re.compile(
    r"(?<![\w@./-])(?:www\.[\w-]+(?:\.[\w-]+)*+"
    rf"|[a-z0-9][\w-]{{0,62}}(?:\.[\w-]{{1,63}}){{0,3}}?\.(?:{ENDINGS}))"
    r"(?![\w@-]|\.\w)(?:/\S*)?",
    re.IGNORECASE,
)


def links(text: str) -> Iterator[tuple[str, int]]:
    """Each link, with the line in which it stands."""
    for found in LINK.finditer(text):
        yield found.group(), line_at(text, found.start())


def site_names(text: str) -> Iterator[tuple[str, int]]:
    """Each address of a website that is written without http, with its line."""
    for found in SITE_NAME.finditer(text):
        yield found.group().rstrip(".,"), line_at(text, found.start())
