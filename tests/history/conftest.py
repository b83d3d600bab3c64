import pytest
from django.db import IntegrityError, connection, transaction

from history import triggers
from history.models import Event
from history.recording import record

SUBJECT = "A00000000001"


@pytest.fixture
def chain(db):
    """Three events about one LPA, and one about another."""
    for action in ("started", "submitted", "received"):
        record(subject=SUBJECT, action=action, by=None)
    record(subject="A00000000002", action="started", by=None)
    return Event.objects.filter(subject=SUBJECT)


@pytest.fixture
def forge(db):
    """Run SQL as somebody would who has taken the database's guard away."""

    def run(sql, *values):
        with triggers.lifted(connection), connection.cursor() as cursor:
            cursor.execute(sql, values)

    return run


@pytest.fixture
def refused(db):
    """Whether the database refuses a change, and leaves things as they are."""

    def is_refused(change):
        before = list(Event.objects.values())
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
        return list(Event.objects.values()) == before

    return is_refused
