"""What people said of their own part, as the rule book hears it: values by uid."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heard:
    """Empty where nobody was asked, as nobody need be.

    corrected holds what somebody says their details should be, in words, while the
    donor has neither accepted nor refused it; waited_for the names of those who were
    asked, have not answered, and whose answer the donor still waits for.
    """

    declined: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    corrected: Mapping[str, str] = field(default_factory=dict)
    outdated: frozenset[str] = frozenset()
    waited_for: Mapping[str, str] = field(default_factory=dict)


NOTHING_HEARD = Heard()
