"""Reading copies in large print, as somebody holds them."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from documents.catalogue import Lp3
from documents.reading import SIZES, in_large_print
from tests.documents.people import an_instrument, person
from tests.documents.reading.test_outlining import data, solid

pytestmark = pytest.mark.once


def opened(points, document):
    return pypdfium2.PdfDocument(in_large_print(document, points))


def letter_sizes(pdf):
    for page in pdf:
        for thing in page.get_objects():
            if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT:
                size = pypdfium2.raw.c_float()
                pypdfium2.raw.FPDFTextObj_GetFontSize(thing, size)
                yield size.value * thing.get_matrix().a


@pytest.mark.parametrize("points", SIZES)
def test_no_letter_is_smaller_than_promised_and_no_value_lost(points):
    document = Lp3(an_instrument(told=1, attorneys=2))
    with opened(points, document) as pdf:
        text = solid("".join(p.get_textpage().get_text_range() for p in pdf))
        smallest = min(letter_sizes(pdf))

    values = [value for page in document.pages for value in data(page)]
    assert [value for value in values if value not in text] == []
    assert smallest >= points - 0.1


def test_it_says_what_it_is_and_in_which_language():
    pdf = in_large_print(Lp3(an_instrument(told=1)), 16)

    with pikepdf.open(BytesIO(pdf)) as opened:
        assert opened.Root.Lang == "en-GB"
        assert opened.Root.MarkInfo.Marked
        with opened.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == Lp3(an_instrument()).title


def test_the_same_form_gives_the_same_bytes():
    document = Lp3(an_instrument(told=1))

    assert in_large_print(document, 16) == in_large_print(document, 16)


def test_a_word_longer_than_a_line_stays_on_its_paper():
    friend = person(0, last_name="w" * 85)
    document = Lp3(replace(an_instrument(), people_to_notify=(friend,)))
    with opened(24, document) as pdf:
        texts = [
            thing
            for page in pdf
            for thing in page.get_objects()
            if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT
        ]
        right = max(thing.get_bounds()[2] for thing in texts)

    assert right <= 595.28
