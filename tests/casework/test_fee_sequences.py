"""Whatever is tried with a fee in whatever order, the money keeps its promises."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import clock
from casework.account import account_of, live_claim
from casework.claims import (
    add_evidence,
    appeal_claim,
    claim_reduction,
    decide_claim,
    want_evidence,
    withdraw_claim,
)
from casework.fee_choices import UNDECIDED, FeeState, Reduction, RefundReason
from casework.payments import correct_payment, record_payment, take_back_payment
from casework.refunds import confirm_refund, drop_refund, propose_refund
from casework.refusals import NotNow
from casework.states import State
from history.models import Event
from lpa.choices import FeeReduction, FeeShare
from lpa.models import Payment

from .builders import RECEIVED, a_received_case, asks, fresh, staff

pytestmark = pytest.mark.django_db

CASHIERS = [("finance", "one"), ("finance", "two")]
DECIDERS = [("reduced-fee", "one"), ("reduced-fee", "two")]
amounts = st.sampled_from([1, 8_00, 23_00, 46_00, 92_00, 100_00])
shares = st.sampled_from(FeeShare)
earlier = st.none() | shares
who = st.integers(0, 1)
CHEQUE = {"source": Payment.Source.CHEQUE, "on": RECEIVED}


def cashier(number):
    group, name = CASHIERS[number]
    return staff(group, email=f"{group}-{name}@office.example")


def decider(number):
    group, name = DECIDERS[number]
    return staff(group, email=f"{group}-{name}@office.example")


def latest_payment(case):
    return case.lpa.payments.order_by("-pk").first()


def latest_refund(case):
    return case.lpa.refunds.order_by("-pk").first()


VERBS = {
    "pay": lambda case, pence, share, before, by: record_payment(
        case=case, pence=pence, by=cashier(by), **CHEQUE
    ),
    "take back": lambda case, pence, share, before, by: take_back_payment(
        payment=latest_payment(case), why="Bounced", by=cashier(by)
    ),
    "correct": lambda case, pence, share, before, by: correct_payment(
        payment=latest_payment(case), pence=pence, why="x", by=cashier(by), **CHEQUE
    ),
    "claim": lambda case, pence, share, before, by: claim_reduction(
        case=case, reduction=Reduction.HARDSHIP, on=RECEIVED, by=cashier(by)
    ),
    "want": lambda case, pence, share, before, by: want_evidence(
        claim=live_claim(case), wanted="x", by_day=RECEIVED, by=decider(by)
    ),
    "prove": lambda case, pence, share, before, by: add_evidence(
        claim=live_claim(case), what="x", on=RECEIVED, by=cashier(by)
    ),
    "decide": lambda case, pence, share, before, by: decide_claim(
        claim=live_claim(case), share=share, earlier=before, why="x", by=decider(by)
    ),
    "appeal": lambda case, pence, share, before, by: appeal_claim(
        claim=live_claim(case), text="x", on=RECEIVED, by=cashier(by)
    ),
    "withdraw": lambda case, pence, share, before, by: withdraw_claim(
        claim=live_claim(case), why="x", by=decider(by)
    ),
    "propose": lambda case, pence, share, before, by: propose_refund(
        lpa=case.lpa, pence=pence, reason=RefundReason.OVERPAID, by=cashier(by)
    ),
    "confirm": lambda case, pence, share, before, by: confirm_refund(
        refund=latest_refund(case), by=cashier(by)
    ),
    "drop": lambda case, pence, share, before, by: drop_refund(
        refund=latest_refund(case), why="x", by=cashier(by)
    ),
}
ABOUT_A_CLAIM = {"want", "prove", "decide", "appeal", "withdraw"}
TO_AND_FRO = ["confirm", "propose", "take back"]


def tries(verbs):
    return st.tuples(st.sampled_from(verbs), amounts, shares, earlier, who)


# Often from where something can be given back, or looked at again.
OVERPAID = [("pay", 100_00)]
PROPOSED = [*OVERPAID, ("propose", 8_00)]
APPEALED = [("decide", 0), ("appeal", 0)]
REDUCED = [("pay", 92_00), ("decide", 0)]


def sequences(verbs, *beginnings):
    """A beginning by the first of each pair of people, and then whatever is tried."""
    begun = st.sampled_from(beginnings).map(
        lambda steps: [(verb, pence, FeeShare.HALF, None, 0) for verb, pence in steps]
    )
    return st.builds(
        list.__add__, begun, st.lists(tries(verbs), min_size=2, max_size=8)
    )


asked = st.sampled_from(sorted(FeeReduction))


def has_what_it_needs(case, verb):
    if verb in ABOUT_A_CLAIM:
        return live_claim(case) is not None
    if verb in ("take back", "correct"):
        return latest_payment(case) is not None
    return verb not in ("confirm", "drop") or latest_refund(case) is not None


def attempt(case, verb, *details):
    """Use a verb if the case allows it; whether it did."""
    if not has_what_it_needs(case, verb):
        return False
    try:
        VERBS[verb](case, *details)
    except NotNow:
        return False
    return True


def check(case):
    """What is true of a fee at any moment."""
    account = account_of(case)
    claim = live_claim(case)
    is_undecided = claim is not None and claim.state in UNDECIDED
    assert (account.due is None) == is_undecided
    assert account.is_clear == (case.fee_settled_on is not None)
    assert not (case.state == State.PAYMENT_PENDING and account.is_clear)
    payments = list(case.lpa.payments.all())
    received = sum(each.pence for each in payments if each.pence > 0)
    assert account.paid == sum(each.pence for each in payments)
    assert 0 <= account.refunded <= received
    assert (account.state == FeeState.OVERPAID) == (account.overpaid > 0)
    for refund in case.lpa.refunds.select_related("payment"):
        is_made = refund.payment is not None
        assert not is_made or refund.payment.pence == -refund.pence
        assert not is_made or refund.decided_by != refund.proposed_by
    assert case.fee_claims.exclude(state="withdrawn").count() <= 1


PATIENT = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@PATIENT
@pytest.mark.once
@given(asked, st.booleans(), sequences(sorted(VERBS), [], REDUCED, APPEALED))
def test_any_sequence_keeps_every_promise(reduction, is_repeat, sequence):
    play(a_received_case(answers=asks(reduction, repeat=is_repeat)), sequence)


@PATIENT
@given(sequences(TO_AND_FRO, OVERPAID, PROPOSED))
def test_however_money_goes_to_and_fro_no_more_is_given_back_than_was_too_much(
    sequence,
):
    play(a_received_case(), sequence)


def play(case, sequence):
    for verb, *details in sequence:
        rows, events = list(case.lpa.payments.values()), history(case)
        before = account_of(case)
        with clock.set_to(RECEIVED):
            was_done = attempt(case, verb, *details)
        case = fresh(case)
        check(case)
        assert list(case.lpa.payments.values())[: len(rows)] == rows
        assert (history(case) > events) == was_done
        if verb == "confirm" and was_done:
            after = account_of(case)
            assert before.paid > after.paid >= after.due == before.due


def history(case):
    return Event.objects.filter(subject=case.number).count()
