import signal

import pytest
from django.db import connection, transaction

from outbox import owing
from outbox.models import Errand
from outbox.worker import Worker
from tests.outbox.conftest import ABOUT
from tests.outbox.errands import noted

# A worker closes its connection between errands, and a transaction with it.
pytestmark = pytest.mark.django_db(transaction=True)


@transaction.atomic
def owe(kind):
    return owing.owe(kind, about=ABOUT)


@pytest.mark.parametrize("work", [lambda w: w.run(), lambda w: w.run_once()])
def test_a_worker_told_to_stop_finishes_what_it_has_in_hand(work):
    last = owe("last")
    owe("note")

    work(Worker(poll=60))

    assert noted() == [last.pk]
    assert Errand.objects.still_open().count() == 1


def test_a_worker_told_to_stop_leaves_the_signals_as_they_were():
    before = signal.getsignal(signal.SIGTERM)
    owe("last")

    Worker(poll=60).run()

    assert signal.getsignal(signal.SIGTERM) == before


def test_a_worker_looks_again_after_its_pause():
    class Late(Worker):
        def _look(self):
            outcome = super()._look()
            if outcome is None:
                owe("last")
            return outcome

    Late(poll=0.01).run()

    assert Errand.objects.still_open().count() == 0


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has no server to go away"
)
def test_a_worker_outlives_a_restart_of_the_database(settings):
    settings.OUTBOX_LEASE_SECONDS = 0.2
    errand = owe("cut off")

    Worker(poll=0.05).run()

    assert noted() == [errand.pk]
