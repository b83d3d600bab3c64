"""kill -9 of the worker, between any two steps: nothing is lost, nothing done twice."""

import sqlite3
import time
from random import SystemRandom

import pytest
from django.db import connection, transaction

from history.verifying import findings
from outbox.models import Errand
from outbox.owing import owe
from tests.outbox.errands import noted
from tests.outbox.workplace import wait_until, workplace

pytestmark = pytest.mark.django_db(transaction=True)

DEATHS = 50
CHANCE = SystemRandom()
BETWEEN_STEPS = ("claimed", "prepared", "finishing", "finished", "committed")


@transaction.atomic
def owe_deaths(number):
    """Errands that kill their own worker, as many between every two steps."""
    for one in range(number):
        step = BETWEEN_STEPS[one % len(BETWEEN_STEPS)]
        owe("note", about=f"A{one:011d}", payload={"dies": step})


@transaction.atomic
def owe_work():
    owe("note", about="A99999999999", payload={"seconds": 0.05})


def kill_one_more(staff):
    """Owe something, kill somebody; gives whether enough have died."""
    owe_work()
    time.sleep(CHANCE.uniform(0, 0.15))
    CHANCE.choice(staff).kill()
    return sum(nursery.deaths for nursery in staff) >= DEATHS


@pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="other processes cannot see an in-memory SQLite",
)
def test_fifty_deaths_lose_nothing_and_do_nothing_twice():
    owe_deaths(DEATHS // 2)

    with workplace(connection.settings_dict["NAME"]) as staff:
        wait_until(lambda: kill_one_more(staff), seconds=45)
        wait_until(lambda: not Errand.objects.still_open().exists(), seconds=30)

    assert sorted(noted()) == list(Errand.objects.values_list("pk", flat=True))
    assert not Errand.objects.given_up().exists()
    assert list(findings()) == []
    before_the_end = Errand.objects.filter(payload__dies__in=BETWEEN_STEPS[:-1])
    assert min(before_the_end.values_list("attempts", flat=True)) == 2


@pytest.mark.skipif(connection.vendor != "sqlite", reason="makes a SQLite file")
def test_workers_on_one_sqlite_file_do_nothing_twice(tmp_path):
    owe_deaths(10)
    owed = set(Errand.objects.values_list("pk", flat=True))
    file = sqlite3.connect(tmp_path / "db.sqlite3", timeout=20)
    connection.connection.backup(file)

    def left():
        open_ones = "SELECT count(*) FROM outbox_errand WHERE done_at IS NULL"
        return file.execute(open_ones).fetchone()[0]

    with workplace(tmp_path / "db.sqlite3"):
        wait_until(lambda: left() == 0, seconds=30)

    effects = "SELECT json_extract(details, '$.errand') FROM history_event"
    done = [errand for (errand,) in file.execute(effects)]
    file.close()
    assert sorted(done) == sorted(owed)
