"""From which day LPAs can be signed on screen, if there is one."""

from datetime import date

from django.conf import settings

from identity.in_force import is_in_force


def begins_on() -> date | None:
    """The first London day of DIGITAL_2023; None while it is off."""
    return settings.DIGITAL_2023_FROM


def is_on() -> bool:
    """Whether an LPA can be signed on screen today."""
    return is_in_force()
