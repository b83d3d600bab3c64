from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from documents.in_words import with_title
from documents.paragraphs import OnlyIf
from lpa.choices import Applicant, HowTheyAct, LpaType, WhenUsable
from lpa.instrument import Instrument


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
    def attorneys(self) -> tuple[str, ...]:
        return tuple(each.full_name for each in self.lpa.attorneys)

    @property
    def applicants(self) -> tuple[str, ...]:
        """Who applies, by name."""
        lpa = self.lpa
        if lpa.applicant is Applicant.DONOR and lpa.donor:
            return (with_title(lpa.donor),)
        return tuple(with_title(each) for each in lpa.applicants)

    @property
    def acting(self) -> HowTheyAct | None:
        """How the attorneys act; nothing for one who acts alone."""
        return self.lpa.attorneys_act if len(self.lpa.attorneys) > 1 else None

    @property
    def how_attorneys_act(self) -> str:
        """The same as a sentence; empty for one who acts alone."""
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
        return sentences[self.acting] if self.acting else ""

    @property
    def is_usable_at_once(self) -> bool:
        """Whether attorneys may act before the donor has lost capacity."""
        return self.is_property and self.lpa.when_usable is WhenUsable.HAS_CAPACITY

    def is_so(self, condition: OnlyIf | None) -> bool:
        """Whether a paragraph with this condition is in letters about it."""
        return condition is None or CONDITIONS[condition](self)


CONDITIONS: Mapping[OnlyIf, Callable[[Application], bool]] = {
    OnlyIf.IS_PROPERTY: lambda about: about.is_property,
    OnlyIf.ONE_ATTORNEY: lambda about: len(about.attorneys) == 1,
    OnlyIf.SEVERAL_ATTORNEYS: lambda about: len(about.attorneys) > 1,
    OnlyIf.ACT_AS_THEY_LIKE: lambda about: (
        about.acting is HowTheyAct.JOINTLY_AND_SEVERALLY
    ),
    OnlyIf.ACT_TOGETHER: lambda about: about.acting is HowTheyAct.JOINTLY,
    OnlyIf.ACT_MIXED: lambda about: about.acting is HowTheyAct.MIXED,
    OnlyIf.USABLE_AT_ONCE: lambda about: about.is_usable_at_once,
    OnlyIf.USABLE_LATER: lambda about: not about.is_usable_at_once,
    OnlyIf.WAS_REGISTERED: lambda about: about.registered_on is not None,
    OnlyIf.NEVER_REGISTERED: lambda about: about.registered_on is None,
}
