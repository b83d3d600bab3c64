"""Binds sides into a file, and all that is read aloud of them into one structure."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.html import escape

from documents.saying import in_hex

from .composing import Side
from .plate import Link, Resources
from .writing import Numbers, Roots, written

Held = tuple[list[int], list[int]]
PAPER = "[0 0 595.28 841.89]"
ABOUT = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">'
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt>'
    "</dc:title>{created}</rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="r"?>'
)


@dataclass
class Structure:
    """What is read aloud, side by side, and where each mark belongs."""

    root: int
    document: int
    first_link: int  # what the first link is called by, after all sides
    sides: list[int] = field(default_factory=list)
    headings: list[tuple[str, int]] = field(default_factory=list)  # and their sides
    rows: list[str] = field(default_factory=list)
    linked: list[int] = field(default_factory=list)


def bind(
    sides: Sequence[Side],
    shared: Mapping[int, bytes],
    *,
    title: str,
    language: str,
    on: date | None,
) -> bytes:
    """The file of these sides and of what they share, decided on this London day."""
    numbers = Numbers(max(shared))
    root = numbers.next()
    structure = Structure(numbers.next(), numbers.next(), len(sides))
    streams: dict[int, bytes] = {}
    papers: list[int] = []
    needed: set[int] = set()
    for side in sides:
        content = zlib.compress(side.content.encode("latin-1"))
        streams[number := numbers.next()] = content
        papers.append(numbers.next())
        needed.update(side.needs)
        links = add_structure(structure, side, papers[-1], numbers)
        drawn = paper(root, number, len(papers) - 1, side, links)
        numbers.objects[papers[-1]] = drawn
        if side.heading:
            structure.headings.append((side.heading, papers[-1]))
    numbers.objects[root] = f"<</Type/Pages/Count {len(papers)}/Kids{refs(papers)}>>"
    about = numbers.next()
    add_parents(numbers, structure)
    marks = add_bookmarks(numbers, structure)
    named = numbers.keep(f"<</Title{in_hex(title)}>>")
    catalogue = numbers.keep(
        f"<</Type/Catalog/Pages {root} 0 R/StructTreeRoot {structure.root} 0 R"
        "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
        f"/Lang({language})/Metadata {about} 0 R/Outlines {marks} 0 R>>"
    )
    said = {about: what_is_said(title, on)}
    used = {number: shared[number] for number in sorted(needed)}
    return written(used, streams, said, numbers, Roots(catalogue, named))


def add_bookmarks(numbers: Numbers, structure: Structure) -> int:
    """A list of the headings, each leading to its side; gives the list's number."""
    root = numbers.next()
    items = [numbers.next() for _heading in structure.headings]
    for place, (words, page) in enumerate(structure.headings):
        around = [("Prev", place - 1), ("Next", place + 1)]
        links = "".join(
            f"/{way} {items[at]} 0 R" for way, at in around if 0 <= at < len(items)
        )
        numbers.objects[items[place]] = (
            f"<</Title{in_hex(words)}/Parent {root} 0 R/Dest[{page} 0 R/Fit]{links}>>"
        )
    ends = f"/First {items[0]} 0 R/Last {items[-1]} 0 R" if items else ""
    numbers.objects[root] = f"<</Type/Outlines/Count {len(items)}{ends}>>"
    return root


def what_is_said(title: str, on: date | None) -> bytes:
    """The file about itself, as XMP."""
    created = f"<xmp:CreateDate>{on.isoformat()}</xmp:CreateDate>" if on else ""
    return ABOUT.format(title=escape(title), created=created).encode()


def paper(root: int, content: int, place: int, side: Side, links: list[int]) -> str:
    pressed = f"/Annots{refs(links)}" if links else ""
    return (
        f"<</Type/Page/Parent {root} 0 R/MediaBox{PAPER}/TrimBox{PAPER}/Tabs/S"
        f"/StructParents {place}/Resources<<{named_things(side.resources)}>>"
        f"/Contents {content} 0 R{pressed}>>"
    )


def named_things(resources: Resources) -> str:
    return "".join(
        f"{kind}<<{''.join(f'{name} {each}' for name, each in held.items())}>>"
        for kind, held in resources.items()
    )


def refs(numbers: Sequence[int]) -> str:
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"


def add_structure(
    structure: Structure, side: Side, page: int, numbers: Numbers
) -> list[int]:
    """Add one side's part to what is read aloud, without what is empty on it; gives
    the links of the side."""
    holds = what_is_held(side)
    named = {at: numbers.next() for at, held in enumerate(holds) if any(held)}
    owners, links = {}, []
    for place, number in named.items():
        element, (marks, parts) = side.structure[place], holds[place]
        says = f"/ActualText{in_hex(element.says)}" if element.says else ""
        owners.update(dict.fromkeys(marks, number))
        around = named.get(element.within, structure.document)
        held = [*map(str, marks), *(f"{named[part]} 0 R" for part in parts)]
        if element.link:
            links.append(add_link(structure, element.link, number, numbers))
            held.insert(0, f"<</Type/OBJR/Obj {links[-1]} 0 R/Pg {page} 0 R>>")
        numbers.objects[number] = (
            f"<</Type/StructElem/S/{element.kind}/P {around} 0 R"
            f"/Pg {page} 0 R{says}/K[{' '.join(held)}]>>"
        )
        if element.within < 0:
            structure.sides.append(number)
    last = max(owners, default=-1)
    row = (f"{owners[m]} 0 R" if m in owners else "null" for m in range(last + 1))
    structure.rows.append(f"[{' '.join(row)}]")
    return links


def add_link(structure: Structure, link: Link, element: int, numbers: Numbers) -> int:
    """Add what is pressed on, which is there on paper as on the screen."""
    name = structure.first_link + len(structure.linked)
    structure.linked.append(element)
    place = " ".join(f"{edge:.2f}" for edge in link.place)
    return numbers.keep(
        f"<</Type/Annot/Subtype/Link/F 4/Rect[{place}]/BS<</W 0>>/StructParent {name}"
        f"/Contents{in_hex(link.address)}"
        f"/A<</Type/Action/S/URI/URI<{link.address.encode('ascii').hex()}>>>>>"
    )


def what_is_held(side: Side) -> list[Held]:
    """What each part holds, marks and parts by their places; nothing that is empty."""
    holds: list[Held] = [
        ([mark for mark in element.marks if mark not in side.empty], [])
        for element in side.structure
    ]
    for place in reversed(range(len(holds))):
        within = side.structure[place].within
        if any(holds[place]) and within >= 0:
            holds[within][1].insert(0, place)
    return holds


def add_parents(numbers: Numbers, structure: Structure) -> None:
    """Add what leads from each mark and link to its part, and the root of all parts."""
    every = (*structure.rows, *(f"{number} 0 R" for number in structure.linked))
    rows = " ".join(f"{place} {row}" for place, row in enumerate(every))
    parents = numbers.keep(f"<</Nums[{rows}]>>")
    numbers.objects[structure.root] = (
        f"<</Type/StructTreeRoot/K {structure.document} 0 R"
        f"/ParentTree {parents} 0 R/ParentTreeNextKey {len(every)}>>"
    )
    numbers.objects[structure.document] = (
        f"<</Type/StructElem/S/Document/P {structure.root} 0 R"
        f"/K{refs(structure.sides)}>>"
    )
