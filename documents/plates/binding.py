"""Binds sides into a file: tagged, compressed, the same for the same content."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.html import escape

from documents.document import Page

from .plate import Plate, Plates, name_of
from .setting import plate_of, set_into

Held = tuple[list[int], list[int]]
PAPER = "[0 0 595.28 841.89]"
HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
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
class Numbers:
    """Hands out the numbers of a file's objects, and keeps those without a stream."""

    last: int
    objects: dict[int, str] = field(default_factory=dict)

    def next(self) -> int:
        self.last += 1
        return self.last

    def keep(self, text: str) -> int:
        number = self.next()
        self.objects[number] = text
        return number


@dataclass(frozen=True)
class Roots:
    """The objects from which a reader begins."""

    catalogue: int
    info: int


@dataclass
class Structure:
    """What is read aloud, side by side, and where each mark belongs."""

    root: int
    document: int
    sides: list[int] = field(default_factory=list)
    headings: list[tuple[str, int]] = field(default_factory=list)  # and their sides
    rows: list[str] = field(default_factory=list)


def bind(
    pages: Sequence[Page], plates: Plates, *, title: str, language: str, on: date | None
) -> bytes:
    """The file of these sides, which were decided on this London day.

    Raises NotOnPlates where a side has no plate, or a letter no glyph.
    """
    numbers = Numbers(max(plates.shared))
    root, structure = numbers.next(), Structure(numbers.next(), numbers.next())
    streams: dict[int, bytes] = {}
    sides: list[int] = []
    needed: set[int] = set()
    for page in pages:
        plate = plate_of(page, plates, name_of(page))
        content, empty = set_into(plate, page, plates)
        streams[number := numbers.next()] = zlib.compress(content.encode("latin-1"))
        sides.append(numbers.keep(side(root, number, len(sides), plate)))
        needed.update(plate.needs)
        add_structure(structure, plate, sides[-1], empty, numbers)
        if plate.heading:
            structure.headings.append((plate.heading, sides[-1]))
    numbers.objects[root] = f"<</Type/Pages/Count {len(sides)}/Kids{refs(sides)}>>"
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
    shared = {number: plates.shared[number] for number in sorted(needed)}
    return written(shared, streams, said, numbers, Roots(catalogue, named))


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


def in_hex(words: str) -> str:
    """Words of any script as a string of the file."""
    return f"<feff{words.encode('utf-16-be').hex()}>"


def what_is_said(title: str, on: date | None) -> bytes:
    """The file about itself, as XMP."""
    created = f"<xmp:CreateDate>{on.isoformat()}</xmp:CreateDate>" if on else ""
    return ABOUT.format(title=escape(title), created=created).encode()


def side(root: int, content: int, place: int, plate: Plate) -> str:
    return (
        f"<</Type/Page/Parent {root} 0 R/MediaBox{PAPER}/TrimBox{PAPER}/Tabs/S"
        f"/StructParents {place}/Resources {plate.resources}"
        f"/Contents {content} 0 R>>"
    )


def refs(numbers: Sequence[int]) -> str:
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"


def add_structure(
    structure: Structure, plate: Plate, page: int, empty: set[int], numbers: Numbers
) -> None:
    """Add one side's part to what is read aloud, without what is empty on it."""
    holds = what_is_held(plate, empty)
    named = {at: numbers.next() for at, held in enumerate(holds) if any(held)}
    owners = {}
    for place, number in named.items():
        element, (marks, parts) = plate.structure[place], holds[place]
        owners.update(dict.fromkeys(marks, number))
        around = named.get(element.within, structure.document)
        held = [*map(str, marks), *(f"{named[part]} 0 R" for part in parts)]
        numbers.objects[number] = (
            f"<</Type/StructElem/S/{element.kind}/P {around} 0 R"
            f"/Pg {page} 0 R/K[{' '.join(held)}]>>"
        )
        if element.within < 0:
            structure.sides.append(number)
    last = max(owners, default=-1)
    row = (f"{owners[m]} 0 R" if m in owners else "null" for m in range(last + 1))
    structure.rows.append(f"[{' '.join(row)}]")


def what_is_held(plate: Plate, empty: set[int]) -> list[Held]:
    """What each part holds, marks and parts by their places; nothing that is empty."""
    holds: list[Held] = [
        ([mark for mark in element.marks if mark not in empty], [])
        for element in plate.structure
    ]
    for place in reversed(range(len(holds))):
        within = plate.structure[place].within
        if any(holds[place]) and within >= 0:
            holds[within][1].insert(0, place)
    return holds


def add_parents(numbers: Numbers, structure: Structure) -> None:
    """Add what leads from each mark to its part, and the root of all parts."""
    rows = " ".join(f"{place} {row}" for place, row in enumerate(structure.rows))
    parents = numbers.keep(f"<</Nums[{rows}]>>")
    numbers.objects[structure.root] = (
        f"<</Type/StructTreeRoot/K {structure.document} 0 R"
        f"/ParentTree {parents} 0 R/ParentTreeNextKey {len(structure.rows)}>>"
    )
    numbers.objects[structure.document] = (
        f"<</Type/StructElem/S/Document/P {structure.root} 0 R"
        f"/K{refs(structure.sides)}>>"
    )


def written(
    shared: Mapping[int, bytes],
    streams: Mapping[int, bytes],
    plain: Mapping[int, bytes],
    numbers: Numbers,
    roots: Roots,
) -> bytes:
    """The bytes of the file: what is shared, contents, everything else packed."""
    out, places = bytearray(HEAD), {}

    def put(number: int, data: bytes) -> None:
        places[number] = (1, len(out), 0)
        out.extend(b"%d 0 obj\n" % number + data + b"\nendobj\n")

    for number, data in shared.items():
        put(number, data)
    for number, data in streams.items():
        put(number, stream(b"/Filter/FlateDecode", data))
    for number, data in plain.items():
        put(number, stream(b"/Type/Metadata/Subtype/XML", data))
    packed, table = numbers.next(), numbers.next()
    put(packed, pack(numbers.objects))
    for place, number in enumerate(numbers.objects):
        places[number] = (2, packed, place)
    start = len(out)
    places[table] = (1, start, 0)
    put(table, cross_references(places, table, roots, bytes(out)))
    out.extend(b"startxref\n%d\n%%%%EOF\n" % start)
    return bytes(out)


def stream(about: bytes, data: bytes) -> bytes:
    head = b"<<%b/Length %d>>stream\n" % (about, len(data))
    return head + data + b"\nendstream"


def pack(objects: Mapping[int, str]) -> bytes:
    """Every object that is no stream, in one."""
    bodies = [text.encode("latin-1") for text in objects.values()]
    index, at = [], 0
    for number, body in zip(objects, bodies, strict=True):
        index.append(f"{number} {at}")
        at += len(body) + 1
    head = (" ".join(index) + "\n").encode()
    data = zlib.compress(head + b"\n".join(bodies))
    about = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(bodies), len(head))
    return stream(about, data)


def cross_references(
    places: Mapping[int, tuple[int, int, int]], table: int, roots: Roots, body: bytes
) -> bytes:
    """Where every object is; the file is named after what it holds."""
    rows = b"".join(row(*places.get(number, (0, 0, 0))) for number in range(table + 1))
    name = hashlib.sha256(body).hexdigest()[:32].encode()
    about = b"/Type/XRef/W[1 4 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]"
    said = about % (table + 1, roots.catalogue, roots.info, name, name)
    return stream(said + b"/Filter/FlateDecode", zlib.compress(rows))


def row(kind: int, first: int, second: int) -> bytes:
    return bytes([kind]) + first.to_bytes(4, "big") + second.to_bytes(2, "big")
