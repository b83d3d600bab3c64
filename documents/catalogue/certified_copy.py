from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from documents.document import Document, Page
from documents.prescribed import copies
from documents.prescribed.wording import Wording
from lpa.references import shown

from .lp1 import Lp1

END = Page("copies/end")


@dataclass(frozen=True)
class CertifiedCopy(Document):
    """The deed page by page, each with the statement that it is a true copy, to be
    signed by whoever compared it with the original (Powers of Attorney Act 1971, s. 3).
    """

    template: ClassVar[str] = "documents/copies/certified.html"

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
    def certifiers(self) -> Wording:
        """Who may certify it."""
        return copies.WORDS["who may certify"]

    @property
    def copied(self) -> tuple[Page, ...]:
        """The pages that were signed; the application to register is no part of it."""
        return tuple(page for page in self.original.pages if page.needs_stamp)

    @property
    def pages(self) -> tuple[Page, ...]:
        return (*self.copied, END)
