"""Several workers on connections of their own: none does what another has in hand."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from outbox.carrying import carry_out_due
from outbox.leasing import claim
from outbox.models import Errand
from outbox.owing import owe
from tests.outbox.conftest import ABOUT
from tests.outbox.errands import noted

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="an in-memory SQLite has one connection; see test_kill for a file",
    ),
]

WORKERS = 4


@transaction.atomic
def owe_many(number):
    for _ in range(number):
        owe("note", about=ABOUT, payload={"seconds": 0.005})


def at_once(work):
    start = Barrier(WORKERS)

    def run(_):
        try:
            start.wait()
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as workers:
        return list(workers.map(run, range(WORKERS)))


def test_workers_at_once_carry_out_each_errand_once():
    owe_many(40)

    done = at_once(carry_out_due)

    assert sum(done) == 40
    assert sorted(noted()) == list(Errand.objects.values_list("pk", flat=True))


def test_workers_at_once_claim_different_errands():
    owe_many(WORKERS)

    claimed = at_once(lambda: claim("one of many"))

    assert len({errand.pk for errand in claimed}) == WORKERS


def test_an_errand_being_claimed_does_not_keep_others_waiting():
    owe_many(2)

    with transaction.atomic():
        first = claim("slow to commit")
        with ThreadPoolExecutor(1) as another:
            second = another.submit(claim_and_close).result()

    assert second.pk != first.pk


def claim_and_close():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '3s'")
        return claim("quick")
    finally:
        connection.close()
