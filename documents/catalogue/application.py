from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from lpa.choices import HowTheyAct, LpaType, WhenUsable
from lpa.instrument import Instrument


@dataclass(frozen=True)
class Correction:
    """One fault of what was sent, and what is to be done about it, in sentences."""

    fault: str
    remedy: str = ""


@dataclass(frozen=True)
class Application:
    """What letters can say of an application; numbers are bare, days London days."""

    lpa: Instrument
    case_number: str
    reference: str = ""
    register_number: str = ""
    received_on: date | None = None
    waits_until: date | None = None  # the last day of the waiting period
    registered_on: date | None = None
    closed_on: date | None = None
    reason: str = ""  # why it was rejected, refused or withdrawn
    corrections: tuple[Correction, ...] = ()

    @property
    def donor(self) -> str:
        return self.lpa.donor.full_name if self.lpa.donor else ""

    @property
    def is_property(self) -> bool:
        return self.lpa.type is LpaType.PROPERTY_AND_AFFAIRS

    @property
    def kind_of_lpa(self) -> str:
        if self.is_property:
            return _("lasting power of attorney for property and financial affairs")
        return _("lasting power of attorney for health and welfare")

    @property
    def how_attorneys_act(self) -> str:
        """How they decide, as a sentence; empty for an attorney who acts alone."""
        if len(self.lpa.attorneys) < 2 or self.lpa.attorneys_act is None:
            return ""
        sentences = {
            HowTheyAct.JOINTLY_AND_SEVERALLY: _(
                "They can make decisions together or each on their own."
            ),
            HowTheyAct.JOINTLY: _("They must all agree on every decision."),
            HowTheyAct.MIXED: _(
                "They must all agree on the decisions that the document lists. All "
                "others they can make together or each on their own."
            ),
        }
        return sentences[self.lpa.attorneys_act]

    @property
    def is_usable_at_once(self) -> bool:
        """Whether attorneys may act before the donor has lost capacity."""
        return self.is_property and self.lpa.when_usable is WhenUsable.HAS_CAPACITY
