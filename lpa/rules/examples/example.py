"""One rule shown at work: broken once, kept once."""

from dataclasses import dataclass

from lpa.choices import Regime
from lpa.instrument import Instrument
from lpa.rules.heard import NOTHING_HEARD, Heard

from .sound import SOUND


@dataclass(frozen=True)
class Example:
    """Two instruments beside each other, and what they look like in words.

    The broken one breaks this rule alone, at these places; the kept one breaks none.
    """

    broken: Instrument
    at: tuple[str, ...]
    looks_broken: str
    looks_kept: str
    kept: Instrument = SOUND
    heard: Heard = NOTHING_HEARD  # of the broken one
    regime: Regime = Regime.PAPER_2007  # under which both are judged


Examples = dict[str, Example]  # by the slug of the rule
