"""How long the office itself has had a case: its own clock, which questions stop.

The four weeks of regulation 12 (SI 2007/1253) are law and are counted elsewhere
(lpa/rules/clocks.py): no question pauses them or makes them longer.
"""

from collections.abc import Iterable
from datetime import date

from .working_days import working_days_between

Pause = tuple[date, date | None]  # the London days it began and ended; None: it runs


def service_days(begun: date, until: date, pauses: Iterable[Pause] = ()) -> int:
    """Working days that the office had, after the day it began up to and with another.

    A day on which something was asked counts, the day of its answer does not; pauses
    that overlap are counted once. 0 where it has not begun by then.
    """
    if until <= begun:
        return 0
    paused, counted_to = 0, begun
    for start, end in sorted(pauses, key=lambda pause: pause[0]):
        start, end = max(start, counted_to), min(end or until, until)
        if end > start:
            paused += working_days_between(start, end)
            counted_to = end
    return working_days_between(begun, until) - paused
