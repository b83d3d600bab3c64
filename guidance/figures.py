"""Figures that guidance speaks of, from where the law's own are kept."""

import clock
from design.fields.numbers import in_pounds
from lpa.choices import FeeReduction
from lpa.rules.clocks import TIME_TO_OBJECT, WAITING
from lpa.rules.fees import fee_due
from prescribed.limits import DAMAGES_UP_TO, LOW_INCOME_BELOW

A_WEEK = 7


def figures() -> dict[str, str | int]:
    """Today's fees and limits in pounds, and the statutory periods in weeks."""
    none, low = FeeReduction.NONE, FeeReduction.LOW_INCOME
    return {
        "full_fee": fee(none),
        "both_types": fee(none, times=2),
        "half_fee": fee(low),
        "repeat_fee": fee(none, is_repeat=True),
        "repeat_half_fee": fee(low, is_repeat=True),
        "low_income_below": "£" + in_pounds(LOW_INCOME_BELOW),
        "damages_above": "£" + in_pounds(DAMAGES_UP_TO),
        "weeks_of_waiting": WAITING.days // A_WEEK,
        "weeks_to_object": TIME_TO_OBJECT.days // A_WEEK,
    }


def fee(reduction: FeeReduction, *, is_repeat: bool = False, times: int = 1) -> str:
    due = fee_due(reduction=reduction, is_repeat=is_repeat, on=clock.today())
    return "£" + in_pounds((due or 0) * times)
