from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from documents.document import Document, Page
from documents.plan import plan_lp3
from lpa.instrument import Instrument


@dataclass(frozen=True)
class Lp3(Document):
    """The notices to the people to notify, one after the other."""

    template: ClassVar[str] = "documents/form.html"

    instrument: Instrument

    @property
    def title(self) -> str:
        return _("Notice of intention to register a lasting power of attorney")

    @property
    def pages(self) -> tuple[Page, ...]:
        return plan_lp3(self.instrument)
