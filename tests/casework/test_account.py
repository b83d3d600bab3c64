"""How a fee stands is told from the sums and the claim, and from nothing else."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from casework.account import Account
from casework.fee_choices import DECIDED, UNDECIDED, ClaimState, FeeState

pence = st.integers(-200_00, 200_00)
amounts = st.integers(0, 200_00)
undecided = st.sampled_from(sorted(UNDECIDED))
decided = st.none() | st.sampled_from(sorted(DECIDED))
known = st.builds(Account, amounts, pence, amounts, decided)


@pytest.mark.parametrize(
    ("account", "state"),
    [
        (Account(92_00, 0), FeeState.UNPAID),
        (Account(92_00, 50_00), FeeState.PART_PAID),
        (Account(92_00, 92_00), FeeState.PAID),
        (Account(92_00, 100_00), FeeState.OVERPAID),
        (Account(92_00, 92_00, 8_00), FeeState.REFUNDED),
        (Account(None, 0), FeeState.REDUCTION_REQUESTED),
        (Account(None, 0, 0, ClaimState.REQUESTED), FeeState.REDUCTION_REQUESTED),
        (Account(None, 9, 0, ClaimState.APPEALED), FeeState.REDUCTION_REQUESTED),
        (
            Account(None, 92_00, 0, ClaimState.MORE_EVIDENCE),
            FeeState.REDUCTION_MORE_EVIDENCE,
        ),
        (Account(46_00, 0, 0, ClaimState.APPROVED), FeeState.REDUCTION_APPROVED),
        (Account(0, 0, 0, ClaimState.APPROVED), FeeState.REDUCTION_APPROVED),
        (Account(0, -8_00, 8_00, ClaimState.APPROVED), FeeState.UNPAID),
        (Account(46_00, 46_00, 0, ClaimState.APPROVED), FeeState.PAID),
        (Account(46_00, 92_00, 0, ClaimState.APPROVED), FeeState.OVERPAID),
        (Account(46_00, 46_00, 46_00, ClaimState.APPROVED), FeeState.REFUNDED),
        (Account(92_00, 0, 0, ClaimState.DECLINED), FeeState.REDUCTION_DECLINED),
        (Account(92_00, 46_00, 0, ClaimState.DECLINED), FeeState.PART_PAID),
        (Account(92_00, 92_00, 0, ClaimState.DECLINED), FeeState.PAID),
    ],
)
def test_a_fee_stands_where_the_sums_and_the_claim_say(account, state):
    assert account.state == state


def test_every_state_is_reached_by_some_account():
    reached = {
        Account(due, paid, refunded, claim).state
        for due in (None, 0, 92_00)
        for paid in (0, 46_00, 92_00, 100_00)
        for refunded in (0, 8_00)
        for claim in (None, *UNDECIDED, *DECIDED)
        if (due is None) == (claim in UNDECIDED)
    }

    assert reached == set(FeeState)


@given(pence, amounts, undecided)
def test_while_a_claim_is_undecided_nothing_is_clear_and_nothing_too_much(
    paid, refunded, claim
):
    account = Account(None, paid, refunded, claim)

    assert not account.is_clear
    assert account.overpaid == 0
    assert account.state in (
        FeeState.REDUCTION_REQUESTED,
        FeeState.REDUCTION_MORE_EVIDENCE,
    )


@given(known)
def test_a_fee_is_clear_in_the_states_that_say_so(account):
    clear = {
        FeeState.PAID,
        FeeState.OVERPAID,
        FeeState.REFUNDED,
        FeeState.REDUCTION_APPROVED,
    }
    assume(account.state != FeeState.REDUCTION_APPROVED or account.due == 0)

    assert account.is_clear == (account.state in clear)


@given(known)
def test_too_much_is_what_was_paid_above_what_is_due(account):
    assert account.overpaid == max(account.paid - account.due, 0)
    assert (account.state == FeeState.OVERPAID) == (account.overpaid > 0)


@given(known, st.integers(1, 100_00))
def test_paying_never_makes_more_outstanding(account, more):
    richer = Account(account.due, account.paid + more, account.refunded, account.claim)

    assert richer.outstanding < account.outstanding
    assert richer.is_clear or not account.is_clear
