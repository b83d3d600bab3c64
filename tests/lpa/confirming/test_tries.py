"""Tries that come at the same moment are counted one by one."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from lpa.confirming.tries import TooManyTries, of_place, take

AT_A_TIME = 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="an in-memory SQLite has one connection; its writers take turns anyway",
)
def test_no_try_is_lost_when_many_come_at_once():
    together = Barrier(AT_A_TIME)

    def try_five_times(_number):
        together.wait()
        try:
            return sum(is_taken() for _ in range(5))
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_A_TIME) as hands:
        taken = sum(hands.map(try_five_times, range(AT_A_TIME)))

    assert taken == 10


def is_taken() -> bool:
    try:
        take(buckets=[of_place("192.0.2.1")])
    except TooManyTries:
        return False
    return True
