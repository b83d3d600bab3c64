"""The words in which a question to whoever applies, and its answer, is kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class QueryKind(models.TextChoices):
    """What is asked about."""

    PERSON = "person", _("Somebody’s details")
    APPLICANT = "applicant", _("Who applies")
    CORRESPONDENCE = "correspondence", _("Whom we write to, and how")
    FEE = "fee-evidence", _("The fee, or the evidence for a lower one")
    ATTORNEY = "which-attorney", _("Which attorney is meant")
    DATE = "date-unclear", _("A date that is unclear")
    OTHER = "other", _("Something else")


class QueryState(models.TextChoices):
    """Overdue is no state of its own: it follows from the day it is to be answered."""

    OPEN = "open", _("Not answered yet")
    ANSWERED = "answered", _("Answered")
    WITHDRAWN = "withdrawn", _("Withdrawn")
