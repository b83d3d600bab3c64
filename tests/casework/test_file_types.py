"""What a file is, by its bytes."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casework.file_types import LOOKED_AT, TEXT, UNKNOWN, type_of

pytestmark = pytest.mark.once


def archive_with(name):
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr(name, "x")
    return file.getvalue()


def picture(kind):
    file = BytesIO()
    Image.new("RGB", (2, 2)).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "tiff", "bmp", "webp"])
def test_pictures_are_known(kind):
    assert type_of(picture(kind)) == f"image/{kind}"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("word/document.xml", "wordprocessingml.document"),
        ("xl/workbook.xml", "spreadsheetml.sheet"),
        ("ppt/presentation.xml", "presentationml.presentation"),
        ("letter.txt", "application/zip"),
    ],
)
def test_archives_are_known_by_what_is_in_them(name, media_type):
    assert type_of(archive_with(name)).endswith(media_type)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7 ...", "application/pdf"),
        (b"{\\rtf1 ...}", "application/rtf"),
        (b"From: a@b\r\n\r\nHello", TEXT),
        ("Tŷ Gwyn".encode(), TEXT),
        (b"About %PDF- files, and BM", TEXT),
        (b"MZ\x90\x00", UNKNOWN),
        (b"caf\xe9", UNKNOWN),
        (b"<script>alert(1)</script>", TEXT),
    ],
)
def test_other_files_are_known_or_said_to_be_unknown(content, media_type):
    assert type_of(content) == media_type


def test_a_letter_cut_in_two_where_we_stop_reading_is_no_harm():
    assert type_of(b"x" * (LOOKED_AT - 1) + "ŷ".encode() + b"x") == TEXT


@given(st.binary(max_size=80))
def test_whatever_a_file_holds_it_is_never_shown_as_a_page(content):
    assert not type_of(content).startswith(("text/html", "image/svg"))
