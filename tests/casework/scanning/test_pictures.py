"""Only what is a PDF or TIFF inside is opened, and nothing in it can do harm."""

import struct
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from casework.scanning.pictures import LARGEST, MOST_SIDES, Unreadable, opened

from .scans import as_pdf, as_tiff, empty_pages

pytestmark = pytest.mark.once
PAGE = Image.new("L", (200, 280), 255)


def says(content):
    """Why a file cannot be read, to whoever opens it and looks at every side."""
    with pytest.raises(Unreadable) as refusal:
        look_at_everything(content)
    return str(refusal.value)


def look_at_everything(content):
    with opened(content) as scan:
        for place in range(1, scan.sides + 1):
            scan.picture(place, 200)


def locked(**passwords):
    with pikepdf.open(BytesIO(empty_pages(1))) as pdf:
        file = BytesIO()
        pdf.save(file, encryption=pikepdf.Encryption(R=6, **passwords))
    return file.getvalue()


def a_tiff_of(width, height):
    """A small file that says it is as large as this."""
    tags = {256: width, 257: height, 258: 1, 259: 1, 262: 1, 273: 8, 278: height}
    tags[279] = 10
    entries = [struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items()]
    directory = struct.pack("<H", len(tags)) + b"".join(sorted(entries)) + b"\0" * 4
    return b"II*\0" + struct.pack("<I", 18) + b"\0" * 10 + directory


@pytest.mark.parametrize(
    "content", [empty_pages(3), as_pdf([PAGE] * 3), as_tiff([PAGE] * 3)]
)
def test_a_pdf_and_a_tiff_have_the_sides_that_are_in_them(content):
    with opened(content) as scan:
        assert scan.sides == 3
        assert scan.picture(3, 200).mode == "L"


def test_a_file_that_may_be_read_without_a_password_is_read():
    with opened(locked(owner="office")) as scan:
        assert scan.sides == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "must be a PDF or a TIFF"),
        (b"PK\x03\x04 a letter.pdf", "must be a PDF or a TIFF"),
        (b"<html>%PDF</html>", "must be a PDF or a TIFF"),
        (b"%PDF-1.7\nrubbish", "damaged"),
        (b"II*\0rubbish", "damaged"),
        (as_tiff([PAGE])[:-200], "damaged"),
        (locked(user="secret", owner="office"), "protected by a password"),
        (empty_pages(MOST_SIDES + 1), "300 pages or fewer"),
        (as_tiff([Image.new("1", (8, 8))] * (MOST_SIDES + 1)), "300 pages or fewer"),
        (a_tiff_of(60_000, 60_000), "too large"),
        (a_tiff_of(9_000, 9_000), "too large"),
        (b"%PDF-" + b"0" * LARGEST, "64 MB or smaller"),
    ],
    ids=[
        *("nothing", "zip", "html", "broken", "broken-tiff", "cut-off", "locked"),
        *("too-many", "too-many-frames", "bomb", "too-many-dots", "too-much"),
    ],
)
def test_what_cannot_be_read_says_why(content, why):
    assert why in says(content)


def test_a_page_as_large_as_a_house_is_drawn_small():
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(14_000, 10_000))
        file = BytesIO()
        pdf.save(file)

    with opened(file.getvalue()) as scan:
        assert max(scan.picture(1, 200).size) <= 4400


def test_a_file_is_never_run_and_asks_for_nothing(monkeypatch):
    with pikepdf.open(BytesIO(empty_pages(1))) as pdf:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        away = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="http://192.0.2.1/")
        pdf.Root.OpenAction, pdf.Root.AA = script, pikepdf.Dictionary(WC=away)
        file = BytesIO()
        pdf.save(file)
    monkeypatch.setattr("socket.socket.connect", None)

    with opened(file.getvalue()) as scan:
        assert scan.picture(1, 50).getextrema() == (255, 255)
