"""Two people at once: each waits for the other, and both are in the chain."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from history.models import Event
from history.recording import record, record_reading
from history.verifying import findings
from tests.history.conftest import SUBJECT

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="an in-memory SQLite has one connection; its writers take turns anyway",
    ),
]

WRITERS = 4


def at_once(act):
    """Let every writer act at the same time, each on a connection of its own."""
    start = Barrier(WRITERS)

    def run(_):
        try:
            start.wait()
            act()
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(run, range(WRITERS)))


def test_writers_to_one_chain_take_turns():
    def write():
        for _ in range(10):
            with transaction.atomic():
                record(subject=SUBJECT, action="noted", by=None)

    at_once(write)

    places = Event.objects.values_list("sequence", flat=True)
    assert list(places) == list(range(1, 10 * WRITERS + 1))
    assert list(findings()) == []


def test_two_pages_read_at_once_are_one_reading(donor):
    at_once(lambda: record_reading(subject=SUBJECT, by=donor))

    assert Event.objects.count() == 1
