from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from documents.document import Document, Page
from documents.plan import plan_copy
from lpa.references import shown

from .lp1 import Lp1


@dataclass(frozen=True)
class CertifiedCopy(Document):
    """The deed page by page, each with the statement that it is a true copy, to be
    signed by whoever compared it with the original (Powers of Attorney Act 1971, s. 3).
    """

    template: ClassVar[str] = "documents/form.html"

    original: Lp1

    @classmethod
    def of(cls, original: Lp1) -> CertifiedCopy:
        return cls(
            original,
            language=original.language,
            dated_on=original.dated_on,
            attachments=original.attachments,
        )

    @property
    def title(self) -> str:
        number = self.register_number
        return _("Copy of a lasting power of attorney (%(number)s)") % {
            "number": number
        }

    @property
    def register_number(self) -> str:
        registered = self.original.facts.registered
        return shown(registered.number) if registered else ""

    @property
    def donor(self) -> str:
        donor = self.original.instrument.donor
        return donor.full_name if donor else ""

    @property
    def pages(self) -> tuple[Page, ...]:
        pages = self.original.pages
        return plan_copy(pages, donor=self.donor, number=self.register_number)
