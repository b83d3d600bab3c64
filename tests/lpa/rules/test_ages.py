"""Birthdays."""

from datetime import date

import pytest

from lpa.instrument import Person
from lpa.rules.ages import age, is_under_age, is_very_old

LEAP_DAY = date(2008, 2, 29)


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2000, 6, 15), date(2018, 6, 14), 17),
        (date(2000, 6, 15), date(2018, 6, 15), 18),
        (LEAP_DAY, date(2026, 2, 28), 17),
        (LEAP_DAY, date(2026, 3, 1), 18),
        (LEAP_DAY, date(2028, 2, 29), 20),
        (date(2030, 1, 1), date(2026, 1, 1), -4),
    ],
)
def test_somebody_grows_older_on_their_birthday(born, on, years):
    assert age(born, on) == years


@pytest.mark.parametrize(
    ("born", "is_under"),
    [
        (None, False),
        (date(2008, 11, 22), False),
        (date(2008, 11, 23), True),
        (date(2026, 11, 21), True),
        (date(2026, 11, 22), False),
        (date(2062, 1, 1), False),
    ],
)
def test_only_somebody_known_to_be_born_is_under_age(born, is_under):
    assert is_under_age(Person(date_of_birth=born), date(2026, 11, 22)) is is_under


@pytest.mark.parametrize(
    ("born", "is_old"),
    [(None, False), (date(1926, 11, 23), False), (date(1926, 11, 22), True)],
)
def test_somebody_is_very_old_from_their_hundredth_birthday(born, is_old):
    assert is_very_old(Person(date_of_birth=born), date(2026, 11, 22)) is is_old
