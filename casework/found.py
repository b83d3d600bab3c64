"""What was found in an application, before it is written down."""

from dataclasses import dataclass

from .choices import FindingSeverity


@dataclass(frozen=True)
class Found:
    """Something found in what arrived: by which rule, where, how bad, in words."""

    rule: str
    place: str
    severity: FindingSeverity
    sentence: str
