"""The notices: one for each person to notify, each on sheets of its own."""

from dataclasses import replace

import pytest

from documents.plan import plan_lp3
from tests.documents.people import TRUST, an_instrument

from .reading import last_names, named


@pytest.mark.parametrize("attorneys", [1, 4, 5, 8, 9])
@pytest.mark.parametrize("told", [1, 5])
def test_each_notice_starts_on_a_front(attorneys, told):
    pages = plan_lp3(an_instrument(attorneys, told=told))

    starts = [place for place, page in enumerate(pages) if page.number == "1"]
    assert len(starts) == told
    assert not any(start % 2 for start in [*starts, len(pages)])


def test_nobody_to_notify_is_no_notice():
    assert plan_lp3(an_instrument()) == ()


def test_a_notice_has_four_pages_and_a_copy_of_the_third_for_four_more_attorneys():
    numbers = [page.number for page in plan_lp3(an_instrument(9, told=1))]

    assert numbers == ["1", "2", "3", "3", "3", "4"]


def test_attorneys_stand_as_they_were_named_and_replacements_are_not_listed():
    lpa = an_instrument(2, 2, told=1)
    [page] = named(plan_lp3(replace(lpa, attorneys=(*lpa.attorneys, TRUST))), "3_")

    listed = last_names(page, "attorney", (1, 2, 3, 4))
    assert listed == ["Able", "Baker", TRUST.name, ""]
    assert page.struck == {"attorney_4"}


def test_each_notice_names_its_person_and_the_donor():
    pages = plan_lp3(an_instrument(told=2))

    notified = [p.values["notified_last_name"] for p in named(pages, "1_notice")]
    assert notified == ["Ablen", "Bakern"]
    donors = {page.values["donor_last_name"] for page in named(pages, "2_details")}
    assert donors == {"Joydonor"}


def test_a_notice_carries_no_page_codes():
    assert {page.code for page in plan_lp3(an_instrument(5, told=5))} == {""}
