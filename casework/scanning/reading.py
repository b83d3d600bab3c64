"""What stands in the codes of a side, and which way up the side is."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import zxingcpp
from PIL import Image, ImageFilter

from .codes import only_page
from .pictures import OpenFile

READ = [zxingcpp.BarcodeFormat.Code39, zxingcpp.BarcodeFormat.QRCode]

# Dots an inch at which a side is read; again, finer, where no page code was found.
COARSE, FINE = 200, 300
WITHOUT_SPECKS = ImageFilter.MedianFilter(3)

# The picture that is kept to be looked at: wide enough to read handwriting.
SHOWN, QUALITY = (1000, 1600), 50

# A side is blank where next to nothing but its edges is dark, or only one short line in
# the very middle: ours say there that they are left blank.
DARK, BLANK, EDGE = 150, 0.0002, 25
LINE, MIDDLE = 30, 20


@dataclass(frozen=True)
class Side:
    """One side of the scan: its codes, by how much it was turned, its picture."""

    place: int
    texts: tuple[str, ...]
    turned: int  # by how many degrees it was turned back, anticlockwise
    is_blank: bool
    picture: bytes  # JPEG
    width: int
    height: int


def sides_of(scan: OpenFile) -> Iterator[Side]:
    """Every side of an open file, in its order. Raises Unreadable."""
    for place in range(1, scan.sides + 1):
        yield side_of(scan, place)


def side_of(scan: OpenFile, place: int) -> Side:
    picture = scan.picture(place, COARSE)
    codes = codes_in(picture)
    is_blank = not codes and looks_blank(picture)
    if not is_blank and not only_page(code.text for code in codes):
        codes = more_codes(scan, place, picture) or codes
    turned = turn_of(codes)
    shown = picture.rotate(turned, expand=True)
    shown.thumbnail(SHOWN, Image.Resampling.BOX)
    kept = BytesIO()
    shown.save(kept, "JPEG", quality=QUALITY)
    texts = tuple(sorted({code.text for code in codes}))
    return Side(place, texts, turned, is_blank, kept.getvalue(), *shown.size)


def codes_in(picture: Image.Image) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(picture, formats=READ)


def more_codes(
    scan: OpenFile, place: int, coarse: Image.Image
) -> list[zxingcpp.Barcode]:
    """What is found by looking more closely, or without the specks."""
    for closer in (scan.picture(place, FINE), coarse.filter(WITHOUT_SPECKS)):
        codes = codes_in(closer)
        if only_page(code.text for code in codes):
            return codes
    return []


def turn_of(codes: list[zxingcpp.Barcode]) -> int:
    """By how much to turn a side so that its codes stand upright: a right angle."""
    for code in codes:
        return round(code.orientation / 90) * 90 % 360
    return 0


def looks_blank(picture: Image.Image) -> bool:
    """Whether nobody wrote or printed anything, whatever specks and edges there are."""
    small = picture.reduce(4)
    width, height = small.size
    across, down = width // EDGE, height // EDGE
    inside = small.crop((across, down, width - across, height - down))
    dark = inside.point(lambda light: 255 if light < DARK else 0)
    share = dark.histogram()[255] / (dark.width * dark.height)
    return share <= BLANK or is_a_line_in_the_middle(dark)


def is_a_line_in_the_middle(dark: Image.Image) -> bool:
    left, top, right, bottom = dark.getbbox() or (0, 0, 0, 0)
    off_across = abs(left + right - dark.width) / 2
    off_down = abs(top + bottom - dark.height) / 2
    longer = max(dark.size)
    is_thin = min(right - left, bottom - top) <= longer / LINE
    return is_thin and max(off_across, off_down) <= longer / MIDDLE
