"""A form by hand is keyed with its scan beside the questions."""

import pytest

from casework.models import Case, ScanSet
from casework.refusals import NotNow
from casework.scanning.keying import key_scan, laid_beside
from casework.scanning.settling import discard, look_again_at
from lpa.answers import read
from lpa.choices import LpaType
from lpa.models import Draft
from lpa.submission import submit
from tests.casework.builders import staff

from .scans import read_as

pytestmark = pytest.mark.django_db
State = ScanSet.State
FORM = (("1F",), ("1F2",), (), ("1F3",), ("1F9",), ("1F10",))


@pytest.fixture
def scan():
    return read_as(*FORM)


def fresh(scan):
    return ScanSet.objects.get(pk=scan.pk)


def test_the_form_says_which_kind_of_lpa_is_keyed(scan):
    draft = key_scan(scan=scan, by=staff("intake"))

    assert draft.origin == Draft.Origin.KEYED
    assert read(draft).lpa.type is LpaType.PROPERTY_AND_AFFAIRS


def test_pressing_twice_goes_on_with_the_same(scan):
    first = key_scan(scan=scan, by=staff("intake"))

    assert key_scan(scan=fresh(scan), by=staff("intake")) == first


def test_nobody_keys_what_somebody_else_is_keying(scan):
    key_scan(scan=scan, by=staff("intake"))

    with pytest.raises(NotNow, match="being keyed by"):
        key_scan(scan=scan, by=staff("caseworker"))


def test_what_is_being_keyed_is_neither_discarded_nor_judged_again(scan):
    key_scan(scan=scan, by=staff("intake"))

    with pytest.raises(NotNow, match="being keyed by"):
        discard(scan=scan, why="x", by=staff("manager"))
    with pytest.raises(NotNow, match="nothing to look at"):
        look_again_at(scan=scan, by=staff("manager"))


def test_what_was_keyed_is_the_case_of_its_scan_with_what_the_paper_lacks(scan):
    draft = key_scan(scan=scan, by=staff("intake"))

    lpa = submit(draft=draft, by=draft.owner)

    case = Case.objects.get(lpa=lpa)
    assert (fresh(scan).case, fresh(scan).state) == (case, State.DONE)
    missing = case.findings.filter(rule="page-missing").values_list("place", flat=True)
    assert "section-9" not in missing
    assert {"section-2", "section-8", "section-11"} <= set(missing)


def test_it_was_received_when_it_was_scanned():
    from datetime import UTC, date, datetime

    at = datetime(2026, 10, 1, 9, tzinfo=UTC)
    scan = read_as(*FORM, scanned_at=at)
    draft = key_scan(scan=scan, by=staff("intake"))

    lpa = submit(draft=draft, by=draft.owner)

    assert lpa.case.received_on == date(2026, 10, 1)


def test_the_pages_of_the_question_lie_on_top(scan):
    draft = key_scan(scan=scan, by=staff("intake"))

    beside = laid_beside(draft, "certificate-provider")

    assert [picture.place for picture in beside.pictures] == [6, 1, 2, 4, 5, 3]
    assert beside.pictures[0].label == "Page 11, Section 10: the certificate provider"


def test_a_draft_that_is_thrown_away_gives_its_scan_back(scan):
    draft = key_scan(scan=scan, by=staff("intake"))

    draft.delete()

    assert key_scan(scan=fresh(scan), by=staff("caseworker"))


def test_what_has_its_case_is_not_keyed(scan):
    draft = key_scan(scan=scan, by=staff("intake"))
    submit(draft=draft, by=draft.owner)

    with pytest.raises(NotNow, match="With its case"):
        key_scan(scan=scan, by=staff("intake"))
