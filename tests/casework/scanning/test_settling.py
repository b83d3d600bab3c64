"""A set that has been read is brought to its case; what is wrong becomes findings."""

from datetime import UTC, date, datetime

import pytest

from casework.choices import FindingSeverity
from casework.intake import open_case
from casework.models import Case, ScanSet
from casework.states import State as CaseState
from history.models import Event
from lpa.submission import reopen, submit
from tests.builders import an_lpa
from tests.casework.builders import a_case, dora, fresh, staff

from .scans import codes_of, form_of, own, read_as, soiled, taken_in, turned

pytestmark = pytest.mark.django_db
State = ScanSet.State


@pytest.fixture
def lpa():
    return an_lpa(dora())


def sentences(case, severity=None):
    found = case.findings.filter(rule="")
    return [f.sentence for f in found if severity in (None, f.severity)]


def missing(case):
    return [f.place for f in case.findings.filter(rule="page-missing") if f.is_open]


def a_newer_version(lpa):
    reopen(draft=lpa.draft, by=lpa.owner)
    return submit(draft=lpa.draft, by=lpa.owner)


def test_a_pack_as_it_comes_out_of_the_scanner_opens_its_case(lpa):
    """Shuffled, upside down, soiled, one page lost, a stranger's page among them."""
    stranger = an_lpa(dora(), donor=lpa_of_another())
    sides = form_of(lpa)
    lost = sides.pop(8)
    sides = [turned(side, 180) if n % 3 == 0 else side for n, side in enumerate(sides)]
    sides = [*sides[7:], *map(soiled, sides[:7]), form_of(stranger)[9]]

    scan = taken_in(sides)

    assert lost
    assert scan.state == State.DONE
    assert scan.case.lpa == lpa
    assert missing(scan.case) == ["section-8"]
    assert sentences(scan.case) == [
        f"{scan}, side 20 (Page 10, Section 9: the donor’s signature) "
        "belongs to another LPA"
    ]


def lpa_of_another():
    from tests.builders import DONOR

    return DONOR | {"first_names": "Doris"}


def test_a_complete_pack_opens_a_case_with_no_page_missing(lpa):
    scan = read_as(*codes_of(lpa))

    assert scan.case == Case.objects.get(lpa=lpa)
    assert not missing(scan.case)
    assert not sentences(scan.case)


def test_the_case_is_received_on_the_day_of_the_scan(lpa):
    at = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)

    scan = read_as(*codes_of(lpa), scanned_at=at)

    assert scan.case.received_on == date(2026, 10, 31)


def test_every_page_that_is_missing_is_a_finding_but_not_the_information(lpa):
    scan = read_as(*codes_of(lpa, without={8, 10, 13, 16}))

    assert missing(scan.case) == ["section-7", "section-9", "section-11"]


def test_one_envelope_is_one_application(lpa):
    case = open_case(lpa=lpa, by=staff("intake"))

    scan = read_as(*codes_of(lpa))

    assert scan.case == case


def test_the_case_and_the_scan_remember_each_other(lpa):
    scan = read_as(*codes_of(lpa))

    event = Event.objects.get(subject=scan.case.number, action="scan-received")
    assert event.details["scan"] == scan.pk
    event = Event.objects.get(subject=scan.subject, action="scan-done")
    assert event.details["case"] == scan.case.number


def test_what_was_signed_is_what_the_case_is_of(lpa):
    newer = a_newer_version(lpa)

    scan = read_as(*codes_of(lpa, version=1))

    assert scan.case.lpa == lpa
    assert sentences(scan.case, FindingSeverity.CURABLE) == [
        f"Version 1 was signed, and the donor has made version {newer.version} since"
    ]


def test_a_page_of_an_older_print_is_foreign_and_leaves_a_gap(lpa):
    a_newer_version(lpa)
    pages = codes_of(lpa, version=2)
    pages[9] = codes_of(lpa, version=1)[9]

    scan = read_as(*pages)

    assert scan.case.lpa.version == 2
    assert missing(scan.case) == ["section-9"]
    assert "is from another print of this LPA" in sentences(scan.case)[0]


def test_a_version_whose_sister_has_a_case_is_for_a_person_to_decide(lpa):
    a_newer_version(lpa)
    case = read_as(*codes_of(lpa, version=2)).case

    scan = read_as(*codes_of(lpa, version=1))

    assert scan.state == State.REFUSED
    assert scan.why == [f"Case {case} is of version 2 of this LPA"]


def test_a_version_that_never_was_is_for_a_person_to_decide(lpa):
    scan = read_as(*codes_of(lpa, version=9))

    assert scan.why == ["There is no version 9 of this LPA"]


def test_pages_of_a_draft_are_named_those_of_the_application_to_be_corrected(lpa):
    pages = codes_of(lpa)
    pages[9], pages[16] = ("1F9",), ("1F12",)

    scan = read_as(*pages)

    assert not missing(scan.case)
    (info,) = sentences(scan.case, FindingSeverity.INFO)
    (curable,) = sentences(scan.case, FindingSeverity.CURABLE)
    assert "side 10" in info
    assert "side 17" in curable
    assert "printed as a draft" in curable


def test_a_reference_nobody_knows_is_to_be_keyed(lpa):
    pages = codes_of(lpa)
    lpa.reference = "A00000000007"
    lpa.save()

    assert read_as(*pages).state == State.TO_KEY


def test_a_form_by_hand_is_to_be_keyed():
    assert read_as(("1F",), ("1F2",)).state == State.TO_KEY


def test_two_forms_in_one_set_are_kept_and_need_a_decision(lpa):
    other = an_lpa(dora())

    scan = read_as(*codes_of(lpa), *codes_of(other))

    assert scan.state == State.REFUSED
    assert scan.why == ["There is more than one form that opens a case"]
    assert not Case.objects.exists()
    assert scan.as_scanned()


def test_papers_go_to_the_case_whose_number_they_carry():
    case = a_case()

    scan = read_as((), ("",), case_number=case.number)

    assert scan.case == case
    assert fresh(case).pages_missing == case.pages_missing


def test_a_corrected_page_that_comes_is_missing_no_more(lpa):
    case = read_as(*codes_of(lpa, without={8, 10})).case
    assert missing(case) == ["section-7", "section-9"]

    read_as(("1F9", own(lpa, 10)), case_number=case.number)

    assert missing(fresh(case)) == ["section-7"]
    assert fresh(case).pages_missing == ["section-7"]


def test_of_four_pages_alike_each_has_to_come(lpa):
    case = read_as(*codes_of(lpa, without={12, 13})).case

    read_as(("1F11", own(lpa, 12)), case_number=case.number)
    assert missing(fresh(case)) == ["section-11"]

    read_as(("1F11", own(lpa, 13)), case_number=case.number)
    assert missing(fresh(case)) == []


def test_what_somebody_missed_by_hand_stays_missed_until_it_comes(lpa):
    case = a_case(CaseState.IMPERFECT, lpa=lpa)  # of which section 8 is missing

    read_as((), case_number=case.number)
    assert missing(fresh(case)) == ["section-8"]

    read_as(*codes_of(lpa, without={9}))
    assert missing(fresh(case)) == ["section-8"]

    read_as(("1F8", own(lpa, 9)), case_number=case.number)
    assert missing(fresh(case)) == []


def test_once_the_examination_is_over_papers_are_only_kept(lpa):
    case = a_case(CaseState.REGISTERED, lpa=lpa)

    scan = read_as(*codes_of(lpa, without={9}))

    assert scan.case == case
    assert not missing(case)
