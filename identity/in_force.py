"""From which day identities are confirmed at all."""

from django.conf import settings

import clock


def is_in_force() -> bool:
    """Whether DIGITAL_2023_FROM has come, in London; without that setting never."""
    begins = settings.DIGITAL_2023_FROM
    return begins is not None and begins <= clock.today()
