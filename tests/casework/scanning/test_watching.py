"""A folder is emptied into the office, each file once, whoever empties it."""

import json
import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import CommandError
from django.db import connection

from casework.models import ScanSet
from casework.scanning.watching import take_in_file, take_in_folder
from outbox.carrying import carry_out_due
from tests.builders import an_lpa
from tests.casework.builders import a_case, dora, staff
from tests.casework.commands import run

from .scans import as_pdf, empty_pages, form_of

pytestmark = pytest.mark.django_db
LONG_AGO = time.time() - 60


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "batch-7"
    folder.mkdir()
    return folder


@pytest.fixture
def put(folder):
    """Lays a file into the folder, as a whole, with what is said of it beside it."""

    def put(name, content, at=LONG_AGO, **said):
        file = folder / name
        if said:
            file.with_name(f"{name}.json").write_text(json.dumps(said))
        file.write_bytes(content)
        os.utime(file, (at, at))
        return file

    return put


def watch(folder, **options):
    return run("watch_scans", folder, once=True, **options)


def lies_in(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_a_scan_is_taken_in_read_and_put_away(folder, put):
    lpa = an_lpa(dora())
    put("a.pdf", as_pdf(form_of(lpa)[:3]))

    said = watch(folder)
    carry_out_due()

    scan = ScanSet.objects.get()
    assert list(said) == [f"a.pdf: Taken in as {scan}"]
    assert (scan.batch, scan.name, scan.case.lpa) == ("batch-7", "a.pdf", lpa)
    assert lies_in(folder) == []
    assert lies_in(folder / "done") == ["a.pdf", "a.pdf.txt"]


def test_what_lies_beside_a_scan_says_what_it_is(folder, put):
    case = a_case()
    put(
        "a.tif.pdf",
        empty_pages(1),
        batch="B-9",
        document_id="D-1",
        case_number=str(case),
        kind="Correspondence",
        scanned_at="2026-10-05T09:30",
    )

    watch(folder)

    scan = ScanSet.objects.get()
    assert (scan.batch, scan.document_id) == ("B-9", "D-1")
    assert (scan.case_number, scan.kind) == (case.number, "Correspondence")
    assert scan.scanned_at.isoformat() == "2026-10-05T08:30:00+00:00"
    assert lies_in(folder / "done") == [
        "a.tif.pdf",
        "a.tif.pdf.json",
        "a.tif.pdf.txt",
    ]


@pytest.mark.parametrize(
    ("content", "said", "why"),
    [
        (b"no scan", {}, "must be a PDF or a TIFF"),
        (empty_pages(1), {"case_number": "7000"}, "Enter a reference"),
        (empty_pages(1), {"case_number": "A51072955715"}, "Enter a case number"),
        (empty_pages(1), {"case_number": "700000000005"}, "No case has this number"),
        (empty_pages(1), {"colour": "red"}, "may say only"),
        (empty_pages(1), {"batch": 7}, "short texts"),
        (empty_pages(1), {"scanned_at": "yesterday"}, "Invalid isoformat"),
        (empty_pages(1), {"scanned_at": "2999-01-01"}, "in the future"),
    ],
)
def test_what_cannot_be_taken_in_is_put_aside_with_the_reason(
    content, said, why, folder, put
):
    put("a.pdf", content, **said)

    told = watch(folder)

    assert told.status == 1
    assert why in told.complaints[0]
    assert why in (folder / "failed" / "a.pdf.txt").read_text()
    assert not ScanSet.objects.exists()


def test_a_note_that_is_no_json_is_told(folder, put):
    file = put("a.pdf", empty_pages(1))
    file.with_name("a.pdf.json").write_text("{")

    assert "a.pdf.json is no JSON" in watch(folder).complaints[0]


def test_the_same_file_under_another_name_changes_nothing_and_says_so(folder, put):
    content = empty_pages(1)
    put("a.pdf", content)
    watch(folder)
    put("b.pdf", content)

    said = watch(folder)

    scan = ScanSet.objects.get()
    assert list(said) == [f"b.pdf: Taken in before as {scan}: Being read"]
    assert lies_in(folder / "done") == ["a.pdf", "a.pdf.txt", "b.pdf", "b.pdf.txt"]


def test_nothing_that_was_put_away_is_written_over(folder, put):
    for number in (1, 2, 3):
        put("scan0001.pdf", empty_pages(number))
        watch(folder)

    kept = [name for name in lies_in(folder / "done") if name.endswith("pdf")]
    assert kept == ["scan0001-2.pdf", "scan0001-3.pdf", "scan0001.pdf"]
    assert ScanSet.objects.count() == 3


def test_whoever_died_in_between_left_it_to_the_next(folder, put, monkeypatch):
    """The set was kept, and the file not moved any more."""
    file = put("a.pdf", empty_pages(1))
    monkeypatch.setattr(type(file), "rename", lambda *_: pytest.exit("killed"))
    with pytest.raises(pytest.exit.Exception):
        take_in_file(file, by=staff("intake"))
    monkeypatch.undo()

    said = watch(folder)

    assert "Taken in before" in said[0]
    assert ScanSet.objects.count() == 1


def test_a_file_that_somebody_else_has_just_moved_is_nobodys_business(folder):
    assert take_in_file(folder / "gone.pdf", by=staff("intake")) is None


def test_a_file_that_is_still_being_written_is_waited_for(folder, put):
    file = put("a.pdf", empty_pages(1), at=time.time())

    assert list(take_in_folder(folder, by=staff("intake"))) == []
    assert file.exists()
    assert "Taken in as" in watch(folder)[0]


@pytest.mark.django_db(transaction=True)
def test_it_goes_on_watching_until_it_is_stopped(folder, put, monkeypatch):
    put("a.pdf", empty_pages(1))
    pauses = []

    def sleep(seconds):
        pauses.append(seconds)
        put(f"{len(pauses)}.pdf", empty_pages(1 + len(pauses)))
        if len(pauses) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", sleep)

    assert len(run("watch_scans", folder)) == 3


def test_what_only_points_elsewhere_is_left_alone(folder, tmp_path):
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(empty_pages(1))
    (folder / "a.pdf").symlink_to(secret)

    assert watch(folder) == []
    assert not ScanSet.objects.exists()


def test_only_those_who_handle_scans_watch(folder):
    with pytest.raises(CommandError, match="may not take in scans"):
        watch(folder, by=staff("registrar").email)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError, match="is no folder"):
        watch(tmp_path / "nowhere")


@pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="an in-memory SQLite has one connection; its writers take turns anyway",
)
@pytest.mark.django_db(transaction=True)
def test_several_who_watch_at_once_take_each_file_in_once(folder, put):
    for number in range(12):
        put(f"{number:02}.pdf", empty_pages(1, mark=str(number)))
    intake = staff("intake")

    def empty(_hand):
        try:
            return list(take_in_folder(folder, by=intake))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as hands:
        told = [each for one in hands.map(empty, range(4)) for each in one]

    assert ScanSet.objects.count() == 12
    assert all(outcome.is_kept for outcome in told)
    kept = [name for name in lies_in(folder / "done") if name.endswith("pdf")]
    assert len(kept) == 12
