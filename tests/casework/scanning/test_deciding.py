"""What a person decides about a set: which page a side is, and what becomes of it."""

import pytest
from django.core.exceptions import PermissionDenied

from casework.models import ScanSet
from casework.refusals import NotNow
from casework.scanning.settling import (
    assign_page,
    discard,
    keep_sides,
    look_again_at,
)
from history.models import Event
from tests.builders import an_lpa
from tests.casework.builders import dora, staff

from .scans import codes_of, form_of, read_as, taken_in

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


def test_whoever_may_not_open_cases_leaves_that_to_others(lpa):
    intake = staff("intake")
    scan = taken_in(form_of(lpa)[:2], read=False, by=intake)
    intake.groups.clear()

    from outbox.carrying import carry_out_due

    carry_out_due()

    scan = ScanSet.objects.get(pk=scan.pk)
    assert scan.why == [f"{intake} may not open cases"]
    assert look_again_at(scan=scan, by=staff("caseworker")).state == State.DONE


def test_sides_that_arrive_twice_are_kept_once(lpa):
    scan = read_as(*codes_of(lpa))
    before = Event.objects.count()

    keep_sides(scan=scan, sides=[])

    assert scan.pages.count() == 20
    assert Event.objects.count() == before


def test_a_side_that_a_person_knows_fills_its_gap(lpa):
    pages = codes_of(lpa)
    pages[9] = ()
    scan = read_as(*pages)
    assert missing(scan.case) == ["section-9"]

    assign_page(page=scan.pages.get(place=10), code="1F9", by=staff("intake"))

    assert missing(scan.case) == []
    assert not sentences(scan.case)


def test_what_was_assigned_can_be_taken_back(lpa):
    pages = codes_of(lpa)
    pages[9] = ()
    scan = read_as(*pages)
    page = scan.pages.get(place=10)

    assign_page(page=page, code="1F9", by=staff("intake"))
    assign_page(page=page, code="", by=staff("intake"))

    assert scan.pages.get(place=10).assigned_by is None
    assert missing(scan.case) == ["section-9"]


def test_a_page_of_another_form_put_aside_lets_the_rest_through(lpa):
    other = an_lpa(dora())
    scan = read_as(*codes_of(lpa), *codes_of(other)[:10])
    assert scan.state == State.REFUSED

    assign_page(page=scan.pages.get(place=21), code="other", by=staff("intake"))

    scan = ScanSet.objects.get(pk=scan.pk)
    assert scan.case.lpa == lpa


def test_paper_without_any_code_is_to_be_keyed_once_a_person_knows_it():
    scan = read_as((), ())
    assert scan.state == State.REFUSED

    assign_page(page=scan.pages.first(), code="1H", by=staff("intake"))

    assert ScanSet.objects.get(pk=scan.pk).state == State.TO_KEY


def test_no_code_of_no_page_is_assigned(lpa):
    page = read_as(*codes_of(lpa)).pages.first()

    with pytest.raises(LookupError):
        assign_page(page=page, code="9Z9", by=staff("intake"))


def test_a_set_nobody_needs_is_discarded_with_a_reason_and_stays():
    scan = read_as(())

    discard(scan=scan, why="A menu", by=staff("intake"))

    scan = ScanSet.objects.get(pk=scan.pk)
    assert (scan.state, scan.discarded_why) == (State.DISCARDED, "A menu")
    assert scan.as_scanned()
    assert look_again_at(scan=scan, by=staff("intake")).state == State.REFUSED


def test_what_is_with_its_case_is_not_discarded(lpa):
    scan = read_as(*codes_of(lpa))

    with pytest.raises(NotNow, match="With its case"):
        discard(scan=scan, why="A mistake", by=staff("intake"))


def test_a_set_finds_its_application_once_that_is_there(lpa):
    pages = codes_of(lpa)
    reference, lpa.reference = lpa.reference, "A00000000007"
    lpa.save()
    scan = read_as(*pages)
    assert scan.state == State.TO_KEY
    lpa.reference = reference
    lpa.save()

    assert look_again_at(scan=scan, by=staff("intake")).case.lpa == lpa


@pytest.mark.parametrize(
    "verb",
    [
        lambda scan, by: discard(scan=scan, why="x", by=by),
        lambda scan, by: look_again_at(scan=scan, by=by),
        lambda scan, by: assign_page(page=scan.pages.first(), code="other", by=by),
    ],
    ids=["discard", "look-again", "assign"],
)
def test_only_those_who_handle_scans_decide_about_them(verb):
    scan = read_as(())

    with pytest.raises(PermissionDenied):
        verb(scan, staff("registrar"))
