"""How old somebody is on a day."""

from datetime import date

from clock.ages import OF_AGE, VERY_OLD, age
from lpa.instrument import Person


def is_under_age(person: Person, on: date) -> bool:
    """Born, but not 18 yet. A birth still to come is another rule's matter."""
    born = person.date_of_birth
    return born is not None and born < on and age(born, on) < OF_AGE


def is_very_old(person: Person, on: date) -> bool:
    """100 or over, which is more often a slip of the pen than an age."""
    born = person.date_of_birth
    return born is not None and age(born, on) >= VERY_OLD
