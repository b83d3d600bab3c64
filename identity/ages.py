"""From which day somebody is 18 (Family Law Reform Act 1969, sections 1 and 9)."""

from datetime import date

OF_AGE = 18


def comes_of_age_on(born: date) -> date:
    """The 18th birthday; of somebody born on 29 February 1 March, in a year without."""
    try:
        return born.replace(year=born.year + OF_AGE)
    except ValueError:
        return date(born.year + OF_AGE, 3, 1)


def is_of_age(born: date | None, on: date) -> bool:
    """Whether somebody is known to be 18 on a London day."""
    return born is not None and comes_of_age_on(born) <= on


def is_under_age(born: date | None, on: date) -> bool:
    """Whether somebody is known not to be 18 yet."""
    return born is not None and not is_of_age(born, on)
