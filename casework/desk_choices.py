"""The words in which what lies on the desk is kept: tasks, warnings, notes, complaints
and investigations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskKind(models.TextChoices):
    """What a task is about."""

    PROGRESS = "progress", _("Progress of the case")
    CHECK_APPLICATION = "check-application", _("Check the application")
    CHANGE_OF_ADDRESS = "change-of-address", _("Change of address")
    CORRESPONDENCE = "correspondence", _("Answer a letter, call or e-mail")
    FEE = "fee", _("Fee, or a lower fee")
    RESTRICTIONS = "restrictions", _("Review instructions and preferences")
    CASE_FILE = "case-file", _("Make up the file")
    LETTER = "letter", _("Write a letter")
    OTHER = "other", _("Something else")


class WarningKind(models.TextChoices):
    """What everybody who opens the case must know at once."""

    DONOR_DECEASED = "donor-deceased", _("Donor deceased")
    ATTORNEY_REMOVED = "attorney-removed", _("Attorney removed")
    COURT = "court", _("Court application in progress")
    COMPLAINT = "complaint", _("Complaint received")
    FEE = "fee", _("Fee issue")
    PAYMENT = "payment", _("Payment required")
    SAFEGUARDING = "safeguarding", _("Safeguarding")
    VIOLENCE = "violence", _("Violent behaviour")
    WELSH = "welsh", _("Welsh language")
    REGISTER = "register", _("The register was changed from outside")
    EPA = "epa", _("EPA case: do not contact the donor")


class NoteKind(models.TextChoices):
    """What a note is of."""

    PROCESSING = "processing", _("Application processing")
    CASE_NOTE = "case-note", _("Case note")
    CALL = "call", _("Call")
    LETTER = "letter", _("Letter")
    EMAIL = "email", _("E-mail")
    CORRESPONDENCE = "correspondence", _("Other correspondence")
    STATUS_CHANGE = "status-change", _("Change of status")
    COMPLAINT = "complaint", _("Complaint")
    CONFIDENTIAL = "confidential", _("Confidential")
    FINANCE = "finance", _("Finance: correspondence")
    DIRECT_DEBIT = "direct-debit", _("Finance: direct debits")
    REMISSION = "remission", _("Finance: remissions")
    INFORMATION = "information", _("Freedom of information, information assurance")
    INVESTIGATION = "investigation", _("Investigation")
    ORDER = "order", _("Court order")
    REPORT = "report", _("Report")
    SAFEGUARDING = "safeguarding", _("Safeguarding")
    VISIT = "visit", _("Visit")
    ACTIVATION_KEY = "activation-key", _("Activation key used")


class InvestigationKind(models.TextChoices):
    NORMAL = "normal", _("Normal")
    ASPECT = "aspect", _("Aspect")
    PRIORITY = "priority", _("Priority")


class Outcome(models.TextChoices):
    """What the approved report of an investigation says must follow."""

    COURT = "court-application", _("Court application")
    FURTHER = "further-action", _("Further action")
    NOTHING = "no-further-action", _("No further action")
    NOT_VALID = "not-valid", _("Instrument no longer valid")


class HoldReason(models.TextChoices):
    """Who else is investigating, so that we wait."""

    POLICE = "police", _("Police investigation")
    LOCAL_AUTHORITY = "local-authority", _("Local authority investigation")
