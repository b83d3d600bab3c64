"""Texts of letters as people type them: paragraphs, headings, lists, named places.

A blank line ends a paragraph. A line that begins with "# " is a heading, lines that
begin with "* " are a list, and {amount} is a named place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from .places import PLACES

NAMED = re.compile(r"{([a-z_]+)}")
BREAK = re.compile(r"\n[ \t]*\n")
HEADING, ITEM = "# ", "* "  # of the same length


class WrongPlaces(ValueError):
    """A text names places that no letter has, or has braces that name nothing."""


class Unfilled(LookupError):
    """Places of a letter have nothing to stand in them; names says which."""

    def __init__(self, names: Iterable[str]):
        self.names = sorted(set(names))
        super().__init__(", ".join(self.names))

    @property
    def labels(self) -> list[str]:
        return [str(PLACES[name].label) for name in self.names]


@dataclass(frozen=True)
class Block:
    """A heading, a list, or a paragraph of several lines, filled in."""

    kind: str  # heading, list, words
    lines: tuple[str, ...]


def places_in(text: str) -> set[str]:
    """The names of the places in a text."""
    return set(NAMED.findall(text))


def check(text: str) -> None:
    """Raises WrongPlaces where a letter could not be made of the text."""
    if unknown := sorted(places_in(text) - PLACES.keys()):
        named = ", ".join(f"{{{name}}}" for name in unknown)
        raise WrongPlaces(_("There is no place called %(names)s") % {"names": named})
    if re.search(r"[{}]", NAMED.sub("", text)):
        raise WrongPlaces(_("A brace must be part of a named place, like {donor}"))


def blocks_of(text: str, values: Mapping[str, str]) -> tuple[Block, ...]:
    """The text with every place filled in, block by block. Raises Unfilled.

    What stands in a place is words and nothing more: it makes no headings or places.
    """
    if missing := [name for name in places_in(text) if not values.get(name)]:
        raise Unfilled(missing)
    tidy = text.replace("\r\n", "\n").strip()
    return tuple(
        block
        for part in BREAK.split(tidy)
        for kind, lines in groupby(part.strip().splitlines(), kind_of)
        for block in _blocks(kind, [_filled(line, values) for line in lines])
    )


def kind_of(line: str) -> str:
    """Whether a line is a heading, an item of a list, or words."""
    if line.startswith(HEADING):
        return "heading"
    return "list" if line.startswith(ITEM) else "words"


def _blocks(kind: str, filled: list[str]) -> Iterator[Block]:
    """One block, but for headings, of which each is one."""
    if kind == "words":
        yield Block(kind, tuple("\n".join(filled).splitlines()))
        return
    bare = [line[len(ITEM) :] for line in filled]
    if kind == "heading":
        yield from (Block(kind, (line,)) for line in bare)
    else:
        items = "\n".join(bare).splitlines()
        yield Block(kind, tuple(filter(None, items)))


def _filled(line: str, values: Mapping[str, str]) -> str:
    return NAMED.sub(lambda named: values[named[1]], line)
