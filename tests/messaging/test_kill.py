"""kill -9 of the worker, between any two steps: no message is lost, none goes twice.

Workers in processes of their own send by a post office in this one, which kills some
of them at each of its own steps: asked, taken but not answered, answered. Others are
killed at any moment.
"""

import time
from random import SystemRandom

import pytest
from django.db import connection, transaction

from history.models import Event
from history.verifying import findings
from messaging.models import Message
from outbox.models import Errand
from tests.messaging.conftest import intend
from tests.messaging.post_office import post_office
from tests.outbox.workplace import wait_until, workplace

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="other processes cannot see an in-memory SQLite",
    ),
]

DEATHS = 200
CHANCE = SystemRandom()


class Killer:
    """Kills workers, those at the counter too; keeps count by the step at which."""

    def __init__(self, staff, office):
        self.staff = staff
        self.numbers = 0
        self.at_step = dict.fromkeys(["asked to send", "taken", "answered"], 0)
        office.between = self.at_the_counter

    @property
    def deaths(self):
        return sum(nursery.deaths for nursery in self.staff)

    def at_the_counter(self, step):
        if step in self.at_step and self.deaths < DEATHS and CHANCE.random() < 0.15:
            self.at_step[step] += 1
            for nursery in self.staff:
                nursery.kill()

    def one_more(self):
        """Intend one message, kill somebody; gives whether enough have died."""
        self.numbers += 1
        with transaction.atomic():
            intend(about=f"A{self.numbers % 40:011d}", person=str(self.numbers))
        time.sleep(CHANCE.uniform(0, 0.1))
        CHANCE.choice(self.staff).kill()
        return self.deaths >= DEATHS


def test_two_hundred_deaths_lose_no_message_and_send_none_twice():
    with post_office() as office:
        told = {**office.settings(), "OUTBOX_ATTEMPTS": "1000"}
        with workplace(connection.settings_dict["NAME"], nurseries=3, **told) as staff:
            killer = Killer(staff, office)
            wait_until(killer.one_more, seconds=60)
            wait_until(lambda: not Errand.objects.still_open().exists(), seconds=45)

    intended = set(Message.objects.values_list("reference", flat=True))
    assert killer.numbers == len(intended)
    assert sorted(one["reference"] for one in office.taken) == sorted(intended)
    assert set(Message.objects.values_list("state", flat=True)) == {"sent"}
    assert all(killer.at_step.values()), killer.at_step
    sent = Event.objects.filter(action="message-sent")
    noted = sent.values_list("details__message", flat=True)
    assert sorted(noted) == sorted(intended)
    assert list(findings()) == []
