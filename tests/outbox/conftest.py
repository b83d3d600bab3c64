import pytest

from outbox.models import Errand
from outbox.owing import owe
from tests.outbox.errands import LONG_AGO

ABOUT = "A00000000001"


@pytest.fixture
def owed(db):
    """An errand that is due."""
    return owe("note", about=ABOUT)


@pytest.fixture
def wear_out():
    """Let all leases run out, as they do when their workers have died."""

    def run_out():
        Errand.objects.exclude(leased_until=None).update(leased_until=LONG_AGO)

    return run_out


@pytest.fixture
def hurry():
    """Make what was put off due now."""

    def bring_forward():
        Errand.objects.update(due_at=LONG_AGO)

    return bring_forward
