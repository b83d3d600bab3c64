"""What the tests of several files of pages begin with."""

import pytest

import clock
from lpa.choices import FeeReduction
from tests.casework.builders import a_case, asks
from tests.casework.fee_pages import LATER


@pytest.fixture
def a_week_later():
    """A week after whatever was received."""
    with clock.set_to(LATER):
        yield


@pytest.fixture
def claimed():
    """A case whose form asks for a lower fee."""
    return a_case(answers=asks(FeeReduction.LOW_INCOME))
