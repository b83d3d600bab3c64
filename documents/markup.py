"""HTML of our own templates as a tree of elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

ALONE = frozenset({"br", "hr", "img", "link", "meta", "input"})  # hold nothing
INLINE = frozenset({"a", "abbr", "b", "br", "em", "i", "small", "span", "strong"})


@dataclass
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """All words in it, with a line end wherever the page breaks a line."""
        if self.tag == "br":
            return "\n"
        parts = (each if isinstance(each, str) else each.text for each in self.inside)
        return "".join(parts)

    @property
    def parts(self) -> Iterator[Element | str]:
        """Elements that stand on lines of their own, and the words between them."""
        words = ""
        for each in self.inside:
            if isinstance(each, Element) and each.tag not in INLINE:
                yield from filter(None, [tidy(words)])
                words = ""
                yield each
            else:
                words += each if isinstance(each, str) else each.text
        yield from filter(None, [tidy(words)])

    def all(self, tag: str) -> Iterator[Element]:
        """Every element of this name within it, in order."""
        for each in self.inside:
            if isinstance(each, Element):
                if each.tag == tag:
                    yield each
                yield from each.all(tag)


class _Grower(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in ALONE:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ALONE:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(" ".join(f"|{data}|".split())[1:-1])


def tree_of(html: str) -> Element:
    """What the HTML says; every element in it that holds anything must be closed."""
    grower = _Grower()
    grower.feed(html)
    grower.close()
    return grower.open[0]


def tidy(words: str) -> str:
    """Without room at the ends of lines, and without lines that are empty."""
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(filter(None, lines))
