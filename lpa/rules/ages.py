"""How old somebody is on a day."""

from datetime import date

from lpa.instrument import Person

OF_AGE = 18  # Family Law Reform Act 1969, section 1
VERY_OLD = 100


def age(born: date, on: date) -> int:
    """Whole years lived. Somebody born on 29 February has their birthday on 1 March
    in other years; somebody born after the day has a negative age."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def is_under_age(person: Person, on: date) -> bool:
    """Born, but not 18 yet. A birth still to come is another rule's matter."""
    born = person.date_of_birth
    return born is not None and born < on and age(born, on) < OF_AGE


def is_very_old(person: Person, on: date) -> bool:
    """100 or over, which is more often a slip of the pen than an age."""
    born = person.date_of_birth
    return born is not None and age(born, on) >= VERY_OLD
