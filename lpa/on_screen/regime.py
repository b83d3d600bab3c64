"""From which day LPAs can be signed on screen, if there is one."""

from datetime import date

from django.conf import settings

import clock


def begins_on() -> date | None:
    """The first London day of DIGITAL_2023; None while it is off."""
    return settings.DIGITAL_2023_FROM


def is_on() -> bool:
    """Whether an LPA can be signed on screen today."""
    first = begins_on()
    return first is not None and first <= clock.today()
