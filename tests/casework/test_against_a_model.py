"""The machine beside an independent telling of it: what one allows, the other does."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import clock
from casework.attorneys import end_appointment
from casework.choices import CourtEffect, EndReason, ObjectionKind, ObjectionState
from casework.court import record_order
from casework.models import Case, CaseObjection, CourtMatter
from casework.objections import Said, decide_objection, record_objection
from casework.paper import record_paper
from casework.payments import take_back_payment
from casework.refusals import NotNow
from casework.unpaid import record_reminder
from history.models import Event

from .builders import (
    RECEIVED,
    REFERRAL,
    REVOCATION,
    a_received_case,
    fresh,
    pay,
    staff,
    take,
)
from .model import FEE, Model

pytestmark = pytest.mark.django_db

WHY = {"reason": "Because"}
FOR_A_REASON = (
    "cancel",
    "cannot-register",
    "hold",
    "lift-hold",
    "lift-suspension",
    "refuse-by-court",
    "refuse-on-objection",
    "reject",
    "suspend",
    "withdraw",
)
DETAILS = dict.fromkeys(FOR_A_REASON, WHY)
ON = ("dispatch", "give-notices", "receive-corrections", "record-death")


def details_of(step):
    today = {"on": clock.today()}
    if step in ON:
        return today
    if step == "reissue-notice":
        return today
    if step == "refer-to-court":
        return REFERRAL | today
    return REVOCATION | today if step == "revoke" else DETAILS.get(step, {})


def read_paper(case, missing):
    record_paper(
        case=case, signing=case.signing, pages_missing=missing, by=staff("manager")
    )


def an_open(rows, **which):
    row = rows.filter(**which).first()
    if row is None:
        raise NotNow(["There is none"])
    return row


def decided(case, state, **more):
    objection = an_open(CaseObjection.objects, case=case, state="received")
    decide_objection(
        objection=objection, state=state, why="Because", by=staff("manager"), **more
    )


def ordered(case, effect):
    today = clock.today()
    record_order(
        matter=an_open(CourtMatter.objects, case=case, effect=""),
        effect=effect,
        ordered_on=today,
        order_received_on=today,
        by=staff("manager"),
    )


def bounced(case):
    paid = case.lpa.payments.filter(reverses=None, reversed_by=None).last()
    if paid is None:
        raise NotNow(["Nothing was paid"])
    take_back_payment(payment=paid, why="Not paid by the bank", by=staff("manager"))


def objected(case):
    said = Said(ObjectionKind.THIRD_PARTY, "Gus Grey", clock.today())
    record_objection(cases=[case], said=said, by=staff("manager"))


def bereft(case):
    (amy,) = case.instrument.attorneys
    end_appointment(
        case=case,
        uid=amy.uid,
        reason=EndReason.DECEASED,
        on=clock.today(),
        by=staff("manager"),
    )


UPHELD = {"stops_registration": True}
RECORDS = {
    "pay": lambda case: pay(case, FEE, on=clock.today()),
    "bounce": bounced,
    "lose-page": lambda case: read_paper(case, ["section-8"]),
    "find-page": lambda case: read_paper(case, []),
    "object": objected,
    "uphold": lambda case: decided(case, ObjectionState.UPHELD, **UPHELD),
    "dismiss": lambda case: decided(case, ObjectionState.NOT_UPHELD),
    "order-register": lambda case: ordered(case, CourtEffect.REGISTER),
    "order-refusal": lambda case: ordered(case, CourtEffect.DO_NOT_REGISTER),
    "attorney-dies": bereft,
    "remind": lambda case: record_reminder(case=case, by=staff("manager")),
}
MOVES = (
    *("request-payment", "return-unpaid", "reopen", "examine", "find-imperfect"),
    *("receive-corrections", "pass", "give-notices", "reissue-notice", "register"),
    *("dispatch", "hold", "lift-hold", "refer-to-court", "follow-court-order"),
    *("refuse-by-court", "refuse-on-objection", "reject", "cannot-register"),
    *("record-death", "withdraw", "suspend", "lift-suspension", "cancel", "revoke"),
    "expire",
)
STRAIGHT = ("pay", "examine", "pass", "give-notices", "register", "dispatch")
DAYS = st.sampled_from([0, 1, 27, 28, 93])
STEPS = st.tuples(st.sampled_from([*RECORDS, *MOVES]), DAYS)
# From anywhere on the straight way, so that the late states are met as well.
SEQUENCES = st.builds(
    lambda many, days, then: [
        *((step, 28 if step == "register" else days) for step in STRAIGHT[:many]),
        *then,
    ],
    st.integers(min_value=0, max_value=len(STRAIGHT)),
    st.sampled_from([0, 1]),
    st.lists(STEPS, max_size=10),
)


def try_step(case, step):
    """Whether the house lets it happen."""
    try:
        if step in RECORDS:
            RECORDS[step](case)
        else:
            take(step, case, **details_of(step))
    except NotNow:
        return False
    return True


def ten_promises(case, before, model, was_taken):
    """What holds of any sequence, whatever was tried."""
    now = Case.objects.filter(pk=case.pk).values().get()
    if not was_taken:
        assert now == before, "a refusal changes nothing"
    for name, day in before.items():
        if name.endswith("_on") and name not in CAN_CHANGE and day is not None:
            assert now[name] == day, "a day is written once and never blank again"
    was_registered = now["state"] in ("registered", "suspended", "cancelled", "revoked")
    assert (now["registered_on"] is not None) == was_registered
    if now["dispatched_on"]:
        assert now["dispatched_on"] >= now["registered_on"]
    if now["registered_on"]:
        latest = max(notice.given_on for notice in case.notices.all())
        assert now["registered_on"] >= latest + timedelta(weeks=4)
        assert not case.objections.filter(stops_registration=True).exists()
    assert case.ended == fresh(case).ended >= ENDED.get(case.pk, frozenset())
    ENDED[case.pk] = fresh(case).ended


CAN_CHANGE = {"examined_on", "due_on", "fee_settled_on", "returned_on", "suspended_on"}
ENDED: dict = {}


@pytest.mark.once
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(SEQUENCES)
def test_the_house_and_the_model_agree_on_every_step(sequence):
    case, model = a_received_case(), Model(RECEIVED)
    for step, days in sequence:
        model.today += timedelta(days=days)
        before = Case.objects.filter(pk=case.pk).values().get()
        events = Event.objects.filter(subject=case.number).count()
        with clock.set_to(model.today):
            was_taken = try_step(fresh(case), step)
        may = model.take("pass_" if step == "pass" else step)

        assert (step, was_taken) == (step, may)
        assert fresh(case).state == model.state, step
        ten_promises(fresh(case), before, model, was_taken)
        assert Event.objects.filter(subject=case.number).count() > events or (
            not was_taken
        )
