from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from documents.document import Document
from lpa.instrument import Instrument
from lpa.references import shown
from lpa.signing_day import Turn, about_paper, about_witnesses, turns


@dataclass(frozen=True)
class SigningDay(Document):
    """One sheet for everybody present: who signs what, when, and before whom."""

    template: ClassVar[str] = "documents/signing_day.html"

    instrument: Instrument
    reference: str = ""

    @property
    def title(self) -> str:
        return _("The signing day")

    @property
    def donor(self) -> str:
        return self.instrument.donor.full_name if self.instrument.donor else ""

    @property
    def shown_reference(self) -> str:
        return shown(self.reference) if self.reference else ""

    @property
    def turns(self) -> list[Turn]:
        return turns(self.instrument)

    @property
    def about_witnesses(self) -> list[str]:
        return about_witnesses()

    @property
    def about_paper(self) -> list[str]:
        return about_paper()
