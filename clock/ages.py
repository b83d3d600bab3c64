"""How old somebody is on a London day, and from when they are of age."""

from datetime import date

OF_AGE = 18  # Family Law Reform Act 1969, section 1
VERY_OLD = 100


def age(born: date, on: date) -> int:
    """Whole years lived. Somebody born on 29 February has their birthday on 1 March
    in other years; somebody born after the day has a negative age."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def comes_of_age_on(born: date) -> date:
    """The 18th birthday (Family Law Reform Act 1969, section 9)."""
    try:
        return born.replace(year=born.year + OF_AGE)
    except ValueError:
        return date(born.year + OF_AGE, 3, 1)


def is_of_age(born: date | None, on: date) -> bool:
    """Whether somebody is known to be 18 on a London day."""
    return born is not None and age(born, on) >= OF_AGE


def is_under_age(born: date | None, on: date) -> bool:
    """Whether somebody is known not to be 18 yet."""
    return born is not None and not is_of_age(born, on)
