"""Claims for a lower fee: who decides, what follows, what is said against it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from accounts.groups import StaffGroup
from casework.account import account_of, live_claim
from casework.claims import (
    add_evidence,
    appeal_claim,
    appeal_until,
    claim_reduction,
    decide_claim,
    want_evidence,
    withdraw_claim,
)
from casework.fee_choices import (
    ClaimState,
    FeeState,
    Reduction,
    RefundReason,
    Repeat,
)
from casework.refusals import NotNow
from casework.states import State
from lpa.choices import FeeReduction, FeeShare

from .builders import RECEIVED, a_case, asks, decide, fresh, pay, staff

pytestmark = pytest.mark.django_db
LATER = RECEIVED + timedelta(days=7)
BENEFITS, LOW_INCOME = FeeReduction.BENEFITS, FeeReduction.LOW_INCOME
CREDIT = FeeReduction.UNIVERSAL_CREDIT


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(LATER):
        yield


def claimed(reduction=LOW_INCOME, *, repeat=False, state=State.RECEIVED):
    return a_case(state, answers=asks(reduction, repeat=repeat))


def appeal(case, on=LATER):
    return appeal_claim(
        claim=live_claim(fresh(case)), text="Look again", on=on, by=staff("caseworker")
    )


@pytest.mark.parametrize(
    ("reduction", "repeat", "asked"),
    [
        (BENEFITS, False, (Reduction.EXEMPTION, "")),
        (LOW_INCOME, False, (Reduction.REMISSION, "")),
        (CREDIT, False, (Reduction.UNIVERSAL_CREDIT, "")),
        (FeeReduction.NONE, True, ("", Repeat.HALF)),
        (LOW_INCOME, True, (Reduction.REMISSION, Repeat.HALF)),
    ],
)
def test_a_form_that_asks_for_less_opens_a_case_with_its_claim(
    reduction, repeat, asked
):
    case = claimed(reduction, repeat=repeat)
    claim = live_claim(case)

    assert (claim.reduction, claim.repeat) == asked
    assert (claim.state, claim.asked_on) == (ClaimState.REQUESTED, RECEIVED)
    assert account_of(case).due is None
    assert fresh(case).fee_settled_on is None


def test_a_form_that_asks_for_nothing_has_no_claim():
    case = a_case()

    assert live_claim(case) is None
    assert account_of(case).due == 92_00


@pytest.mark.parametrize(
    ("asked", "repeat", "decision", "due", "state"),
    [
        (LOW_INCOME, False, {"share": FeeShare.HALF}, 46_00, "approved"),
        (LOW_INCOME, False, {"share": FeeShare.FULL}, 92_00, "declined"),
        (BENEFITS, False, {"share": FeeShare.NOTHING}, 0, "approved"),
        (CREDIT, False, {"share": FeeShare.FULL}, 92_00, "declined"),
        (CREDIT, False, {"share": FeeShare.HALF}, 46_00, "approved"),
        (CREDIT, False, {"share": FeeShare.NOTHING}, 0, "approved"),
        (FeeReduction.NONE, True, {"earlier": FeeShare.FULL}, 46_00, "approved"),
        (FeeReduction.NONE, True, {"earlier": FeeShare.HALF}, 23_00, "approved"),
        (FeeReduction.NONE, True, {"earlier": FeeShare.NOTHING}, 0, "approved"),
        (FeeReduction.NONE, True, {}, 92_00, "declined"),
        (
            LOW_INCOME,
            True,
            {"share": FeeShare.HALF, "earlier": FeeShare.FULL},
            23_00,
            "approved",
        ),
    ],
)
def test_a_decision_says_what_is_due(asked, repeat, decision, due, state):
    case = decide(claimed(asked, repeat=repeat), **decision)

    assert account_of(case).due == due
    assert live_claim(case).state == state


def test_a_decision_is_kept_with_who_when_and_why(events_of):
    case = decide(claimed(), FeeShare.HALF)
    claim, event = live_claim(case), events_of(case).last()

    assert (claim.decided_by, claim.why) == (staff("reduced-fee"), "Shown")
    assert clock.london_date(claim.decided_at) == LATER
    assert (event.action, event.why) == ("fee-approved", "Shown")
    assert event.details["pence"] == 46_00


@pytest.mark.parametrize("group", sorted(set(StaffGroup) - {StaffGroup.REDUCED_FEE}))
def test_only_the_reduced_fee_group_decides(group):
    case, user = claimed(), staff(group)
    claim = live_claim(case)

    with pytest.raises(PermissionDenied):
        decide_claim(claim=claim, share=FeeShare.NOTHING, why="x", by=user)
    with pytest.raises(PermissionDenied):
        want_evidence(claim=claim, wanted="x", by_day=LATER, by=user)
    with pytest.raises(PermissionDenied):
        withdraw_claim(claim=claim, why="x", by=user)
    assert live_claim(fresh(case)).state == ClaimState.REQUESTED


def test_a_claim_is_decided_once():
    case = decide(claimed(), FeeShare.HALF)

    with pytest.raises(NotNow, match="not for a claim that is: Approved"):
        decide(case, FeeShare.NOTHING)
    assert account_of(fresh(case)).due == 46_00


def test_where_nothing_is_left_to_pay_the_case_goes_on_by_itself():
    case = claimed(BENEFITS, state=State.PAYMENT_PENDING)

    assert decide(case, FeeShare.NOTHING).state == State.RECEIVED


def test_where_something_is_left_to_pay_the_case_goes_on_waiting():
    case = decide(claimed(state=State.PAYMENT_PENDING), FeeShare.HALF)
    assert case.state == State.PAYMENT_PENDING

    pay(case, 46_00)
    assert fresh(case).state == State.RECEIVED


def test_what_was_paid_too_much_is_offered_back():
    case = claimed()
    pay(case, 92_00)
    refund = decide(case, FeeShare.HALF).lpa.refunds.get()

    assert (refund.pence, refund.reason) == (46_00, RefundReason.REDUCED)
    assert (refund.proposed_by, refund.is_open) == (staff("reduced-fee"), True)
    assert account_of(case).paid == 92_00


def test_nothing_is_offered_back_where_nothing_was_paid_too_much():
    assert not decide(claimed(), FeeShare.HALF).lpa.refunds.exists()


def test_evidence_is_asked_for_and_recorded_when_it_comes(events_of):
    case, decider = claimed(), staff("reduced-fee")
    claim = live_claim(case)
    want_evidence(claim=claim, wanted="A P60", by_day=LATER, by=decider)
    assert account_of(fresh(case)).state == FeeState.REDUCTION_MORE_EVIDENCE

    add_evidence(claim=claim, what="P60 of 2026", on=LATER, by=staff("caseworker"))
    claim = live_claim(fresh(case))
    assert claim.state == ClaimState.REQUESTED
    assert [each.what for each in claim.evidence.all()] == ["P60 of 2026"]
    assert events_of(case).last().details["sentence"] == "P60 of 2026"


def test_what_did_not_come_does_not_keep_anybody_from_deciding():
    case = claimed()
    wanted = {"wanted": "A P60", "by_day": LATER, "by": staff("reduced-fee")}
    want_evidence(claim=live_claim(case), **wanted)

    assert account_of(decide(case, FeeShare.FULL)).due == 92_00


def test_evidence_cannot_come_tomorrow_or_after_the_decision():
    case = claimed()
    said = {"what": "P60", "by": staff("caseworker")}
    with pytest.raises(NotNow, match="in the future"):
        add_evidence(claim=live_claim(case), on=LATER + timedelta(days=1), **said)

    decide(case, FeeShare.HALF)
    with pytest.raises(NotNow, match="Approved"):
        add_evidence(claim=live_claim(fresh(case)), on=LATER, **said)


def test_staff_record_a_claim_that_came_by_letter():
    case = a_case()
    pay(case)
    claim_reduction(
        case=case, reduction=Reduction.HARDSHIP, on=LATER, by=staff("caseworker")
    )

    assert live_claim(fresh(case)).is_late
    assert fresh(case).fee_settled_on is None
    assert account_of(decide(case, FeeShare.NOTHING)).overpaid == 92_00


@pytest.mark.parametrize(
    ("state", "asked", "said"),
    [
        (State.RECEIVED, {"on": LATER + timedelta(days=1)}, "in the future"),
        (State.RECEIVED, {"reduction": None}, "Nothing is asked for"),
        (State.WITHDRAWN, {}, "not open any more"),
    ],
)
def test_a_claim_that_cannot_be_is_refused(state, asked, said):
    case = a_case(state)
    asked = {"reduction": Reduction.HARDSHIP, "on": LATER} | asked

    with pytest.raises(NotNow, match=said):
        claim_reduction(case=case, by=staff("caseworker"), **asked)
    assert live_claim(fresh(case)) is None


def test_one_claim_counts_for_a_case():
    case = claimed()
    again = {"repeat": Repeat.FREE, "on": LATER, "by": staff("caseworker")}
    with pytest.raises(NotNow, match="Another claim"):
        claim_reduction(case=case, **again)

    withdraw_claim(claim=live_claim(case), why="By mistake", by=staff("reduced-fee"))
    assert account_of(fresh(case)).due == 92_00
    claim_reduction(case=case, **again)
    assert live_claim(fresh(case)).repeat == Repeat.FREE


def test_an_approval_that_is_withdrawn_makes_the_rest_due():
    case = decide(claimed(), FeeShare.HALF)
    pay(case, 46_00)
    assert fresh(case).fee_settled_on is not None

    claim = live_claim(fresh(case))
    withdraw_claim(claim=claim, why="Wrong case", by=staff("reduced-fee"))
    assert account_of(fresh(case)).outstanding == 46_00
    assert fresh(case).fee_settled_on is None


def test_on_appeal_somebody_else_decides_again():
    case = decide(claimed(), FeeShare.FULL)
    appeal(case)
    assert account_of(fresh(case)).due is None
    with pytest.raises(NotNow, match="Somebody else"):
        decide(case, FeeShare.HALF)

    another = staff("reduced-fee", email="another@office.example")
    decide_claim(
        claim=live_claim(fresh(case)), share=FeeShare.HALF, why="Shown", by=another
    )
    assert account_of(fresh(case)).due == 46_00
    with pytest.raises(NotNow, match="decided on appeal"):
        appeal(case)


def test_an_appeal_has_four_weeks():
    case = decide(claimed(), FeeShare.FULL)
    last = appeal_until(live_claim(case))
    assert last == LATER + timedelta(weeks=4)

    with clock.set_to(last + timedelta(days=1)):
        with pytest.raises(NotNow, match="arrive by 5 November 2026"):
            appeal(case, on=last + timedelta(days=1))
        appeal(case, on=last)


@pytest.mark.parametrize(
    ("days", "said"), [(-1, "before the decision"), (1, "in the future")]
)
def test_an_appeal_comes_after_the_decision_and_not_tomorrow(days, said):
    case = decide(claimed(), FeeShare.FULL)

    with pytest.raises(NotNow, match=said):
        appeal(case, on=LATER + timedelta(days=days))
