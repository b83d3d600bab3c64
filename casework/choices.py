"""The words in which findings, notices and the pages of a form are kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FindingSeverity(models.TextChoices):
    """What a finding means for the case."""

    INFO = "info", _("For information")
    CURABLE = "curable", _("Can be corrected")
    EXCEPTION = "exception", _("An exception to be accepted")
    FATAL = "fatal", _("Cannot be put right")


class FindingStatus(models.TextChoices):
    DETECTED = "detected", _("Open")
    ACCEPTED = "accepted", _("Accepted as it is")
    RESOLVED = "resolved", _("Resolved")


class NoticeKind(models.TextChoices):
    """Which notice of an application somebody is given (regulation 13)."""

    TO_ATTORNEY = "to-attorney", _("Notice to an attorney (LPA003A)")
    TO_DONOR = "to-donor", _("Notice to the donor (LPA003B)")


class Page(models.TextChoices):
    """A part of the form that can be missing from what arrived, or be at fault."""

    SECTION_1 = "section-1", _("Section 1: the donor")
    SECTION_2 = "section-2", _("Section 2: the attorneys")
    SECTION_3 = "section-3", _("Section 3: how the attorneys act")
    SECTION_4 = "section-4", _("Section 4: replacement attorneys")
    SECTION_5 = "section-5", _("Section 5: when usable, or life-sustaining treatment")
    SECTION_6 = "section-6", _("Section 6: people to notify")
    SECTION_7 = "section-7", _("Section 7: preferences and instructions")
    SECTION_8 = "section-8", _("Section 8: rights and responsibilities")
    SECTION_9 = "section-9", _("Section 9: the donor’s signature")
    SECTION_10 = "section-10", _("Section 10: the certificate provider")
    SECTION_11 = "section-11", _("Section 11: an attorney’s signature")
    SECTION_12 = "section-12", _("Section 12: who applies")
    SECTION_13 = "section-13", _("Section 13: who receives the LPA")
    SECTION_14 = "section-14", _("Section 14: the fee")
    SECTION_15 = "section-15", _("Section 15: the applicant’s signature")
    SHEET_1 = "continuation-sheet-1", _("Continuation sheet 1")
    SHEET_2 = "continuation-sheet-2", _("Continuation sheet 2")
    SHEET_3 = "continuation-sheet-3", _("Continuation sheet 3")
    SHEET_4 = "continuation-sheet-4", _("Continuation sheet 4")
