"""Scans for tests: forms as the house prints them, drawn, turned and soiled."""

from functools import cache
from io import BytesIO
from random import Random

import pypdfium2
from PIL import Image, ImageFilter

from casework.models import ScanSet
from casework.scanning.reading import Side
from casework.scanning.settling import keep_sides
from casework.scanning.taking_in import Header, take_in
from documents.filling import lp1_of
from documents.press import pressed
from outbox.carrying import carry_out_due
from tests.casework.builders import staff

DOTS = 200


def printed(document) -> list[Image.Image]:
    """Every side of a document as a scanner sees it, grey, at 200 dots an inch."""
    return drawn(pressed(document))


@cache
def drawn(pdf: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [
            page.render(scale=DOTS / 72, grayscale=True).to_pil() for page in opened
        ]


def form_of(lpa) -> list[Image.Image]:
    """The sides of an LPA's form, without the two of its cover."""
    return printed(lp1_of(lpa))[2:]


def turned(side: Image.Image, degrees: float) -> Image.Image:
    """Anticlockwise, as it lay on the glass."""
    how = Image.Resampling.BICUBIC
    return side.rotate(degrees, expand=True, fillcolor=255, resample=how)


def soiled(side: Image.Image, seed: int = 0) -> Image.Image:
    """With specks, a grey ground and blurred edges."""
    random = Random(seed)  # noqa: S311 - specks are no secret
    dirty = side.filter(ImageFilter.GaussianBlur(0.7)).point(lambda v: v * 0.85 + 10)
    for _speck in range(2000):
        place = random.randrange(dirty.width), random.randrange(dirty.height)
        dirty.putpixel(place, random.choice((0, 255)))
    return dirty


def as_pdf(sides) -> bytes:
    return saved(sides, "PDF", resolution=DOTS)


def as_tiff(sides, compression="tiff_deflate") -> bytes:
    return saved(sides, "TIFF", dpi=(DOTS, DOTS), compression=compression)


def saved(sides, kind, **how) -> bytes:
    file = BytesIO()
    first, *others = [side.copy() for side in sides]
    first.save(file, kind, save_all=True, append_images=others, **how)
    return file.getvalue()


def taken_in(sides, *, read=True, by=None, **header) -> ScanSet:
    """A set of these sides, read by the worker unless told otherwise."""
    content = sides if isinstance(sides, bytes) else as_pdf(sides)
    header = Header(**({"batch": "B-1"} | header))
    scan = take_in(content=content, header=header, by=by or staff("intake")).kept
    if read:
        carry_out_due()
    return ScanSet.objects.get(pk=scan.pk)


def empty_pages(count, mark="") -> bytes:
    """A small PDF with so many empty sides; another mark makes it another file."""
    with pypdfium2.PdfDocument.new() as document:
        for _side in range(count):
            document.new_page(100, 140).close()
        file = BytesIO()
        document.save(file)
    return file.getvalue() + f"\n%{mark}".encode()


def own(lpa, place, *, version=None, of=20) -> str:
    """What the square code of a page says."""
    return f"{lpa.reference} {version or lpa.version} {place}/{of}"


CODES = (
    *("+1F", "1F2", "1F2A", "1F3", "1F4", "1F5", "1F6", "1F7", "1F8", "1F9", "1F10"),
    *("1F11", "1F11", "1F11", "1F11", "1Fi", "1F12", "1F13", "1F14", "1F15"),
)


def codes_of(lpa, *, without=(), version=None) -> list[tuple[str, ...]]:
    """The codes of every page of a printed LP1F of twenty pages."""
    return [
        (code, own(lpa, place, version=version))
        for place, code in enumerate(CODES, start=1)
        if place not in without
    ]


def read_as(*codes, by=None, **header) -> ScanSet:
    """A set on whose sides the worker reads these codes; of "" nothing at all."""
    content = empty_pages(len(codes), mark=f"{codes} {header}")
    scan = taken_in(content, read=False, by=by, **header)
    sides = [
        Side(
            place=place,
            texts=tuple(filter(None, texts)),
            turned=0,
            is_blank=texts == ("",),
            picture=b"JPEG",
            width=100,
            height=140,
        )
        for place, texts in enumerate(codes, start=1)
    ]
    keep_sides(scan=scan, sides=sides)
    return ScanSet.objects.get(pk=scan.pk)
