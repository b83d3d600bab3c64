"""Complaints in two tiers, each within its time."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from casework.complaint_choices import (
    SUBCATEGORIES,
    Compensation,
    Resolution,
    Subcategory,
    Tier,
)
from casework.complaints import (
    acknowledge_complaint,
    answer_complaint,
    assign_officer,
    change_complaint,
    escalate_complaint,
    open_stages,
    overdue_stages,
    receive_complaint,
    reopen_complaint,
)
from casework.models import Case, Complaint, ComplaintStage
from casework.refusals import NotNow
from casework.states import State
from casework.timeline import timeline_of
from casework.working_days import working_days_between

from .builders import a_case, staff
from .desk import ABOUT, TODAY, a_complaint, anew

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=7)


@pytest.fixture(autouse=True)
def a_week_later():
    with clock.set_to(LATER):
        yield


@pytest.fixture
def complaint():
    return a_complaint(a_case())


def answer(complaint, *, on=LATER, by="complaints", **said):
    usual = {"resolution": Resolution.PARTLY, "notes": "We were late."}
    return answer_complaint(complaint=complaint, on=on, by=staff(by), **usual | said)


def again(verb, complaint, *, on=LATER):
    return verb(complaint=complaint, on=on, why="Not good", by=staff("complaints"))


def test_a_complaint_is_answered_within_ten_working_days(complaint):
    stage = complaint.stages.get()

    assert (stage.tier, stage.begun_on, stage.due_on) == (
        Tier.FIRST,
        TODAY,
        date(2026, 12, 21),
    )
    assert complaint.is_open


def test_the_second_tier_begins_when_it_is_asked_for(complaint):
    answer(complaint)
    stage = again(escalate_complaint, complaint)

    assert (stage.tier, stage.begun_on) == (Tier.SECOND, LATER)
    assert working_days_between(LATER, stage.due_on) == 10
    assert anew(complaint).is_open


def test_what_was_answered_can_be_reopened_in_its_tier(complaint):
    answer(complaint)
    stage = again(reopen_complaint, complaint)

    assert (stage.tier, stage.is_open) == (Tier.FIRST, True)
    assert [each.tier for each in complaint.stages.all()] == [1, 1]


@pytest.mark.parametrize("verb", [escalate_complaint, reopen_complaint])
def test_nothing_goes_on_before_the_answer(complaint, verb):
    with pytest.raises(NotNow, match="has not been answered"):
        again(verb, complaint)


def test_there_is_no_third_tier(complaint):
    answer(complaint)
    again(escalate_complaint, complaint)
    answer(complaint)

    with pytest.raises(NotNow, match="Ombudsman"):
        again(escalate_complaint, complaint)
    assert again(reopen_complaint, complaint).tier == Tier.SECOND


def test_a_tier_is_answered_once(complaint):
    answer(complaint)

    with pytest.raises(NotNow, match="answered already"):
        answer(complaint)


@pytest.mark.parametrize(
    ("on", "said"),
    [(TODAY - timedelta(days=1), "or later"), (LATER + timedelta(days=1), "future")],
)
def test_an_answer_comes_after_the_complaint_and_not_tomorrow(complaint, on, said):
    with pytest.raises(NotNow, match=said):
        answer(complaint, on=on)


def test_a_second_tier_begins_after_the_first_answer(complaint):
    answer(complaint)

    with pytest.raises(NotNow, match="14 December 2026 or later"):
        again(escalate_complaint, complaint, on=TODAY)


@pytest.mark.parametrize(
    ("compensation", "pence"),
    [(Compensation.NONE, 100), (Compensation.FINANCIAL, None)],
)
def test_an_amount_goes_with_compensation_and_only_with_it(
    complaint, compensation, pence
):
    with pytest.raises(NotNow, match="amount"):
        answer(complaint, compensation=compensation, pence=pence)


def test_compensation_is_kept_in_pence_and_told(complaint):
    stage = answer(complaint, compensation=Compensation.FINANCIAL, pence=50_00)

    assert stage.compensation_pence == 50_00
    assert "£50" in timeline_of(complaint.case)[0].text


def test_a_complaint_is_acknowledged_once(complaint):
    officer = staff("complaints")
    acknowledge_complaint(complaint=complaint, on=TODAY, by=officer)

    assert anew(complaint).acknowledged_on == TODAY
    with pytest.raises(NotNow, match="already"):
        acknowledge_complaint(complaint=complaint, on=TODAY, by=officer)


@pytest.mark.parametrize("days", [-1, 8])
def test_a_complaint_is_acknowledged_on_a_day_that_can_be(complaint, days):
    on = TODAY + timedelta(days=days)

    with pytest.raises(NotNow):
        acknowledge_complaint(complaint=complaint, on=on, by=staff("complaints"))


def test_a_complaint_is_given_to_an_officer(complaint):
    officer = staff("complaints")
    assign_officer(complaint=complaint, officer=officer, by=staff("manager"))

    assert anew(complaint).officer == officer
    assert timeline_of(complaint.case)[0].text.endswith(f"nobody → {officer}")


def test_no_donor_looks_into_a_complaint(complaint, donor):
    with pytest.raises(NotNow, match="does not work on cases"):
        assign_officer(complaint=complaint, officer=donor, by=staff("manager"))


def test_what_was_corrected_is_in_the_history(complaint, events_of):
    about = ABOUT | {"title": "No reply at all"}
    change_complaint(complaint=complaint, by=staff("complaints"), **about)

    assert anew(complaint).title == "No reply at all"
    assert events_of(complaint.case).last().details["changed"] == ["title"]


def test_a_complaint_of_tomorrow_has_not_been_received():
    with pytest.raises(NotNow, match="future"):
        receive_complaint(
            case=a_case(),
            received_on=LATER + timedelta(days=1),
            by=staff("complaints"),
            **ABOUT,
        )


def test_what_is_late_is_listed_and_what_is_due_is_not_yet(complaint):
    stage = complaint.stages.get()

    with clock.set_to(stage.due_on):
        assert list(open_stages()) == [stage]
        assert not overdue_stages().exists()
    with clock.set_to(stage.due_on + timedelta(days=1)):
        assert list(overdue_stages()) == [stage]
    answer(complaint)
    with clock.set_to(stage.due_on + timedelta(days=1)):
        assert not overdue_stages().exists()


@pytest.mark.parametrize("state", [State.WAITING, State.REGISTERED, State.WITHDRAWN])
def test_a_complaint_never_moves_the_case(state):
    case = a_case(state)
    before = Case.objects.filter(pk=case.pk).values().get()
    complaint = a_complaint(case)
    answer(complaint, resolution=Resolution.UPHELD)
    again(escalate_complaint, complaint)

    assert Case.objects.filter(pk=case.pk).values().get() == before


@pytest.mark.parametrize("group", ["finance", "registrar", "investigations"])
def test_only_who_handles_complaints_does_anything_with_them(complaint, group):
    user = staff(group)

    for press in (
        lambda: receive_complaint(
            case=complaint.case, received_on=TODAY, by=user, **ABOUT
        ),
        lambda: change_complaint(complaint=complaint, by=user, **ABOUT),
        lambda: acknowledge_complaint(complaint=complaint, on=TODAY, by=user),
        lambda: assign_officer(complaint=complaint, officer=user, by=user),
        lambda: answer(complaint, by=group),
        lambda: escalate_complaint(complaint=complaint, on=TODAY, why="x", by=user),
        lambda: reopen_complaint(complaint=complaint, on=TODAY, why="x", by=user),
    ):
        with pytest.raises(PermissionDenied):
            press()


def refused(rows, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**values)


def test_the_database_refuses_a_complaint_that_cannot_be(complaint):
    rows = Complaint.objects.filter(pk=complaint.pk)

    refused(rows, severity="nonsense")
    refused(rows, origin="nonsense")
    refused(rows, complainant_is="nonsense")
    refused(rows, subcategory=Subcategory.FEE_DECISION)
    refused(rows, acknowledged_on=TODAY - timedelta(days=1))


def test_the_database_refuses_an_answer_that_cannot_be(complaint):
    answer(complaint, compensation=Compensation.DISTRESS, pence=1)
    rows = ComplaintStage.objects.filter(complaint=complaint)

    for values in (
        {"resolved_on": TODAY - timedelta(days=1)},
        {"resolved_by": None},
        {"resolution": ""},
        {"resolution": "nonsense"},
        {"resolution_notes": ""},
        {"resolved_on": None},
        {"compensation": Compensation.NONE},
        {"compensation_pence": 0},
        {"compensation_pence": None},
        {"tier": 3},
        {"due_on": TODAY},
    ):
        refused(rows, **values)


def test_an_answer_without_compensation_has_its_day_all_the_same(complaint):
    answer(complaint)

    refused(ComplaintStage.objects.filter(complaint=complaint), resolved_on=None)


def test_a_complaint_has_one_open_tier_at_most(complaint):
    with pytest.raises(IntegrityError), transaction.atomic():
        complaint.stages.create(tier=2, begun_on=TODAY, due_on=LATER)


def test_every_subcategory_belongs_to_one_category():
    placed = [each for within in SUBCATEGORIES.values() for each in within]

    assert sorted(placed) == sorted(Subcategory)
