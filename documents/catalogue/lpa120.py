from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from documents.document import Document, Page
from documents.plan import plan_lpa120
from lpa.instrument import Instrument


@dataclass(frozen=True)
class Lpa120(Document):
    """The claim to pay a lower fee or none, with what there is to know about it."""

    template: ClassVar[str] = "documents/form.html"

    instrument: Instrument
    fees_on: date  # the London day whose fees are shown

    @property
    def title(self) -> str:
        return _("Claim to pay a lower fee for a lasting power of attorney")

    @property
    def pages(self) -> tuple[Page, ...]:
        return plan_lpa120(self.instrument, self.fees_on)
