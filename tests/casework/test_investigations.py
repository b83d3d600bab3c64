"""Investigations, their days in order, and what they stand in the way of."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

import clock
from casework.actions import perform
from casework.desk import cases_for_the_desk
from casework.desk_choices import HoldReason, InvestigationKind, Outcome
from casework.investigations import (
    approve_report,
    assess_risk,
    change_investigation,
    close_investigation,
    open_investigation,
    place_on_hold,
    take_off_hold,
)
from casework.models import Hold
from casework.refusals import NotNow
from casework.states import State
from casework.stops import investigated
from casework.timeline import timeline_of

from .builders import REGISTRABLE, a_case, staff
from .desk import (
    NINE_DAYS_LATER,
    TODAY,
    an_investigation,
    anew,
    conclude,
    investigate,
    put_on_hold,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nine_days_later")]
DAY = timedelta(days=1)


def test_the_days_follow_each_other(investigation):
    investigate(assess_risk, investigation, TODAY + DAY)
    investigate(approve_report, investigation, TODAY + 2 * DAY, outcome=Outcome.COURT)
    investigate(close_investigation, investigation, TODAY + 3 * DAY)

    kept = anew(investigation)
    assert (kept.risk_assessed_on, kept.report_approved_on, kept.closed_on) == (
        TODAY + DAY,
        TODAY + 2 * DAY,
        TODAY + 3 * DAY,
    )
    assert (kept.outcome, kept.is_open) == (Outcome.COURT, False)


def test_nothing_is_done_out_of_order(investigation):
    with pytest.raises(NotNow, match="risk has not been assessed"):
        investigate(approve_report, investigation, TODAY, outcome=Outcome.NOTHING)
    with pytest.raises(NotNow, match="report has not been approved"):
        investigate(close_investigation, investigation, TODAY)


def test_nothing_is_done_twice(investigation):
    investigate(assess_risk, investigation, TODAY)
    with pytest.raises(NotNow, match="assessed already"):
        investigate(assess_risk, investigation, TODAY)

    investigate(approve_report, investigation, TODAY, outcome=Outcome.NOTHING)
    with pytest.raises(NotNow, match="approved already"):
        investigate(approve_report, investigation, TODAY, outcome=Outcome.NOTHING)


@pytest.mark.parametrize(
    ("on", "said"),
    [(TODAY - DAY, "7 December 2026 or later"), (NINE_DAYS_LATER + DAY, "future")],
)
def test_no_day_is_before_the_one_before_it_or_to_come(investigation, on, said):
    with pytest.raises(NotNow, match=said):
        investigate(assess_risk, investigation, on)
    with pytest.raises(NotNow, match=said):
        put_on_hold(investigation, on)

    investigate(assess_risk, investigation, TODAY)
    with pytest.raises(NotNow, match=said):
        investigate(approve_report, investigation, on, outcome=Outcome.NOTHING)

    investigate(approve_report, investigation, TODAY, outcome=Outcome.NOTHING)
    with pytest.raises(NotNow, match=said):
        investigate(close_investigation, investigation, on)


def test_a_concern_of_tomorrow_has_not_been_received():
    with pytest.raises(NotNow, match="future"):
        open_investigation(
            case=a_case(),
            title="x",
            information="x",
            kind=InvestigationKind.ASPECT,
            received_on=NINE_DAYS_LATER + DAY,
            by=staff("investigations"),
        )


def test_what_is_closed_changes_no_more(investigation):
    conclude(investigation)

    with pytest.raises(NotNow, match="is closed"):
        put_on_hold(investigation)
    with pytest.raises(NotNow, match="is closed"):
        change_investigation(
            investigation=investigation, title="x", by=staff("investigations")
        )


def test_what_was_corrected_is_in_the_history(investigation, events_of):
    change_investigation(
        investigation=investigation,
        title="Much money is missing",
        kind=InvestigationKind.NORMAL,
        by=staff("investigations"),
    )

    assert anew(investigation).title == "Much money is missing"
    assert events_of(investigation.case).last().details["changed"] == ["title"]


def test_it_waits_for_somebody_elses_and_goes_on(investigation):
    put_on_hold(investigation)
    assert anew(investigation).held_for == HoldReason.POLICE

    investigate(take_off_hold, investigation, TODAY + DAY)
    hold = Hold.objects.get()
    assert (hold.from_on, hold.until_on) == (TODAY, TODAY + DAY)
    assert anew(investigation).held_for is None


def test_it_can_wait_again_but_not_before_it_went_on(investigation):
    put_on_hold(investigation)
    investigate(take_off_hold, investigation, TODAY + 2 * DAY)

    with pytest.raises(NotNow, match="9 December 2026 or later"):
        put_on_hold(investigation, TODAY + DAY)
    assert put_on_hold(investigation, TODAY + 2 * DAY).until_on is None


def test_it_waits_for_one_at_a_time(investigation):
    put_on_hold(investigation)

    with pytest.raises(NotNow, match="on hold already"):
        put_on_hold(investigation)
    with pytest.raises(IntegrityError), transaction.atomic():
        investigation.holds.create(
            reason=HoldReason.LOCAL_AUTHORITY,
            from_on=TODAY,
            placed_by=staff("investigations"),
        )


def test_what_does_not_wait_is_not_taken_off(investigation):
    with pytest.raises(NotNow, match="is not on hold"):
        investigate(take_off_hold, investigation, TODAY)


def test_what_waits_is_not_closed(investigation):
    investigate(assess_risk, investigation, TODAY)
    investigate(approve_report, investigation, TODAY, outcome=Outcome.NOTHING)
    put_on_hold(investigation)

    with pytest.raises(NotNow, match="take it off hold first"):
        investigate(close_investigation, investigation, TODAY)


def test_an_open_investigation_is_in_the_way_and_a_closed_one_is_not():
    case = a_case()
    first, second = (an_investigation(case, title=t) for t in ("One", "Two"))
    assert investigated(case) == [
        "“Two” is not closed",
        "“One” is not closed",
    ]

    put_on_hold(first)
    conclude(second)
    assert investigated(case) == ["“One” is on hold: Police investigation"]

    investigate(take_off_hold, first, TODAY)
    conclude(first)
    assert investigated(case) == []


def test_an_open_investigation_keeps_an_lpa_off_the_register():
    case = a_case(State.WAITING)
    an_investigation(case, title="Money is missing")

    with (
        clock.set_to(REGISTRABLE),
        pytest.raises(NotNow, match="An investigation is open: “Money is missing”"),
    ):
        perform("register", case, by=staff("registrar"))


def test_what_is_in_the_way_of_many_cases_is_asked_once(donor):
    for case in (a_case(), a_case(owner=donor)):
        for title in ("One", "Two"):
            put_on_hold(an_investigation(case, title=title))
    cases = list(cases_for_the_desk())

    with CaptureQueriesContext(connection) as asked:
        said = [investigated(case) for case in cases]

    assert [len(each) for each in said] == [2, 2]
    assert len(asked) == 0


def test_the_history_says_what_happened_and_when(investigation):
    investigate(assess_risk, investigation, TODAY + DAY)
    put_on_hold(investigation)

    said = [(e.title, e.text) for e in timeline_of(investigation.case)][:3]
    assert said == [
        ("An investigation was put on hold", "Money is missing – 7 December 2026"),
        (
            "The risk of an investigation was assessed",
            "Money is missing – 8 December 2026",
        ),
        ("An investigation was opened", "Money is missing – 7 December 2026"),
    ]


@pytest.mark.parametrize("group", ["caseworker", "complaints", "registrar"])
def test_only_who_investigates_does_anything(investigation, group):
    user = staff(group)
    on = {"investigation": investigation, "on": TODAY, "by": user}

    for press in (
        lambda: open_investigation(
            case=investigation.case,
            title="x",
            information="x",
            kind=InvestigationKind.NORMAL,
            received_on=TODAY,
            by=user,
        ),
        lambda: change_investigation(investigation=investigation, by=user, title="x"),
        lambda: assess_risk(**on),
        lambda: approve_report(**on, outcome=Outcome.NOTHING),
        lambda: close_investigation(**on),
        lambda: place_on_hold(**on, reason=HoldReason.POLICE),
        lambda: take_off_hold(**on),
    ):
        with pytest.raises(PermissionDenied):
            press()
