"""A form from plates is the form that is laid out as a whole."""

import io
from dataclasses import replace
from datetime import date
from functools import cache

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import ImageChops, ImageStat

from documents.catalogue import Lp1
from documents.plan import Facts, plan_lp1, plan_lp3
from documents.plates import NotOnPlates, composed
from documents.plates.kinds import every_side
from documents.plates.plate import name_of
from documents.press import from_plates
from lpa.choices import Language
from tests.documents.people import an_instrument, people
from tests.documents.printed import FORMS, SPECIAL, document, pdf, texts
from tests.lpa.rules.strategies import instruments

pytestmark = pytest.mark.once
FINAL = Facts(reference="A51072955715", version=3, is_final=True)


def bound(printed, plates):
    return from_plates(printed, plates)


@pytest.fixture(params=[*FORMS, *SPECIAL])
def both(request, plates):
    """One form printed both ways."""
    return bound(document(request.param), plates), request.param


def pictures(data):
    with pypdfium2.PdfDocument(data) as opened:
        for page in opened:
            yield page.render(scale=1).to_pil().convert("L")


def in_any_order(text):
    """The lines of a side without blanks: those of its foot may be written last."""
    return sorted("".join(line.split()) for line in text.split("\n"))


def test_every_word_stands_on_its_side(both):
    printed, name = both
    with pypdfium2.PdfDocument(printed) as opened:
        found = [page.get_textpage().get_text_range() for page in opened]

    assert list(map(in_any_order, found)) == list(map(in_any_order, texts(name)))


def test_it_looks_the_same(both):
    printed, name = both
    for side, (one, other) in enumerate(
        zip(pictures(printed), pictures(pdf(name)), strict=True), start=1
    ):
        difference = ImageStat.Stat(ImageChops.difference(one, other))
        assert difference.mean[0] < 0.5, f"side {side}"


def test_the_file_is_sound_and_tagged(both):
    printed, _name = both
    with pikepdf.open(io.BytesIO(printed)) as file:
        assert file.check_pdf_syntax() == []
        assert file.Root.MarkInfo.Marked
        links = sum(len(page.get("/Annots", [])) for page in file.pages)
        rows = file.Root.StructTreeRoot.ParentTree.Nums
        assert len(rows) == 2 * (len(file.pages) + links)


def test_it_has_a_title_and_a_bookmark_for_every_section(both):
    printed, name = both
    with pikepdf.open(io.BytesIO(printed)) as file, file.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert str(file.docinfo["/Title"]) == document(name).title
        assert titles
        assert not any("Z0" in title or not title.strip() for title in titles)


def test_every_mark_leads_to_the_part_that_holds_it(both):
    printed, _name = both
    with pikepdf.open(io.BytesIO(printed)) as file:
        rows = file.Root.StructTreeRoot.ParentTree.Nums
        for place, page in enumerate(file.pages):
            for mark, part in enumerate(rows[2 * place + 1]):
                if part is not None:
                    assert part.Pg.objgen == page.obj.objgen
                    assert mark in [kid for kid in part.K if isinstance(kid, int)]


def test_the_same_form_is_the_same_file(plates):
    printed = Lp1(an_instrument(attorneys=2), FINAL, dated_on=date(2026, 11, 22))

    assert bound(printed, plates) == bound(printed, plates)
    other = replace(printed, instrument=an_instrument(attorneys=3))
    assert bound(printed, plates) != bound(other, plates)


def test_only_sides_with_a_letter_without_a_plate_are_laid_out(plates):
    sides = document("with a Chinese name").pages
    apart = [side for side in sides if not is_on_plates(side, plates)]

    assert [side.number for side in apart if side.number] == ["2", "13"]
    assert all("美玲" in str(side.values) for side in apart)


def is_on_plates(side, plates):
    try:
        return bool(composed(side, plates))
    except NotOnPlates:
        return False


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(instruments(), st.integers(0, 9), st.integers(0, 4), st.integers(0, 5))
def test_there_is_a_plate_for_every_side_of_every_lpa(lpa, many, replaced, told):
    lpa = replace(
        lpa,
        attorneys=people(many),
        replacements=people(replaced, of="r"),
        people_to_notify=people(told, of="n"),
    )
    sides = (*plan_lp1(lpa, Facts()), *plan_lp1(lpa, FINAL), *plan_lp3(lpa))

    assert {name_of(side) for side in sides} <= all_names()


@cache
def all_names():
    return {name_of(side) for side in every_side()}


def test_a_form_in_welsh_says_so(plates):
    printed = replace(Lp1(an_instrument(), FINAL), language=Language.WELSH)
    data = bound(printed, plates)

    with pikepdf.open(io.BytesIO(data)) as file:
        assert str(file.Root.Lang) == "cy"
