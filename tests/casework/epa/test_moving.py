"""What becomes of an EPA: the machine, its conditions, and who may move it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from accounts.groups import StaffGroup
from casework.declaring import declare_interest
from casework.desk_choices import WarningKind
from casework.epa import people, recording
from casework.epa.catalogue import EPA_ACTIONS
from casework.epa.moving import may
from casework.epa_choices import (
    EpaAct,
    EpaEffect,
    EpaEnd,
    EpaPaper,
    EpaSettled,
    EpaState,
    FeeTerms,
)
from casework.epa_law import DONOR
from casework.linking import link_records
from casework.models import Epa
from casework.refusals import NotNow
from tests.casework.builders import a_case, staff

from .epas import (
    CHILDREN,
    RECEIVED,
    REGISTRABLE,
    TOLD,
    WHY,
    a_bare_epa,
    a_relative,
    an_attorney,
    an_epa,
    anew,
    move,
    object_to,
    order,
    tell,
)

pytestmark = pytest.mark.django_db

WORKERS = {StaffGroup.CASEWORKER, StaffGroup.MANAGER}
DECIDERS = {StaffGroup.REGISTRAR, StaffGroup.MANAGER}
CLERKS = {StaffGroup.COURT_ORDERS, StaffGroup.MANAGER}
MAY = dict.fromkeys(EPA_ACTIONS, WORKERS) | {
    "register": DECIDERS,
    "refuse": DECIDERS,
    "end": DECIDERS,
    "follow-court-order": CLERKS,
    "refuse-by-court": CLERKS,
    "cancel": CLERKS,
}


def refused(action, epa, on_day=REGISTRABLE, **details):
    with pytest.raises(NotNow) as refusal:
        move(action, epa, on_day=on_day, **details)
    return str(refusal.value)


def test_an_epa_that_is_taken_in_warns_not_to_write_to_the_donor():
    epa = a_bare_epa()

    warning = epa.warnings.get()
    assert (warning.kind, epa.state) == (WarningKind.EPA, EpaState.RECEIVED)
    assert epa.donor.known.last_name == "Endure"


def test_nothing_registers_before_the_five_weeks_are_over_nor_by_itself():
    epa = an_epa(EpaState.WAITING)
    assert (epa.waiting_from, epa.objections_until) == (TOLD, date(2026, 10, 26))

    assert "26 October 2026" in refused("register", epa, epa.objections_until)
    with clock.set_to(REGISTRABLE + timedelta(days=99)):
        assert anew(epa).state == EpaState.WAITING
    assert move("register", epa, on_day=REGISTRABLE).registered_on == REGISTRABLE


def test_a_check_is_passed_once_everything_is_in_order():
    epa = a_bare_epa(acts=EpaAct.JOINTLY, paper=EpaPaper.COPY)
    an_attorney(epa, "Abel", is_applying=False)
    a_relative(epa, "Bea")
    epa = move("begin-check", epa)

    said = refused("start-waiting", epa, RECEIVED)

    for part in (
        "one attorney alone",
        "Abel Endure",
        "The original has not come",
        "Edna Endure; Bea Endure",
        "inquiries",
        "£92 is outstanding",
    ):
        assert part in said


def test_notices_that_are_missing_are_asked_for_and_then_the_five_weeks_run():
    epa = a_bare_epa()
    an_attorney(epa)
    tell(epa, DONOR)
    bea = a_relative(epa, "Bea")
    with clock.set_to(RECEIVED):
        recording.decide_epa_fee(
            epa=epa, fee_terms=FeeTerms.NOTHING, fee_why="x", by=staff("reduced-fee")
        )
    epa = move("ask-for-notices", move("begin-check", epa))

    assert "Bea Endure" in refused("start-waiting", epa, RECEIVED)
    tell(epa, bea.pk, on=RECEIVED)
    assert move("start-waiting", epa).waiting_from == RECEIVED


def test_a_notice_that_is_given_again_begins_the_five_weeks_again():
    epa = an_epa(EpaState.WAITING)
    again = REGISTRABLE - timedelta(days=1)

    epa = move("reissue-notice", epa, on_day=again, recipient=DONOR, on=again)

    assert (epa.waiting_from, epa.state) == (again, EpaState.WAITING)
    assert "30 November 2026" in refused("register", epa, REGISTRABLE)


def test_a_valid_objection_waits_for_the_court():
    epa = an_epa(EpaState.WAITING)
    objection = object_to(epa, epa.people.get(first_names=CHILDREN[0]).pk)
    assert (objection.is_entitled, objection.is_in_time) == (True, True)
    assert "Bea Endure" in refused("register", epa)
    with pytest.raises(NotNow, match="Only the court"):
        recording.settle_epa_objection(
            objection=objection,
            state=EpaSettled.NOT_VALID,
            why="x",
            by=staff("manager"),
        )

    epa = move("refer-to-court", epa, on_day=RECEIVED, **WHY)
    assert "No order" in refused("follow-court-order", epa)
    order(epa, EpaEffect.REGISTER)
    epa = move("follow-court-order", epa, on_day=REGISTRABLE)

    assert anew(epa).objections.get().state == EpaSettled.BY_COURT
    assert move("register", epa, on_day=REGISTRABLE).state == EpaState.REGISTERED


def test_the_objection_of_a_stranger_is_set_aside():
    epa = an_epa(EpaState.WAITING)
    objection = object_to(epa, None)
    assert not objection.is_entitled

    recording.settle_epa_objection(
        objection=objection, state=EpaSettled.NOT_VALID, why="x", by=staff("manager")
    )

    assert move("register", epa, on_day=REGISTRABLE).registered_on


def test_what_comes_after_the_five_weeks_is_too_late():
    epa = an_epa(EpaState.WAITING)

    assert object_to(epa, DONOR, epa.objections_until).is_in_time
    assert not object_to(epa, DONOR, REGISTRABLE).is_in_time


def test_a_registered_epa_is_revoked_by_the_court_alone():
    epa = an_epa(EpaState.REGISTERED)
    assert "Only the court revokes it" in refused("cancel", epa, **WHY)

    order(epa, EpaEffect.CANCEL)
    epa = move("cancel", epa, on_day=REGISTRABLE, **WHY)

    assert (epa.state, epa.ended_by) == (EpaState.CANCELLED, EpaEnd.COURT)


def test_the_donors_death_ends_it_before_and_after_registration():
    waiting, registered = an_epa(EpaState.WAITING), an_epa(EpaState.REGISTERED)

    died = {"on": REGISTRABLE, "reason": "A certificate"}
    ended = move("record-death", waiting, on_day=REGISTRABLE, **died)
    cause = {"cause": EpaEnd.DONOR_DIED}
    cancelled = move("end", registered, on_day=REGISTRABLE, **died, **cause)

    assert (ended.state, ended.ended_on) == (EpaState.ENDED, REGISTRABLE)
    assert (cancelled.state, cancelled.ended_on) == (EpaState.CANCELLED, REGISTRABLE)


def test_nobody_is_taken_out_who_was_given_notice():
    epa = an_epa()

    with pytest.raises(NotNow, match="they stay"):
        people.remove_person(
            person=epa.people.get(first_names="Bea"), by=staff("manager")
        )


def test_who_is_named_in_an_epa_may_not_move_it():
    epa = an_epa()
    me = staff("manager", email="abel@office.example")
    epa.people.filter(first_names="Abel").update(email="Abel@office.example")

    with pytest.raises(PermissionDenied):
        move("begin-check", epa, by=me)


def test_an_epa_of_a_donor_whose_case_is_closed_to_somebody_is_closed_as_well():
    case, epa, me = a_case(), a_bare_epa(), staff("caseworker")
    record = case.of_donor.record
    link_records(primary=record, child=epa.donor, by=staff("manager"))
    declare_interest(case=case, user=me, why="My aunt", by=me)

    with pytest.raises(PermissionDenied):
        move("begin-check", epa, by=me)


def test_a_group_may_do_what_is_its_work_and_nothing_else():
    for group in StaffGroup:
        user = staff(group)
        let_in = {name for name, action in EPA_ACTIONS.items() if may(user, action)}
        assert let_in == {name for name in EPA_ACTIONS if group in MAY[name]}


@pytest.mark.parametrize(
    "values",
    [
        {"signed_on": date(2007, 10, 1)},
        {"state": EpaState.REGISTERED},
        {"state": EpaState.WAITING},
        {"state": EpaState.CANCELLED, "closed_reason": "x", "cancelled_on": RECEIVED},
        {"state": EpaState.WITH_COURT, "paused_reason": "x"},
        {"state": EpaState.REFUSED, "refused_on": RECEIVED},
        {"registered_on": RECEIVED},
        {"acts": "mixed"},
        {"fee_terms": FeeTerms.HALF},
        {"waiting_from": TOLD, "objections_until": TOLD},
    ],
    ids=lambda values: "-".join(values),
)
def test_the_database_refuses_what_cannot_be(values):
    epa = a_bare_epa()

    with pytest.raises(IntegrityError), transaction.atomic():
        Epa.objects.filter(pk=epa.pk).update(**values)
