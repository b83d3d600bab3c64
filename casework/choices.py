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


class ObjectionKind(models.TextChoices):
    """On what an objection rests (Schedule 1, paragraphs 13 and 14)."""

    DONOR = "donor", _("The donor objects; no ground is needed (LPA006)")
    FACTUAL = "factual", _("A fact that ends the power or an appointment (LPA007)")
    PRESCRIBED = "prescribed", _("A ground for the Court of Protection (LPA008, COP7)")
    THIRD_PARTY = "third-party", _("The concern of somebody who was not told")


class ObjectionGround(models.TextChoices):
    """What is said to have happened (paragraph 13; regulations 14 and 15).

    A fact about an attorney has the value of the EndReason that it is.
    """

    DONOR_DIED = "donor-died", _("The donor has died")
    DONOR_BANKRUPT = "donor-bankrupt", _("The donor is bankrupt, or has debt relief")
    DECEASED = "deceased", _("An attorney has died")
    BANKRUPT = "bankrupt", _("An attorney is bankrupt")
    DEBT_RELIEF = "debt-relief", _("An attorney is under a debt relief order")
    WOUND_UP = "wound-up", _("The trust corporation is wound up or dissolved")
    DISCLAIMED = "disclaimed", _("An attorney has disclaimed")
    LACKS_CAPACITY = "lacks-capacity", _("An attorney lacks mental capacity")
    MARRIAGE_ENDED = (
        "marriage-ended",
        _("The marriage or civil partnership of donor and attorney has ended"),
    )
    NOT_VALID = "not-valid", _("The deed does not meet what the law asks")
    POWER_ENDED = "power-ended", _("The power was revoked, or has ended otherwise")
    PRESSURE = "pressure", _("The donor was deceived or put under pressure")
    CONDUCT = "conduct", _("An attorney acts, or would act, beyond their powers")


PRESCRIBED_GROUNDS = (
    ObjectionGround.NOT_VALID,
    ObjectionGround.POWER_ENDED,
    ObjectionGround.PRESSURE,
    ObjectionGround.CONDUCT,
)
FACTUAL_GROUNDS = tuple(g for g in ObjectionGround if g not in PRESCRIBED_GROUNDS)
GROUNDS = {
    ObjectionKind.DONOR: (),
    ObjectionKind.FACTUAL: FACTUAL_GROUNDS,
    ObjectionKind.PRESCRIBED: PRESCRIBED_GROUNDS,
    ObjectionKind.THIRD_PARTY: (),
}


class ObjectionState(models.TextChoices):
    RECEIVED = "received", _("To be decided")
    UPHELD = "upheld", _("Upheld")
    NOT_UPHELD = "not-upheld", _("Not upheld")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class CourtGround(models.TextChoices):
    """Why a case is with the Court of Protection."""

    OBJECTION = "objection", _("An objection on a prescribed ground")
    DONOR_OBJECTION = "donor-objection", _("The donor objects, and may lack capacity")
    PROVISION = "provision", _("A provision that cannot work (paragraph 11)")
    DEPUTY = "deputy", _("A deputy has overlapping powers (paragraph 12)")
    VALIDITY = "validity", _("Whether the deed is valid, or the power has ended")
    CONDUCT = "conduct", _("How an attorney behaves")


class CourtEffect(models.TextChoices):
    """What the court has ordered."""

    REGISTER = "register", _("To register it")
    SEVER = "sever", _("To sever words, and otherwise to register it")
    DO_NOT_REGISTER = "do-not-register", _("Not to register it")
    SUSPEND = "suspend", _("To suspend the power")
    RESTORE = "restore", _("To end the suspension")
    CANCEL = "cancel", _("To cancel the registration")


class SeveranceState(models.TextChoices):
    """How far the question has come whether words of the deed can stay."""

    NOT_REQUIRED = "not-required", _("All of it can stay")
    REQUIRED = "required", _("Some of it cannot work: the donor is to be asked")
    CONSENT_GIVEN = "consent-given", _("The donor agrees: with the court")
    CONSENT_REFUSED = "consent-refused", _("The donor does not agree")
    ORDERED = "ordered", _("Severed by the court")
    NOT_ORDERED = "not-ordered", _("The court left all of it")


class EndReason(models.TextChoices):
    """Why somebody is no attorney, or replacement, any more (section 13(6))."""

    DECEASED = "deceased", _("They have died")
    DISCLAIMED = "disclaimed", _("They have disclaimed (LPA005)")
    LACKS_CAPACITY = "lacks-capacity", _("They lack mental capacity")
    MARRIAGE_ENDED = (
        "marriage-ended",
        _("Their marriage or civil partnership with the donor has ended"),
    )
    BANKRUPT = "bankrupt", _("They are bankrupt")
    DEBT_RELIEF = "debt-relief", _("They are under a debt relief order")
    WOUND_UP = "wound-up", _("The trust corporation is wound up or dissolved")
    REMOVED_BY_COURT = "removed-by-court", _("The court has removed them")
    REMOVED_BY_DONOR = "removed-by-donor", _("The donor has revoked their appointment")
    DID_NOT_SIGN = "did-not-sign", _("They did not sign, or not in a valid way")
    OPTED_OUT = "opted-out", _("They declined before signing")


# What ends an appointment for property and financial affairs, and no other.
FOR_PROPERTY_ONLY = frozenset(
    {EndReason.BANKRUPT, EndReason.DEBT_RELIEF, EndReason.WOUND_UP}
)
# What can only happen before the deed is registered, or only afterwards.
BEFORE_IT_IS_REGISTERED = frozenset({EndReason.DID_NOT_SIGN, EndReason.OPTED_OUT})
ONCE_IT_IS_REGISTERED = frozenset({EndReason.REMOVED_BY_DONOR})


class EndOfPower(models.TextChoices):
    """Why a registered power is at its end (sections 13(2) to (7) and 22)."""

    REVOKED_BY_DONOR = "revoked-by-donor", _("The donor has revoked it by deed")
    DONOR_DIED = "donor-died", _("The donor has died")
    DONOR_BANKRUPT = "donor-bankrupt", _("The donor is bankrupt, or has debt relief")
    NOBODY_LEFT = "nobody-left", _("No attorney is left who can act")


class Whose(models.TextChoices):
    """Whose identity has to be confirmed under the Act of 2023."""

    DONOR = "donor", _("Donor")
    CERTIFICATE_PROVIDER = "certificate-provider", _("Certificate provider")


class IdentityState(models.TextChoices):
    IN_PROGRESS = "in-progress", _("In progress")
    POST_OFFICE = "post-office", _("To be done at a Post Office")
    VOUCHING = "vouching", _("Somebody vouches")
    MISMATCH = "mismatch", _("Details differ: to be decided")
    CONFIRMED = "confirmed", _("Confirmed")
    FAILED = "failed", _("Failed")
    COURT_ROUTE = "court-route", _("The court is asked")


class ExceptionKind(models.TextChoices):
    """How the register differs from the deed, printed on the entry."""

    ATTORNEY = "attorney-excluded", _("Somebody named is not an attorney")
    REPLACEMENT = "replacement-excluded", _("Somebody named is not a replacement")
    NOTIFIED_PERSON = "notified-person-note", _("About a person to notify")
    PROVISION = "provision-severed", _("Words that were severed")
    PREFERENCE = "preference-noted", _("About a preference")
    JOINT_DECISION = "joint-decision-note", _("About the joint decisions")
