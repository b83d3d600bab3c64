"""A scanned file as pictures of its sides. Nothing in it is run or fetched."""

import ctypes
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Protocol

import pypdfium2
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from casework.models.scan_set import MOST_SIDES

PDF, TIFF = "application/pdf", "image/tiff"
MEGABYTE = 1024 * 1024
LARGEST = 64 * MEGABYTE  # of a file
POINTS = 72  # an inch

# A side of A3 at 600 dots an inch has 70 million; what says that it has more is not
# believed, since it would fill the memory of whoever looked.
MOST_DOTS = 75_000_000
LONGEST = 4400  # dots of a picture that is read, on its longer edge


class Unreadable(ValueError):
    """A file of which no picture can be made; the message says why, to people."""


class OpenFile(Protocol):
    """An open file: how many sides it has, and a grey picture of each."""

    sides: int

    def picture(self, place: int, dots: int) -> Image.Image:
        """The side at this place, from 1, at about so many dots an inch."""


@contextmanager
def opened(content: bytes) -> Iterator[OpenFile]:
    """A file that is a PDF or TIFF by what is in it. Raises Unreadable."""
    if len(content) > LARGEST:
        raise Unreadable(_("The file must be 64 MB or smaller"))
    kinds = {PDF: opened_pdf, TIFF: opened_tiff}
    with kinds[media_of(content)](content) as scan:
        if not scan.sides:
            raise Unreadable(_("The file has no pages"))
        if scan.sides > MOST_SIDES:
            raise Unreadable(
                _("The file must have %(most)s pages or fewer") % {"most": MOST_SIDES}
            )
        yield scan


def media_of(content: bytes) -> str:
    """What a file is, whatever it is called. Raises Unreadable."""
    if b"%PDF-" in content[:1024]:
        return PDF
    if content[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return TIFF
    raise Unreadable(_("The file must be a PDF or a TIFF"))


@contextmanager
def opened_pdf(content: bytes) -> Iterator[OpenFile]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as failure:
        raise Unreadable(why_closed(failure)) from None
    try:
        yield PdfScan(document)
    finally:
        document.close()


def why_closed(failure: pypdfium2.PdfiumError) -> str:
    if failure.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
        return _("The file is protected by a password")
    return _("The file is damaged and cannot be opened")


class PdfScan:
    """Sides of a PDF, drawn without its forms and scripts."""

    def __init__(self, document: pypdfium2.PdfDocument):
        self.document = document
        self.sides = len(document)

    def picture(self, place: int, dots: int) -> Image.Image:
        try:
            page = self.document[place - 1]
            longer = max(*page.get_size(), 1)
            scale = min(dots / POINTS, LONGEST / longer)
            drawn = page.render(scale=scale, grayscale=True, may_draw_forms=False)
        except (pypdfium2.PdfiumError, ValueError, ctypes.ArgumentError):
            raise Unreadable(damaged(place)) from None
        return drawn.to_pil()


@contextmanager
def opened_tiff(content: bytes) -> Iterator[OpenFile]:
    try:
        with not_too_large(1), Image.open(BytesIO(content), formats=["TIFF"]) as file:
            scan = TiffScan(file)
            yield scan
    except (UnidentifiedImageError, SyntaxError):
        raise Unreadable(_("The file is damaged and cannot be opened")) from None


class TiffScan:
    """Frames of a TIFF, each a side."""

    def __init__(self, file: Image.Image):
        self.file = file
        self.sides = self.counted()

    def counted(self) -> int:
        """How many there are; beyond what is allowed nobody counts on."""
        for place in range(MOST_SIDES + 1):
            try:
                self.file.seek(place)
            except EOFError:
                return place
            except (OSError, ValueError, KeyError, TypeError, SyntaxError):
                raise Unreadable(damaged(place + 1)) from None
        return MOST_SIDES + 1

    def picture(self, place: int, dots: int) -> Image.Image:
        with not_too_large(place):
            try:
                self.file.seek(place - 1)
                refuse_too_large(self.file.size, place)
                picture = self.file.convert("L")
            except (OSError, EOFError, KeyError, TypeError, SyntaxError):
                raise Unreadable(damaged(place)) from None
        return no_longer_than(picture, min(LONGEST, longest_at(dots)))


@contextmanager
def not_too_large(place: int) -> Iterator[None]:
    """What the library holds for a bomb is one; of odd tags it need not warn."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            yield
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise Unreadable(too_large(place)) from None


def refuse_too_large(size: tuple[int, int], place: int) -> None:
    width, height = size
    if width * height > MOST_DOTS:
        raise Unreadable(too_large(place))


def longest_at(dots: int) -> int:
    """How long the longer edge of A4 is."""
    return round(dots * 11.7)


def no_longer_than(picture: Image.Image, longest: int) -> Image.Image:
    longer = max(picture.size)
    if longer <= longest:
        return picture
    size = [max(1, round(edge * longest / longer)) for edge in picture.size]
    return picture.resize((size[0], size[1]), Image.Resampling.BOX)


def damaged(place: int) -> str:
    return _("Page %(place)s of the file is damaged") % {"place": place}


def too_large(place: int) -> str:
    return _("Page %(place)s of the file is too large") % {"place": place}
