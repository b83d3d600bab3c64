"""Writes the objects of a file: compressed, the same bytes for the same content."""

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


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
