from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from documents.in_words import listed, with_title
from lpa.choices import Applicant
from lpa.rules.clocks import objection_last_day

from .letter import Letter


class Notice(Letter):
    """Notice of an application, which starts the time to object (regulation 13).

    To an attorney it is LPA003A, to the donor LPA003B.
    """

    name: ClassVar[str] = "notice"
    template: ClassVar[str] = "documents/letters/notice.html"

    @property
    def title(self) -> str:
        if self.is_to_donor:
            return _("Notice: an application to register your power of attorney")
        return _("Notice: an application to register a power of attorney")

    @property
    def applicants(self) -> str:
        """Who applies, by name."""
        lpa = self.about.lpa
        if lpa.applicant is Applicant.DONOR and lpa.donor:
            return with_title(lpa.donor)
        return listed([with_title(each) for each in lpa.applicants])

    @property
    def object_by(self) -> date | None:
        """The last day to object: the three weeks begin with the date of the letter."""
        return objection_last_day(self.dated_on) if self.dated_on else None
