"""What a file that was laid out is made of: its sides, and the objects they lead to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pikepdf

from .plate import Element, Link, Resources

NAMED = re.compile(r"/(\S+)(?: [\d.]+)? (?:Do|scn|SCN|gs|Tf|sh)\b")
KINDS = ("/ExtGState", "/Font", "/Pattern", "/Shading", "/XObject")
ONLY_AROUND = {"Span", "NonStruct"}  # say nothing of what they hold


def content_of(page: Any) -> str:
    return str(page.Contents.read_bytes().decode("latin-1"))


def used_by(page: Any, content: str) -> tuple[Resources, tuple[int, ...]]:
    """Of all fonts, pictures and patterns those that a side's content names, and the
    numbers of the objects that these lead to."""
    names = {f"/{name}" for name in NAMED.findall(content)}
    used = {
        kind: {name: each for name, each in held.items() if name in names}
        for kind, held in page.Resources.items()
        if kind in KINDS
    } | {"/ColorSpace": dict(page.Resources.ColorSpace.items())}
    every = pikepdf.Array([each for held in used.values() for each in held.values()])
    needs = tuple(sorted(number for number, _data in objects_below(every)))
    return {kind: written_out(held) for kind, held in used.items()}, needs


def written_out(held: Mapping[str, Any]) -> dict[str, str]:
    return {name: each.unparse().decode("latin-1") for name, each in held.items()}


def sections(pdf: Any) -> dict[int, tuple[Element, ...]]:
    """What is read aloud of each side, by its place."""
    places = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
    found = {}
    for document in kids(pdf.Root.StructTreeRoot):
        for section in kids(document):
            elements: list[Element] = []
            gather(section, -1, elements)
            found[places[section.Pg.objgen]] = tuple(elements)
    return found


def kids(element: Any) -> Iterator[Any]:
    held = element.get("/K")
    if held is not None:
        yield from held if isinstance(held, pikepdf.Array) else [held]


def gather(element: Any, within: int, elements: list[Element]) -> None:
    """Add an element and those below it, in the order in which they are read.

    What only holds words together is taken into the part around it, unless other parts
    stand among these words.
    """
    every, place = list(kids(element)), len(elements)
    held = [kid for kid in every if not is_link(kid)]
    link = next((link_of(kid.Obj) for kid in every if is_link(kid)), None)
    is_words = all(is_only_words(kid) for kid in held)
    marks = tuple(marks_of(held)) if is_words else ()
    says = str(element.get("/ActualText", ""))
    elements.append(Element(str(element.S)[1:], within, marks, says, link))
    for kid in [] if is_words else held:
        if is_only_words(kid):
            elements.append(Element("Span", place, tuple(marks_of([kid]))))
        else:
            gather(kid, place, elements)


def is_link(kid: Any) -> bool:
    return not isinstance(kid, int) and kid.Type == "/OBJR"


def link_of(pressed: Any) -> Link:
    return Link(tuple(map(float, pressed.Rect)), str(pressed.A.URI))


def marks_of(held: Iterable[Any]) -> Iterator[int]:
    for kid in held:
        if isinstance(kid, int):
            yield kid
        elif is_only_words(kid):
            yield from marks_of(kids(kid))


def is_only_words(element: Any) -> bool:
    """Whether there is nothing below but marks and what holds them together."""
    if isinstance(element, int):
        return True
    is_silent = str(element.S)[1:] in ONLY_AROUND and "/ActualText" not in element
    return is_silent and all(is_only_words(kid) for kid in kids(element))


def objects_below(root: Any) -> Iterator[tuple[int, bytes]]:
    """Every numbered object that this one leads to, and itself, as written."""
    seen, waiting = set(), [root]
    while waiting:
        held = waiting.pop()
        if held.is_indirect:
            if held.objgen in seen:
                continue
            seen.add(held.objgen)
            yield held.objgen[0], as_written(held)
        waiting += [
            each
            for each in values_in(held)
            if isinstance(each, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream)
        ]


def values_in(held: Any) -> list[Any]:
    if isinstance(held, pikepdf.Array):
        return list(held)
    return [value for _name, value in held.items()]


def as_written(held: Any) -> bytes:
    if not isinstance(held, pikepdf.Stream):
        return bytes(held.unparse(resolved=True))
    data = held.read_raw_bytes()
    about = pikepdf.Dictionary(
        {name: value for name, value in held.items() if name != "/Length"}
    ).unparse()
    head = about.removesuffix(b">>") + b"/Length %d >>stream\n" % len(data)
    return bytes(head + data + b"\nendstream")
