from datetime import date

import pytest

from lpa.choices import FeeReduction
from lpa.fee_words import fee_in_words
from lpa.instrument import Instrument

ON = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("reduction", "said"),
    [
        (FeeReduction.NONE, "£92"),
        (FeeReduction.LOW_INCOME, "£46"),
        (FeeReduction.BENEFITS, "nothing to pay"),
        (FeeReduction.UNIVERSAL_CREDIT, "Pay nothing now"),
        (None, "£92"),
    ],
)
def test_the_fee_is_said_in_words(reduction, said):
    assert said in fee_in_words(Instrument(fee_reduction=reduction), on=ON)


def test_a_repeat_application_costs_half():
    assert "£46" in fee_in_words(Instrument(is_repeat=True), on=ON)
