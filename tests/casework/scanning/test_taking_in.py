"""A file is kept exactly as it came, once, and its reading is owed."""

import hashlib
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from PIL import Image

import clock
from casework.models import ScanSet
from casework.models.scan_set import NotAsScanned
from casework.refusals import NotNow
from casework.scanning.pictures import Unreadable
from casework.scanning.taking_in import READ, Header, take_in
from history.models import Event
from outbox.carrying import carry_out_due
from outbox.models import Errand
from tests.casework.builders import a_case, staff

from .scans import as_tiff, empty_pages, taken_in

pytestmark = pytest.mark.django_db
State = ScanSet.State
CONTENT = empty_pages(2)


def take(content=CONTENT, by=None, **header):
    header = Header(**({"batch": "B-1"} | header))
    return take_in(content=content, header=header, by=by or staff("intake"))


def a_set_that_failed(**header):
    """A file that opens, and whose second page is damaged."""
    content = as_tiff([Image.new("L", (200, 280))] * 2, compression="raw")[:-99]
    return taken_in(content, **header)


def test_a_file_is_kept_byte_for_byte_with_what_was_said_of_it():
    scan = take(name="one.pdf", document_id="D-1").kept

    kept = ScanSet.objects.get(pk=scan.pk)
    assert kept.as_scanned() == CONTENT
    assert kept.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert (kept.media, kept.sides, kept.size) == ("application/pdf", 2, len(CONTENT))
    assert (kept.batch, kept.document_id, kept.name) == ("B-1", "D-1", "one.pdf")
    assert kept.state == State.BEING_READ


def test_its_reading_is_owed_and_its_arrival_remembered():
    scan = take().kept

    errand = Errand.objects.get(kind=READ)
    assert (errand.about, errand.payload) == (scan.subject, {"scan": scan.pk})
    event = Event.objects.get(subject=scan.subject)
    assert event.action == "scan-taken-in"
    assert event.details["sha256"] == scan.sha256


@pytest.mark.parametrize(
    "again",
    [{}, {"document_id": "D-1"}, {"batch": "B-2"}, {"document_id": "D-2"}],
    ids=["same-file", "same-name", "another-batch", "another-name"],
)
def test_the_same_again_changes_nothing_and_says_so(again):
    first = take(**({"document_id": "D-1"} if "document_id" in again else {})).kept
    carry_out_due()

    taken = take(**again)

    assert taken.already
    assert taken.kept == first
    assert ScanSet.objects.count() == 1
    assert Errand.objects.filter(kind=READ).count() == 1


def test_the_same_evidence_may_be_meant_for_two_cases():
    case = a_case()

    take(case_number=case.number)
    taken = take()

    assert not taken.already
    assert ScanSet.objects.count() == 2


def test_another_file_under_a_name_that_is_taken_is_refused():
    take(document_id="D-1")

    with pytest.raises(NotNow, match="Another file"):
        take(empty_pages(3), document_id="D-1")


def test_what_could_not_be_read_may_come_again_mended():
    scan = a_set_that_failed(document_id="D-1")
    assert scan.state == State.FAILED
    assert scan.why == ["Page 2 of the file is damaged"]

    taken = take(CONTENT, document_id="D-1")

    assert (taken.kept, taken.already) == (scan, False)
    scan.refresh_from_db()
    assert scan.as_scanned() == CONTENT
    assert scan.state == State.BEING_READ
    assert scan.why == []


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ({"batch": ""}, "batch is missing"),
        ({"batch": "  "}, "batch is missing"),
        ({"case_number": "700000000005"}, "No case has this number"),
    ],
)
def test_what_makes_no_sense_is_refused_at_the_door(header, reason):
    with pytest.raises(NotNow, match=reason):
        take(**header)
    assert not ScanSet.objects.exists()


def test_nothing_is_scanned_tomorrow():
    with pytest.raises(NotNow, match="in the future"):
        take(scanned_at=clock.now() + timedelta(minutes=1))


def test_what_is_no_scan_is_not_kept():
    with pytest.raises(Unreadable):
        take(b"A letter.pdf")
    assert not ScanSet.objects.exists()


@pytest.mark.parametrize("group", ["registrar", "finance", "assisted-digital"])
def test_only_those_who_handle_scans_take_them_in(group):
    with pytest.raises(PermissionDenied):
        take(by=staff(group))


@pytest.mark.parametrize("group", ["intake", "caseworker", "manager"])
def test_those_who_handle_scans_do(group):
    assert take(by=staff(group)).kept


def test_what_was_kept_and_changed_by_somebody_is_not_read():
    scan = take().kept
    ScanSet.objects.filter(pk=scan.pk).update(original=empty_pages(5))

    with pytest.raises(NotAsScanned):
        ScanSet.objects.get(pk=scan.pk).as_scanned()
    carry_out_due()
    assert not ScanSet.objects.get(pk=scan.pk).pages.exists()


def test_the_worker_reads_every_side_once():
    scan = taken_in(CONTENT)

    assert [page.place for page in scan.pages.all()] == [1, 2]
    assert all(page.is_blank for page in scan.pages.all())
    assert bytes(scan.pages.first().picture)[:2] == b"\xff\xd8"
