"""What was agreed that every print must hold, line by line.

A line that another test of the house holds is named in ELSEWHERE; the others are here,
each under its number.
"""

import io
from collections import Counter
from dataclasses import dataclass
from importlib import import_module
from typing import ClassVar

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops

from documents import printing
from documents.document import Document, Page

from .printed import FORMS, document, pdf, texts
from .test_pages import inside, sides
from .test_pdf import elements

pytestmark = pytest.mark.once

ELSEWHERE = {
    "P01 as many pages as people and sheets need": (
        "test_plan_properties:the_number_of_pages_follows_from_who_and_what_there_is",
        "plan.test_order:as_many_pages_as_people_need",
        "plan.test_cover:the_cover_is_a_sheet_of_its_own_without_marks_of_the_form",
    ),
    "P02 sheets and notices begin on a front": (
        "test_plan_properties:every_sheet_and_the_application_after_it_is_a_front",
        "test_plan_properties:every_notice_begins_on_a_front",
    ),
    "P03 the order of pages and of people": (
        "plan.test_order:sheets_come_in_the_order_of_the_form",
        "plan.test_people:a_trust_corporation_stands_first_and_pushes_"
        "the_fourth_to_sheet_1",
        "plan.test_people:a_trust_corporation_may_be_a_replacement_and_then_stands_"
        "first_there",
        "plan.test_people:attorneys_sign_in_the_order_they_were_named_then_replacements",
    ),
    "P04 page codes": (
        "plan.test_order:pages_carry_the_codes_that_sort_them",
        "test_pdf:every_page_code_the_reference_and_the_square_code_can_be_scanned",
    ),
    "P05 the application of a draft is one, and has no reference": (
        "test_plan_properties:only_the_application_of_a_draft_says_that_it_is_one",
    ),
    "P06 the reference in bars, on page 19 wherever that is": (
        "test_pdf:every_page_code_the_reference_and_the_square_code_can_be_scanned",
        "test_pdf:the_reference_is_printed_on_page_19_of_a_final_form_only",
    ),
    "P07 how text is broken into lines": (
        "plan.test_texts:what_has_no_room_in_section_7_goes_on",
        "tests.lpa.test_form_lines:a_letter_counts_once_however_it_is_encoded",
        "tests.lpa.test_form_lines:nothing_is_lost_and_nothing_is_too_long",
    ),
    "P08 decisions of attorneys and replacements": (
        "plan.test_decisions:sheet_2_says_when_and_how_replacements_act",
    ),
    "P09 what is not used is struck, and nothing else": (
        "test_plan_properties:every_place_for_a_person_is_either_used_or_struck",
        "test_plan_properties:no_part_that_is_used_is_struck_or_removed",
        "test_pdf:a_block_that_is_struck_says_that_it_is_not_used",
    ),
    "P10 as many signatures as applicants": (
        "plan.test_unused:places_of_applicants_and_as_many_signatures_as_there_are",
    ),
    "P11 no value is lost": (
        "test_pages:no_letter_is_lost_however_long_the_values_are",
        "test_fitting:whatever_is_written_stays_whole_and_inside_its_box",
    ),
    "P12 damages without the double negative": (
        "plan.test_lpa120:answers_say_what_they_say",
    ),
    "P13 every kind of correspondent": (
        "plan.test_application:a_trust_corporation_is_named_as_a_company",
        "plan.test_application:a_company_needs_no_person",
        "plan.test_lpa120:the_correspondent_claims_whoever_applies",
    ),
    "P14 every way to pay, and not to": (
        "plan.test_application:a_payment_made_already_is_shown_with_pounds_and_pence",
        "plan.test_application:a_cheque_to_come_leaves_the_payment_empty",
        "plan.test_application:a_repeat_gives_the_earlier_case_number",
        "plan.test_cover:the_fee_is_that_of_the_day_of_the_decision",
    ),
    "P15 a donor who cannot sign": (
        "plan.test_decisions:a_donor_who_can_sign_needs_no_sheet_3",
        "plan.test_decisions:section_9_points_to_sheet_3_where_the_donor_cannot_sign",
    ),
    "P16 the same LPA gives the same bytes": (
        "test_pdf:the_same_document_gives_the_same_bytes",
        "test_pdf:another_process_gives_the_same_bytes_too",
        "plates.test_plates:the_same_form_is_the_same_file",
    ),
    "P17 what a screen reader needs": (
        "test_pdf:headings_start_at_the_top_and_skip_no_level",
        "test_pdf:all_text_is_either_read_or_an_artifact",
        "test_pdf:it_says_what_it_is_in_which_language_and_that_it_is_tagged",
    ),
    "P20 one option of section 5 is struck": (
        "plan.test_unused:the_option_that_was_not_chosen",
    ),
}


@pytest.mark.parametrize("line", ELSEWHERE)
def test_the_line_is_held(line):
    for name in ELSEWHERE[line]:
        module, _colon, test = name.partition(":")
        full = module if module.startswith("tests.") else f"tests.documents.{module}"
        assert callable(getattr(import_module(full), f"test_{test}"))


def test_no_line_of_the_list_is_forgotten():
    here = {name[5:8].upper() for name in globals() if name.startswith("test_p")}
    lines = {line[:3] for line in ELSEWHERE}

    assert here | lines == {f"P{number:02}" for number in range(1, 21)}


def is_red(side):
    """Whether there is anything red on a side."""
    red, green, _blue = side.render(scale=0.5).to_pil().convert("RGB").split()
    return ImageChops.subtract(red, green).getextrema()[1] > 60


@pytest.mark.parametrize("name", ["draft", "emptiest", "registered"])
def test_p05_the_watermark_is_on_the_application_of_a_draft_and_nowhere_else(name):
    with pypdfium2.PdfDocument(pdf(name)) as opened:
        marked = [is_red(side) for side in opened]

    assert marked == [page.is_draft for page in document(name).pages]


@pytest.mark.parametrize("name", FORMS)
def test_p17_every_side_is_read_from_its_heading_on(name):
    with pikepdf.open(io.BytesIO(pdf(name))) as file:
        [root] = file.Root.StructTreeRoot.K
        read = [[str(e.S)[1:] for e in elements(section)] for section in root.K]

    for page, kinds in zip(document(name).pages, read, strict=True):
        words = [kind for kind in kinds if kind[0] in "HPL"]
        first = words[1] if page.is_draft else words[0]
        assert first in ("H1", "H2") or page.template == "blank", page.template


@pytest.mark.parametrize("name", FORMS)
def test_p18_every_page_is_one_side_of_paper(name):
    with pypdfium2.PdfDocument(pdf(name)) as opened:
        assert len(opened) == len(document(name).pages)


@dataclass(frozen=True)
class TooMuch(Document):
    """A form with more on its page than a side of paper holds."""

    template: ClassVar[str] = "documents/form.html"
    title: ClassVar[str] = "Too much"
    pages: ClassVar[tuple[Page, ...]] = (Page("letters", {"lines": ("x",) * 200}),)


def test_p18_a_page_that_spills_is_not_printed():
    with pytest.raises(printing.Spilt):
        printing.render(TooMuch())


def brightness(colour):
    """How bright a colour is, from 0 to 1, as contrast is reckoned (WCAG 2)."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


PANEL = brightness([0xE6 / 255] * 3)


@pytest.mark.parametrize("name", ["draft", "emptiest", "registered"])
def test_p19_all_text_has_eight_points_and_stands_out(name):
    for side in sides(name):
        for box in inside(side):
            if getattr(box, "text", "").strip():
                assert box.style["font_size"] * 0.75 >= 8
                colour = brightness(box.style["color"].to("srgb").coordinates)
                is_on_black = box.element.get("class") == "first"
                assert is_on_black or (PANEL + 0.05) / (colour + 0.05) >= 4.5


@pytest.mark.parametrize("name", ["emptiest", "fullest welfare"])
def test_p20_both_options_have_room_for_a_signature_and_a_date(name):
    numbers = [page.number for page in document(name).pages]
    found = Counter(texts(name)[numbers.index("6")].split())

    assert found["Day"] == found["Month"] == found["Year"] == 2
    assert texts(name)[numbers.index("6")].count("Signature or mark of the donor") == 2
