"""What is due where staff grant a share of the fee, and for a repeat."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.choices import FeeReduction, FeeShare
from lpa.rules.fees import fee_due, full_fee, reduced_fee, repeat_until

DAY = date(2026, 11, 22)
FULL, HALF, NOTHING = FeeShare.FULL, FeeShare.HALF, FeeShare.NOTHING

# (share granted, share due for the earlier application): pence.
DUE = {
    (FULL, None): 92_00,
    (HALF, None): 46_00,
    (NOTHING, None): 0,
    (FULL, FULL): 46_00,
    (FULL, HALF): 23_00,
    (FULL, NOTHING): 0,
    (HALF, FULL): 23_00,
    (HALF, HALF): 23_00,
    (HALF, NOTHING): 0,
    (NOTHING, FULL): 0,
    (NOTHING, HALF): 0,
    (NOTHING, NOTHING): 0,
}
shares = st.sampled_from(FeeShare)
days = st.dates(date(2017, 4, 1), date(2030, 1, 1))


@pytest.mark.parametrize(("share", "earlier"), DUE)
def test_a_share_and_what_was_due_before_decide_the_fee(share, earlier):
    assert reduced_fee(DAY, share=share, earlier=earlier) == DUE[share, earlier]


@pytest.mark.parametrize(
    ("reduction", "share"),
    [
        (FeeReduction.NONE, FULL),
        (FeeReduction.LOW_INCOME, HALF),
        (FeeReduction.BENEFITS, NOTHING),
    ],
)
@pytest.mark.parametrize("is_repeat", [False, True])
def test_what_is_granted_as_asked_is_what_was_announced(reduction, share, is_repeat):
    earlier = FULL if is_repeat else None

    announced = fee_due(reduction=reduction, is_repeat=is_repeat, on=DAY)
    assert reduced_fee(DAY, share=share, earlier=earlier) == announced


@given(days, shares, st.none() | shares)
def test_nobody_pays_more_than_the_full_fee_or_than_without_a_repeat(
    day, share, earlier
):
    alone = reduced_fee(day, share=share)

    assert 0 <= reduced_fee(day, share=share, earlier=earlier) <= alone
    assert alone <= full_fee(day)


@pytest.mark.parametrize(
    ("refused_on", "last"),
    [
        (date(2026, 8, 22), date(2026, 11, 22)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 9, 1), date(2026, 12, 1)),
        (date(2026, 10, 31), date(2027, 1, 31)),
    ],
)
def test_a_repeat_has_three_months(refused_on, last):
    assert repeat_until(refused_on) == last


@given(st.dates(date(2017, 4, 1), date(2100, 1, 1)))
def test_three_months_are_never_shorter_than_three_februaries(refused_on):
    last = repeat_until(refused_on)

    assert timedelta(89) <= last - refused_on <= timedelta(92)
    assert last.day in (refused_on.day, monthrange(last.year, last.month)[1])
