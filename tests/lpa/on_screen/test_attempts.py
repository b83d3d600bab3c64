"""How often a code may be tried, and how long it is good."""

from datetime import datetime, timedelta

import clock
from lpa.on_screen.attempts import Attempts, CodeIs, age_of, begun, next_at, typed

NOW = datetime(2027, 3, 1, 12, tzinfo=clock.LONDON)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def tried(times, attempts, at=NOW):
    for _ in range(times):
        attempts = attempts.spent(at)
    return attempts


def test_there_are_five_to_begin_with_and_then_none():
    assert tried(5, begun(NOW)).spent(NOW) is None


def test_each_whole_hour_gives_one_more():
    none_left = tried(5, begun(NOW))

    assert none_left.spent(NOW + 59 * MINUTE) is None
    assert none_left.spent(NOW + HOUR) == Attempts(0, NOW + HOUR)


def test_part_of_an_hour_is_not_lost_by_trying():
    tried_late = begun(NOW).spent(NOW + 59 * MINUTE)

    assert tried_late.at(NOW + HOUR).left == 5


def test_there_are_never_more_than_ten():
    assert begun(NOW).at(NOW + 100 * HOUR).left == 10


def test_a_clock_set_back_takes_nothing_away():
    assert begun(NOW).at(NOW - HOUR).left == 5


def test_a_code_is_good_for_thirty_minutes_and_known_for_two_hours():
    ages = [
        (NOW + 30 * MINUTE - timedelta(seconds=1), CodeIs.USABLE),
        (NOW + 30 * MINUTE, CodeIs.TOO_OLD),
        (NOW + 2 * HOUR - timedelta(seconds=1), CodeIs.TOO_OLD),
        (NOW + 2 * HOUR, CodeIs.UNKNOWN),
    ]

    assert [age_of(NOW, at) for at, _ in ages] == [age for _, age in ages]


def test_another_code_comes_a_minute_after_the_last():
    assert next_at(NOW, NOW + timedelta(seconds=59)) == NOW + MINUTE
    assert next_at(NOW, NOW + MINUTE) is None
    assert next_at(None, NOW) is None


def test_blanks_and_dashes_are_not_part_of_a_code():
    assert typed(" 12\N{EN DASH}3 4") == "1234"
