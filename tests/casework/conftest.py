import pytest

from history.models import Event


@pytest.fixture
def events_of():
    """The history of a case, oldest first."""
    return lambda case: Event.objects.filter(subject=case.number).order_by("sequence")
