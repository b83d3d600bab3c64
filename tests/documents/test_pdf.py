"""The file itself: sound, tagged for screen readers, the same each time, scannable."""

import io
import os
import subprocess
import sys
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from documents import printing
from documents.catalogue import Lp1
from lpa.choices import Language

from .people import an_instrument
from .printed import FORMS, complaints, document, pdf, texts

pytestmark = pytest.mark.once


@pytest.fixture(params=FORMS)
def file(request):
    with pikepdf.open(io.BytesIO(pdf(request.param))) as one:
        yield one


def elements(element, depth=0):
    """Every element of the structure, in the order in which it is read."""
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid, depth + 1)


def structure(file):
    [root] = file.Root.StructTreeRoot.K
    return list(elements(root))


def test_the_file_is_sound(file):
    assert file.check_pdf_syntax() == []


def test_it_says_what_it_is_in_which_language_and_that_it_is_tagged(file):
    with file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert "asting power of attorney" in metadata["dc:title"]
    assert file.Root.Lang == "en-GB"
    assert file.Root.MarkInfo.Marked
    assert file.Root.ViewerPreferences.DisplayDocTitle


def test_headings_start_at_the_top_and_skip_no_level(file):
    names = [str(element.S) for element in structure(file)]
    levels = [int(name[2]) for name in names if name[:2] == "/H" and name[2:].isdigit()]

    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_no_element_is_empty(file):
    assert [e.S for e in structure(file) if len(e.get("/K", [])) == 0] == []


def test_all_text_is_either_read_or_an_artifact(file):
    loose = []
    for number, page in enumerate(file.pages, start=1):
        marked = 0
        for _operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            marked += (name in ("BDC", "BMC")) - (name == "EMC")
            if name in ("Tj", "TJ", "Do", "f", "S") and not marked:
                loose.append((number, name))

    assert loose == []


def test_fonts_are_inside_the_file(file):
    fonts = [
        descendant.FontDescriptor
        for font in file.objects
        if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font"
        for descendant in font.get("/DescendantFonts", [])
    ]

    assert fonts
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_nothing_is_fetched_from_outside(monkeypatch):
    monkeypatch.setattr(Lp1, "title", '<img src="file:///etc/passwd">')
    html = printing.to_html(Lp1(an_instrument()))

    assert "&lt;img" in html
    fetcher = printing._fetcher({"asset:form.css": b""})
    for address in ("file:///etc/passwd", "https://example.org/", "asset:../base.py"):
        with pytest.raises(KeyError):
            fetcher.fetch(address)


def test_the_same_document_gives_the_same_bytes():
    assert printing.render(document("emptiest")) == pdf("emptiest")


def test_another_process_gives_the_same_bytes_too():
    program = (
        "import django, sys; django.setup();"
        "from tests.documents.printed import pdf;"
        "sys.stdout.buffer.write(pdf('emptiest'))"
    )
    chance = {"PYTHONHASHSEED": "7", "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    again = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | chance,
        capture_output=True,
        check=True,
    )

    assert again.stdout.endswith(pdf("emptiest"))


@pytest.mark.parametrize("name", FORMS)
def test_layout_has_nothing_to_complain_of(name):
    assert complaints(name) == []


# Two letters of Code 39 together make one that it does not have.
READ = [zxingcpp.BarcodeFormat.Code39, zxingcpp.BarcodeFormat.QRCode]
AS_READ = {"/K1F": "+1F", "/K1H": "+1H", "1F+I": "1Fi", "1H+I": "1Hi"}


def codes_on(side):
    """The bar codes of a page, read from its picture at 200 dots to the inch."""
    picture = side.render(scale=200 / 72).to_pil()
    found = zxingcpp.read_barcodes(picture, formats=READ)
    return {code.text for code in found}


@pytest.mark.parametrize("name", ["fullest", "fullest welfare", "registered", "draft"])
def test_every_page_code_the_reference_and_the_square_code_can_be_scanned(name):
    misread = []
    with pypdfium2.PdfDocument(pdf(name)) as sides:
        for page, side in zip(document(name).pages, sides, strict=True):
            codes = (AS_READ.get(page.code, page.code), page.reference, page.square)
            printed = set(codes) - {""}
            misread += [page] if printed != codes_on(side) else []

    assert misread == []


def test_the_reference_is_printed_on_page_19_of_a_final_form_only():
    sides = [n for n, text in enumerate(texts("fullest")) if "A510 7295 5715" in text]

    assert [document("fullest").pages[side].number for side in sides] == ["19"]
    assert not any("5715" in text for text in texts("draft"))


def test_a_draft_says_so_in_words_on_every_page_of_the_application():
    for page, text in zip(document("draft").pages, texts("draft"), strict=True):
        assert ("Draft: do not send" in text) is page.is_draft


@pytest.mark.parametrize("name", ["emptiest", "draft"])
def test_a_block_that_is_struck_says_that_it_is_not_used(name):
    for page, text in zip(document(name).pages, texts(name), strict=True):
        assert text.count("Not used") == len(page.struck)


def test_a_language_is_that_of_the_document():
    welsh = Lp1(an_instrument(), language=Language.WELSH)

    assert '<html lang="cy">' in printing.to_html(welsh)
