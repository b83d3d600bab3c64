"""What the paper shows becomes findings, and what is mended takes them away."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from casework.choices import FindingStatus, Page
from casework.findings import accept_finding
from casework.paper import record_paper
from casework.refusals import NotNow
from casework.states import State

from .builders import SIGNED, a_case, everybody_signed, fresh, staff

pytestmark = pytest.mark.django_db


def read(case, missing=(), **dates):
    signing = replace(everybody_signed(case.instrument), **dates)
    return record_paper(
        case=case, signing=signing, pages_missing=missing, by=staff("caseworker")
    )


def still_open(case):
    return [each.sentence for each in case.findings.all() if each.must_be_corrected]


def test_the_dates_are_kept_as_they_were_read():
    case = read(a_case(), certificate_provider_on=SIGNED + timedelta(days=1))

    assert fresh(case).signing.certificate_provider_on == SIGNED + timedelta(days=1)


def test_a_missing_page_becomes_a_finding():
    case = read(a_case(), missing=[Page.SECTION_8, Page.SECTION_8])

    assert still_open(case) == [
        "A page is missing: Section 8: rights and responsibilities"
    ]


def test_a_missing_signature_becomes_a_finding():
    case = read(a_case(), attorneys_on={})

    assert still_open(case) == ["Not signed, or not dated: Amy Able, section 11"]


def test_a_wrong_order_says_what_to_sign_again():
    case = read(a_case(), certificate_provider_on=SIGNED - timedelta(days=1))

    (sentence,) = still_open(case)
    assert "Cy Dunn" in sentence
    assert "section 10" in sentence


def test_what_is_mended_is_found_no_longer():
    case = read(a_case(), attorneys_on={}, missing=[Page.SECTION_8])
    read(case)

    assert still_open(case) == []
    assert {each.status for each in case.findings.filter(severity="curable")} == {
        FindingStatus.RESOLVED
    }


def test_what_is_broken_again_is_found_again():
    case = read(a_case(), missing=[Page.SECTION_8])
    read(case)
    read(case, missing=[Page.SECTION_8])

    assert len(still_open(case)) == 1


def test_what_somebody_accepted_is_not_found_again():
    case = read(a_case(), missing=[Page.SECTION_8])
    finding = case.findings.get(rule="page-missing")
    accept_finding(finding=finding, why="It says nothing", by=staff("caseworker"))
    read(case, missing=[Page.SECTION_8])

    assert still_open(case) == []


def test_looking_twice_finds_nothing_twice():
    case = read(a_case(), attorneys_on={})
    before = case.findings.count()
    read(case, attorneys_on={})

    assert case.findings.count() == before


def test_reading_the_paper_is_written_down(events_of):
    case = read(a_case(), missing=[Page.SECTION_8])

    event = events_of(case).last()
    assert (event.action, event.by) == ("paper-recorded", staff("caseworker"))
    assert event.details["missing"] == ["section-8"]


@pytest.mark.parametrize("state", [State.PERFECT, State.WAITING, State.REGISTERED])
def test_after_the_examination_the_paper_stays_as_it_was_read(state):
    with pytest.raises(NotNow, match="examination is over"):
        read(a_case(state))


def test_only_caseworkers_read_the_paper():
    case = a_case()

    with pytest.raises(PermissionDenied):
        record_paper(case=case, signing=case.signing, by=staff("finance"))
