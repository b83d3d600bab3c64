from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.translation import gettext as _

from documents.document import Document, Page
from documents.plan import Facts, plan_lp1
from lpa.choices import LpaType
from lpa.instrument import Instrument
from lpa.references import shown


@dataclass(frozen=True)
class Lp1(Document):
    """The LPA itself, for signing, and the application to register it."""

    template: ClassVar[str] = "documents/form.html"

    instrument: Instrument
    facts: Facts = field(default_factory=Facts)

    @property
    def title(self) -> str:
        if self.instrument.type is LpaType.PERSONAL_WELFARE:
            name = _("Lasting power of attorney for health and welfare")
        else:
            name = _("Lasting power of attorney for property and financial affairs")
        registered = self.facts.registered
        reference = registered.number if registered else self.facts.reference
        return f"{name} ({shown(reference)})" if reference else name

    @property
    def pages(self) -> tuple[Page, ...]:
        return plan_lp1(self.instrument, self.facts)
