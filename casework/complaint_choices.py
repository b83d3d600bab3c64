"""The words in which a complaint, and what became of it, is kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tier(models.IntegerChoices):
    """First the team answers; whoever is not content can ask for a second answer."""

    FIRST = 1, _("Tier 1")
    SECOND = 2, _("Tier 2")


class Severity(models.TextChoices):
    COMPLAINT = "complaint", _("Complaint")
    CORRESPONDENCE = "correspondence", _("Complaints correspondence")
    SECURITY_BREACH = "security-breach", _("Security breach")


class Complainant(models.TextChoices):
    """Who complains."""

    DONOR = "donor", _("Donor")
    ATTORNEY = "attorney", _("Attorney")
    REPLACEMENT = "replacement-attorney", _("Replacement attorney")
    PROVIDER = "certificate-provider", _("Certificate provider")
    NOTIFIED = "person-to-notify", _("Person to notify")
    CORRESPONDENT = "correspondent", _("Correspondent")
    FAMILY = "family", _("Family or friend of the donor")
    PROFESSIONAL = "professional", _("Solicitor or other professional")
    MP = "mp", _("Member of Parliament")
    OTHER = "other", _("Somebody else")


class Origin(models.TextChoices):
    """How the complaint reached us."""

    PHONE = "phone", _("Telephone")
    CONTACT_CENTRE = "contact-centre", _("Contact centre")
    LETTER = "letter", _("Letter")
    EMAIL = "email", _("E-mail")
    FEEDBACK = "feedback", _("Feedback on the service")
    MP = "mp", _("Member of Parliament")


class Category(models.TextChoices):
    """What it is about, in one word."""

    CORRESPONDENCE = "correspondence", _("Correspondence")
    DECISIONS = "decisions", _("Decisions of the office")
    DELAY = "delay", _("Delay")
    STAFF = "staff", _("Conduct of staff")
    INFORMATION = "information", _("Information and data")
    SERVICE = "service", _("The online service")


class Subcategory(models.TextChoices):
    GENERAL_QUERY = "general-query", _("General query")
    NO_REPLY = "no-reply", _("No reply, or a late one")
    UNCLEAR_LETTER = "unclear-letter", _("A letter that was wrong or unclear")
    FEE_DECISION = "fee-decision", _("Decision about the fee")
    REFUSAL = "refusal", _("Application rejected or refused")
    CORRECTIONS = "corrections", _("Corrections that were asked for")
    OBJECTION_DECISION = "objection-decision", _("Decision about an objection")
    REGISTRATION_DELAY = "registration-delay", _("Time until registration")
    POSTING_DELAY = "posting-delay", _("Time until the deed was posted")
    PAYMENT_DELAY = "payment-delay", _("Time until a refund")
    ATTITUDE = "attitude", _("Attitude")
    WRONG_ADVICE = "wrong-advice", _("Wrong advice")
    WRONG_DETAILS = "wrong-details", _("Wrong details on record")
    DISCLOSED = "disclosed", _("Details given to the wrong person")
    LOST_DOCUMENT = "lost-document", _("Document lost or damaged")
    HARD_TO_USE = "hard-to-use", _("Hard to use")
    NOT_WORKING = "not-working", _("Not working")


SUBCATEGORIES = {
    Category.CORRESPONDENCE: (
        Subcategory.GENERAL_QUERY,
        Subcategory.NO_REPLY,
        Subcategory.UNCLEAR_LETTER,
    ),
    Category.DECISIONS: (
        Subcategory.FEE_DECISION,
        Subcategory.REFUSAL,
        Subcategory.CORRECTIONS,
        Subcategory.OBJECTION_DECISION,
    ),
    Category.DELAY: (
        Subcategory.REGISTRATION_DELAY,
        Subcategory.POSTING_DELAY,
        Subcategory.PAYMENT_DELAY,
    ),
    Category.STAFF: (Subcategory.ATTITUDE, Subcategory.WRONG_ADVICE),
    Category.INFORMATION: (
        Subcategory.WRONG_DETAILS,
        Subcategory.DISCLOSED,
        Subcategory.LOST_DOCUMENT,
    ),
    Category.SERVICE: (Subcategory.HARD_TO_USE, Subcategory.NOT_WORKING),
}


class Resolution(models.TextChoices):
    UPHELD = "upheld", _("Upheld")
    PARTLY = "partly-upheld", _("Partly upheld")
    NOT_UPHELD = "not-upheld", _("Not upheld")


class Compensation(models.TextChoices):
    """What was paid to make up for it; not applicable means nothing."""

    NONE = "not-applicable", _("Not applicable")
    FINANCIAL = "compensatory", _("Compensatory: a loss of money")
    DISTRESS = "consolatory", _("Consolatory: distress or inconvenience")
