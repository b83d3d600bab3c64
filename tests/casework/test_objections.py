"""Objections: recorded for several LPAs, decided in each, and what they stop."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from casework import stops
from casework.actions import perform
from casework.choices import CourtEffect, ObjectionGround, ObjectionKind, ObjectionState
from casework.court import record_order
from casework.objections import (
    Said,
    decide_objection,
    overrule_objection,
    record_objection,
)
from casework.refusals import NotNow
from casework.states import BEFORE_REGISTRATION, State
from tests.builders import AMY, BEN, act

from .builders import NOTICES, REGISTRABLE, a_case, fresh, staff, take

pytestmark = pytest.mark.django_db

JOINTLY, SEVERALLY = act("jointly"), act("jointly-and-severally")
UPHELD, NOT_UPHELD = ObjectionState.UPHELD, ObjectionState.NOT_UPHELD
LAST_DAY = date(2026, 11, 23)  # the Monday after three weeks


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


def donor_objects(on=NOTICES):
    return Said(ObjectionKind.DONOR, "Dora Donor", on, words="I have changed my mind")


def a_nephew_objects(on=NOTICES):
    return Said(
        ObjectionKind.THIRD_PARTY, "Gus Grey", on, words="He is after her house"
    )


def ben_has_died(case):
    _amy, ben = case.instrument.attorneys
    return Said(
        ObjectionKind.FACTUAL,
        "Amy Able",
        NOTICES,
        ground=ObjectionGround.DECEASED,
        about=ben.uid,
    )


def objected(case, said=None):
    record_objection(cases=[case], said=said or a_nephew_objects(), by=staff("manager"))
    return case.objections.get()


def decide(objection, state, **more):
    said = {"why": "We have looked into it", "by": staff("registrar")} | more
    return decide_objection(objection=objection, state=state, **said)


@pytest.mark.parametrize("state", State)
def test_nobody_objects_once_it_is_registered_or_over(state):
    case = a_case(state)

    if state in BEFORE_REGISTRATION:
        assert objected(case).is_open
    else:
        with pytest.raises(NotNow, match="Nobody can object any more"):
            objected(case)


def test_an_objection_that_waits_keeps_an_lpa_off_the_register():
    case = a_case(State.WAITING)
    objected(case)

    with pytest.raises(NotNow, match="An objection has not been decided: Gus Grey"):
        perform("register", fresh(case), by=staff("registrar"))


def test_one_that_is_not_upheld_stops_nothing():
    case = a_case(State.WAITING)
    decide(objected(case), NOT_UPHELD)

    assert perform("register", case, by=staff("registrar")).state == State.REGISTERED


def test_one_about_two_lpas_is_decided_in_each_of_them():
    here, there = a_case(State.WAITING), a_case(State.WAITING)
    record_objection(cases=[here, there], said=donor_objects(), by=staff("manager"))

    decide(here.objections.get(), NOT_UPHELD)

    assert stops.no_objection_is_open(fresh(here))
    assert not stops.no_objection_is_open(fresh(there))


def test_what_the_donor_objects_to_is_not_registered_whatever_is_ticked():
    case = a_case(State.WAITING)
    decide(objected(case, donor_objects()), UPHELD, stops_registration=False)

    with pytest.raises(NotNow, match="An objection was upheld that stops it"):
        perform("register", fresh(case), by=staff("registrar"))


def test_it_ends_refused_where_an_objection_stops_it():
    case = a_case(State.ON_HOLD)
    decide(objected(case, donor_objects()), UPHELD)

    case = take("refuse-on-objection", fresh(case), reason="The donor objects")

    assert (case.state, case.refused_on) == (State.CANNOT_REGISTER, REGISTRABLE)


def test_the_court_can_overrule_the_donor():
    case = a_case(State.WITH_COURT)
    objection = decide(objected(case, donor_objects()), UPHELD)
    with pytest.raises(NotNow, match="No order of the court"):
        overrule_objection(objection=objection, why="Lacks it", by=staff("registrar"))

    record_order(
        matter=case.court_matters.get(),
        effect=CourtEffect.REGISTER,
        ordered_on=REGISTRABLE,
        order_received_on=REGISTRABLE,
        by=staff("court-orders"),
    )
    overrule_objection(
        objection=objection, why="The donor lacks capacity", by=staff("registrar")
    )

    assert take("follow-court-order", fresh(case)).state == State.WAITING


def test_of_several_attorneys_one_leaves_and_the_rest_is_registered():
    case = a_case(State.WAITING, attorneys=(AMY, BEN), answers=SEVERALLY)
    decide(objected(case, ben_has_died(case)), UPHELD, removes=True)

    case = perform("register", fresh(case), by=staff("registrar"))

    _amy, ben = case.instrument.attorneys
    assert case.ended == {ben.uid}
    assert case.state == State.REGISTERED


def test_of_joint_attorneys_one_who_leaves_takes_the_power_along():
    case = a_case(State.WAITING, attorneys=(AMY, BEN), answers=JOINTLY)
    decide(objected(case, ben_has_died(case)), UPHELD, removes=True)

    with pytest.raises(NotNow, match="Nobody is appointed who could act"):
        perform("register", fresh(case), by=staff("registrar"))


def test_upholding_it_says_what_follows():
    objection = objected(a_case())

    with pytest.raises(NotNow, match="stops the registration or an attorney"):
        decide(objection, UPHELD)


def test_it_is_decided_once():
    objection = objected(a_case())
    decide(objection, NOT_UPHELD)

    with pytest.raises(NotNow, match="decided already"):
        decide(objection, UPHELD, stops_registration=True)


def test_a_caseworker_records_and_a_registrar_decides():
    objection = objected(a_case())

    with pytest.raises(PermissionDenied):
        decide(objection, NOT_UPHELD, by=staff("caseworker"))


@pytest.mark.parametrize(
    ("received_on", "in_time"),
    [
        (NOTICES, True),
        (LAST_DAY, True),
        (LAST_DAY + timedelta(days=1), False),
    ],
)
def test_there_are_three_weeks_and_no_more_but_for_a_closed_day(received_on, in_time):
    case = a_case(State.WAITING)

    assert objected(case, a_nephew_objects(received_on)).is_in_time is in_time


def test_before_any_notice_every_objection_is_in_time():
    assert objected(a_case()).is_in_time


def test_a_day_to_come_is_refused():
    tomorrow = REGISTRABLE + timedelta(days=1)

    with pytest.raises(NotNow, match="in the future"):
        objected(a_case(), a_nephew_objects(tomorrow))


def test_what_was_said_and_decided_is_in_the_history(events_of):
    case = a_case()
    decide(objected(case), NOT_UPHELD, why="No ground in law")

    recorded, decided = events_of(case).order_by("sequence").reverse()[:2][::-1]
    assert (recorded.action, recorded.why) == (
        "objection-recorded",
        "He is after her house",
    )
    assert (decided.source, decided.target, decided.why) == (
        "received",
        "not-upheld",
        "No ground in law",
    )
