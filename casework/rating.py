"""Red, amber, green: how urgent a task is, and what its tasks make of a case."""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum

from django.utils.translation import gettext_lazy as _

MOST_AMBER = 2


class Rating(IntEnum):
    """The value is what a task scores."""

    GREEN = 1
    AMBER = 2
    RED = 3

    @property
    def colour(self) -> str:
        """Of the tag; the design system calls amber yellow."""
        return {1: "green", 2: "yellow", 3: "red"}[self]

    @property
    def of_task(self):
        return {1: _("Due later"), 2: _("Due today"), 3: _("Overdue")}[self]

    @property
    def of_case(self):
        return {1: _("Green: on time"), 2: _("Amber: due"), 3: _("Red: late")}[self]


def rate(due_on: date | None, today: date) -> Rating:
    """A task without a day is as late as one whose day is over."""
    if due_on is None or due_on < today:
        return Rating.RED
    return Rating.AMBER if due_on == today else Rating.GREEN


def rate_case(open_tasks: Iterable[Rating]) -> Rating:
    """Red with any red task or more than two amber ones, amber with any amber one."""
    ratings = list(open_tasks)
    ambers = ratings.count(Rating.AMBER)
    if Rating.RED in ratings or ambers > MOST_AMBER:
        return Rating.RED
    return Rating.AMBER if ambers else Rating.GREEN


def score(open_tasks: Iterable[Rating]) -> int:
    """The sum over the open tasks: how much lies on a case."""
    return sum(open_tasks)
