"""Texts of letters as people type them: paragraphs, headings, lists, named places.

A blank line ends a paragraph. A line that begins with "# " is a heading, lines that
begin with "* " are a list and with "+ " a numbered one, "! " makes a line stand out,
and {amount} is a named place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from documents.in_words import listed

from .places import PLACES, Value

NAMED = re.compile(r"{([a-z_]+)}")
BREAK = re.compile(r"\n[ \t]*\n")
MARKS = {"# ": "heading", "* ": "list", "+ ": "numbered", "! ": "important"}
LISTS = ("list", "numbered")
MARK = 2  # characters


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

    kind: str  # words, or one of those in MARKS
    lines: tuple[str, ...]  # an item of a list may itself be of several


def places_in(text: str) -> set[str]:
    """The names of the places in a text."""
    return set(NAMED.findall(text))


def check(text: str) -> None:
    """Raises WrongPlaces where a letter could not be made of the text."""
    if unknown := sorted(places_in(text) - PLACES.keys()):
        raise WrongPlaces(
            _("There is no place called %(names)s") % {"names": in_braces(unknown)}
        )
    if re.search(r"[{}]", NAMED.sub("", text)):
        raise WrongPlaces(_("A brace must be part of a named place, like {donor}"))


def in_braces(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def blocks_of(texts: Iterable[str], values: Mapping[str, Value]) -> tuple[Block, ...]:
    """Texts with every place filled in, block by block. Raises Unfilled.

    What stands in a place is words and nothing more: it makes no headings or places. A
    list that goes on in the next text is one list.
    """
    texts = list(texts)
    must_be_filled(texts, values)
    blocks: list[Block] = []
    for block in (each for text in texts for each in _blocks_in(text, values)):
        if blocks and block.kind in LISTS and block.kind == blocks[-1].kind:
            blocks[-1] = Block(block.kind, blocks[-1].lines + block.lines)
        else:
            blocks.append(block)
    return tuple(blocks)


def line_of(text: str, values: Mapping[str, Value]) -> str:
    """A text that stands in one line, filled in. Raises Unfilled."""
    must_be_filled([text], values)
    return " ".join(_filled(text, values).split())


def must_be_filled(texts: Iterable[str], values: Mapping[str, Value]) -> None:
    named = {name for text in texts for name in places_in(text)}
    if missing := [name for name in named if not values.get(name)]:
        raise Unfilled(missing)


def kind_of(line: str) -> str:
    """Whether a line is a heading, an item of a list, or words."""
    return MARKS.get(line[:MARK], "words")


def _blocks_in(text: str, values: Mapping[str, Value]) -> Iterator[Block]:
    tidy = text.replace("\r\n", "\n").strip()
    for part in BREAK.split(tidy):
        for kind, lines in groupby(part.strip().splitlines(), kind_of):
            yield from _blocks(kind, list(lines), values)


def _blocks(
    kind: str, lines: list[str], values: Mapping[str, Value]
) -> Iterator[Block]:
    """One block; but each heading is one, and each paragraph in what was filled in."""
    if kind == "words":
        filled = "\n".join(_filled(line, values) for line in lines)
        for part in BREAK.split(filled.strip()):
            yield Block(kind, tuple(part.strip().splitlines()))
        return
    bare = [line[MARK:] for line in lines]
    if kind in LISTS:
        yield Block(kind, tuple(item for line in bare for item in _items(line, values)))
    else:
        yield from (Block(kind, (_filled(line, values),)) for line in bare)


def _items(line: str, values: Mapping[str, Value]) -> Iterator[str]:
    """One item, or as many as there are in a place that is all of it."""
    alone = NAMED.fullmatch(line.strip())
    value = values[alone[1]] if alone else ""
    if isinstance(value, tuple):
        yield from value
    else:
        yield from filter(None, _filled(line, values).splitlines())


def _filled(line: str, values: Mapping[str, Value]) -> str:
    def value(named: re.Match[str]) -> str:
        said = values[named[1]]
        return listed(said) if isinstance(said, tuple) else said

    return NAMED.sub(value, line)
