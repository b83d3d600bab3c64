"""What the return codes of One Login come to."""

import pytest

from identity.choices import State
from identity.return_codes import UnknownCode, outcome


@pytest.mark.parametrize(
    ("codes", "has_identity", "state"),
    [
        ("P", True, State.CONFIRMED),
        ("A", True, State.CONFIRMED),
        ("", True, State.CONFIRMED),
        ("X", False, State.INSUFFICIENT),
        ("P", False, State.INSUFFICIENT),
        ("PX", True, State.INSUFFICIENT),
        *((code, False, State.FAILED) for code in "DNTVZ"),
        ("XV", False, State.FAILED),
        ("PD", True, State.FAILED),
        ("", False, None),
    ],
)
def test_the_worst_code_counts(codes, has_identity, state):
    assert outcome(codes, has_identity=has_identity) is state


def test_a_code_that_nobody_knows_is_an_error():
    with pytest.raises(UnknownCode, match="Q"):
        outcome("PQ", has_identity=True)
