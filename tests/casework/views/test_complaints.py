"""Complaints and investigations on their pages, step by step."""

from datetime import timedelta

import pytest

import clock
from casework.complaint_choices import Compensation, Resolution
from casework.models import Complaint, Investigation
from casework.states import State
from casework.stops import investigated
from tests.casework.builders import a_case, fresh, staff
from tests.casework.desk import (
    TODAY,
    a_complaint,
    an_investigation,
    anew,
    page_of,
    queries_of,
    url,
)

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=7)
ON = {"on-day": "14", "on-month": "12", "on-year": "2026"}
RECEIVED = {f"received_on-{box}": ON[f"on-{box}"] for box in ("day", "month", "year")}
COMPLAINT = RECEIVED | {
    "severity": "complaint",
    "complainant": "Dora Donor",
    "complainant_is": "donor",
    "origin": "phone",
    "category": "decisions",
    "within_decisions": "fee-decision",
    "title": "",
    "description": "It is too dear.",
}
ANSWER = ON | {
    "resolution": "partly-upheld",
    "notes": "We were late.",
    "compensation": "not-applicable",
}
CONCERN = RECEIVED | {
    "title": "Money is missing",
    "information": "A neighbour wrote.",
    "kind": "priority",
}


@pytest.fixture(autouse=True)
def a_week_later():
    with clock.set_to(LATER):
        yield


@pytest.fixture
def officer(office):
    return office("complaints", "investigations")


def step(record, name):
    return f"{record.get_absolute_url()}{name}/"


def test_a_complaint_is_recorded_with_the_subcategory_of_its_category(officer):
    case = a_case()
    stray = {"within_delay": "registration-delay"}
    officer.post(url(case, "complaints/new/"), COMPLAINT | stray)

    complaint = Complaint.objects.get()
    assert (complaint.subcategory, complaint.received_on) == ("fee-decision", LATER)
    page = page_of(officer, url(case, "complaints/"))
    assert "by 30 December 2026" in page
    assert "1 open complaint" in page_of(officer, url(case))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"within_decisions": ""}, "Select what it is about more exactly"),
        ({"within_decisions": "attitude"}, "Select one of the options"),
        ({"category": ""}, "Select what it is about"),
        ({"complainant": ""}, "Enter the name"),
        ({"received_on-year": "2027"}, "today or in the past"),
    ],
)
def test_what_is_wrong_with_a_complaint_is_said(officer, wrong, said):
    page = officer.post(url(a_case(), "complaints/new/"), COMPLAINT | wrong)

    assert said in page.content.decode()
    assert not Complaint.objects.exists()


def test_a_complaint_goes_through_its_tiers(officer):
    complaint = a_complaint(a_case())
    carys = staff("complaints")
    for name, told in (
        ("acknowledge", ON),
        ("officer", {"officer": carys.pk}),
        ("answer", ANSWER),
        ("escalate", ON | {"why": "Not good enough"}),
        ("answer", ANSWER | {"compensation": "consolatory", "distress": "50"}),
        ("reopen", ON | {"why": "A new fact"}),
    ):
        assert officer.post(step(complaint, name), told).status_code == 302, name

    first, second, third = complaint.stages.all()
    assert (first.resolution, first.compensation) == (
        Resolution.PARTLY,
        Compensation.NONE,
    )
    assert (second.tier, second.compensation_pence) == (2, 50_00)
    assert (third.tier, third.is_open) == (2, True)
    page = page_of(officer, complaint.get_absolute_url())
    for shown in ("Consolatory", "£50", "Not good enough", "A new fact"):
        assert shown in page


def test_an_amount_that_does_not_apply_is_not_kept(officer):
    complaint = a_complaint(a_case())
    officer.post(step(complaint, "answer"), ANSWER | {"financial": "50"})

    assert complaint.stages.get().compensation_pence is None


def test_an_amount_is_asked_for_where_it_applies(officer):
    complaint = a_complaint(a_case())
    told = ANSWER | {"compensation": "compensatory", "financial": ""}
    page = officer.post(step(complaint, "answer"), told).content.decode()

    assert "Enter the amount" in page
    assert complaint.stages.get().is_open


def test_an_answer_before_the_complaint_loses_nothing_that_was_typed(officer):
    complaint = a_complaint(a_case())
    told = ANSWER | {"on-day": "6"}
    page = officer.post(step(complaint, "answer"), told).content.decode()

    assert "must be 7 December 2026 or later" in page
    assert "We were late." in page


def test_after_the_second_answer_the_ombudsman_is_named(officer):
    complaint = a_complaint(a_case())
    officer.post(step(complaint, "answer"), ANSWER)
    assert "Ombudsman" not in page_of(officer, complaint.get_absolute_url())
    officer.post(step(complaint, "escalate"), ON | {"why": "Not good enough"})
    officer.post(step(complaint, "answer"), ANSWER)

    page = page_of(officer, complaint.get_absolute_url())
    assert "Ombudsman" in page
    assert "/escalate/" not in page


def test_what_is_written_can_be_corrected(officer):
    complaint = a_complaint(a_case())
    page = page_of(officer, step(complaint, "edit"))
    assert "I wrote three times." in page
    assert '<option value="no-reply" selected>' in page

    told = {k: v for k, v in COMPLAINT.items() if not k.startswith("received")}
    officer.post(step(complaint, "edit"), told)
    assert anew(complaint).subcategory == "fee-decision"
    assert anew(complaint).received_on == TODAY


def test_what_is_late_is_listed_and_tagged(officer):
    complaint = a_complaint(a_case(), received_on=TODAY - timedelta(days=30))
    a_complaint(a_case(owner=staff()), title="Still in time")

    every, late = (
        page_of(officer, f"/casework/answers-owed/{query}")
        for query in ("", "?overdue")
    )
    assert "1 answer is overdue." in every
    assert "Still in time" in every
    assert str(complaint) in late
    assert ">Overdue<" in late
    assert "Still in time" not in late


def test_a_long_list_of_answers_asks_no_more(officer):
    case = a_case()
    address = "/casework/answers-owed/"
    a_complaint(case)
    before = queries_of(officer, address), queries_of(officer, url(case, "complaints/"))
    for _ in range(4):
        a_complaint(case)

    after = queries_of(officer, address), queries_of(officer, url(case, "complaints/"))
    assert after == before


def test_an_investigation_goes_its_way_and_stops_the_registration_meanwhile(officer):
    case = a_case(State.WAITING)
    officer.post(url(case, "investigations/new/"), CONCERN)
    investigation = Investigation.objects.get()
    assert investigated(case) == ["“Money is missing” is not closed"]
    for name, told in (
        ("hold", ON | {"reason": "police"}),
        ("release", ON),
        ("risk", ON),
        ("report", ON | {"outcome": "no-further-action"}),
        ("close", ON),
    ):
        page = page_of(officer, investigation.get_absolute_url())
        assert f"/{name}/" in page
        assert officer.post(step(investigation, name), told).status_code == 302, name

    assert investigated(fresh(case)) == []
    page = page_of(officer, investigation.get_absolute_url())
    for shown in ("Police investigation", "No further action", ">Closed<"):
        assert shown in page
    assert "/edit/" not in page


def test_a_step_out_of_order_is_refused_on_its_page(officer):
    investigation = an_investigation(a_case())
    page = officer.post(step(investigation, "close"), ON).content.decode()

    assert "The report has not been approved yet" in page


def test_an_investigation_can_be_corrected(officer):
    investigation = an_investigation(a_case())
    assert "A neighbour wrote." in page_of(officer, step(investigation, "edit"))
    told = {"title": "Much money", "information": "x", "kind": "aspect"}
    officer.post(step(investigation, "edit"), told)

    assert anew(investigation).title == "Much money"
    shown = page_of(officer, url(investigation.case, "investigations/"))
    assert "Much money" in shown


@pytest.mark.parametrize("make", [a_complaint, an_investigation])
def test_one_of_another_case_is_not_found(officer, make, donor):
    record = make(a_case(owner=donor))
    place = record.get_absolute_url().replace(record.case.number, a_case().number)

    assert officer.get(place).status_code == 404
    assert officer.get(f"{place}edit/").status_code == 404


@pytest.mark.parametrize("make", [a_complaint, an_investigation])
def test_a_step_that_does_not_exist_is_not_found(officer, make):
    assert officer.get(step(make(a_case()), "forget")).status_code == 404


@pytest.mark.parametrize("make", [a_complaint, an_investigation])
def test_who_only_looks_is_offered_no_step_and_let_into_none(office, make):
    record = make(a_case())
    page = page_of(office("finance"), record.get_absolute_url())

    assert "/edit/" not in page
    assert office("finance").get(step(record, "edit")).status_code == 403
