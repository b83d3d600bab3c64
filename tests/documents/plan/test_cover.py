"""The two sides before page 1."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from documents.document import Stamp
from documents.plan import Facts, plan_lp1
from lpa.choices import Applicant, FeeReduction, LpaType
from tests.documents.people import a_rich_instrument, an_instrument
from tests.documents.test_plan_properties import every_lpa, full_instruments
from tests.lpa.rules.strategies import instruments

from .reading import FINAL

DECIDED = replace(FINAL, decided_on=date(2026, 11, 2))


def cover_of(lpa, facts=DECIDED):
    return [page for page in plan_lp1(lpa, facts) if page.is_cover]


def order(lpa, facts=DECIDED):
    [lines] = [p.values["order"] for p in cover_of(lpa, facts) if "order" in p.values]
    return lines


def fee(**decided):
    return cover_of(an_instrument(**decided))[1].values["fee"]


@pytest.mark.parametrize(
    ("facts", "sides"),
    [
        (FINAL, ["cover/1_signing", "cover/2_posting"]),
        (Facts(), ["cover/1_review", "cover/2_signing_now"]),
    ],
)
def test_a_draft_is_to_be_reviewed_and_a_final_form_to_be_signed(facts, sides):
    pages = plan_lp1(an_instrument(), facts)

    assert [page.template for page in pages[:2]] == sides
    assert [page.template for page in pages if page.is_cover] == sides


@every_lpa
@given(full_instruments() | instruments())
def test_the_cover_is_a_sheet_of_its_own_without_marks_of_the_form(lpa):
    for facts in (FINAL, Facts()):
        pages = plan_lp1(lpa, facts)
        assert [page.is_cover for page in pages[:3]] == [True, True, False]
        assert not any(p.code or p.number or p.square or p.version for p in pages[:2])


def test_it_says_who_signs_by_name_in_order():
    lines = order(an_instrument(attorneys=2))

    assert lines[0].startswith("1. Jondonor Joydonor signs section 9")
    assert lines[1].startswith("2. Ivycp Inchcp signs section 10")
    assert lines[2].startswith("3. Amy Able and Ben Baker")
    assert lines[3].startswith("4. Last of all, Jondonor Joydonor: section 15")


def test_a_welfare_donor_signs_section_5_first():
    lines = order(an_instrument(type=LpaType.PERSONAL_WELFARE))

    assert "section 5" in lines[0]
    assert "section 9" in lines[1]


def test_continuation_sheets_are_signed_before_all_else_and_notices_sent_in_time():
    lines = order(a_rich_instrument())

    assert "continuation sheet 1" in lines[0]
    assert "continuation sheet 2" in lines[1]
    assert "LP3" in lines[-2]


def test_a_draft_orders_only_what_can_be_signed_already():
    lpa = an_instrument(attorneys=2, told=1, applicant=Applicant.ATTORNEYS)

    assert "section 11" in order(lpa, Facts())[-1]


def test_the_fee_is_that_of_the_day_of_the_decision():
    assert fee() == "£92.00, as it was on 2 November 2026"
    assert fee(is_repeat=True, fee_reduction=FeeReduction.LOW_INCOME).startswith("£23")
    assert fee(fee_reduction=FeeReduction.BENEFITS).startswith("£0.00")
    assert "decided" in fee(fee_reduction=FeeReduction.UNIVERSAL_CREDIT)


def test_what_is_registered_needs_no_cover():
    stamp = Stamp("M123456789019", date(2026, 12, 30))
    pages = plan_lp1(an_instrument(), replace(FINAL, registered=stamp))

    assert not any(page.is_cover for page in pages)
    assert pages[0].values["registered_on"] == date(2026, 12, 30)
    assert pages[0].values["register_number"] == "M-1234-5678-9019"
    assert {page.number for page in pages if page.stamp} == {
        str(number) for number in range(1, 16)
    }
