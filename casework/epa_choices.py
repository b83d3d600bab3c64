"""The words in which enduring powers of attorney are kept (Schedule 4 of the Act)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EpaState(models.TextChoices):
    RECEIVED = "received", _("Received")
    CHECKING = "checking", _("Being checked")
    NOTICES = "notices", _("Waiting for the attorneys to give notice")
    WAITING = "waiting", _("In the five weeks for objections")
    WITH_COURT = "with-court", _("With the Court of Protection")
    REGISTERED = "registered", _("Registered")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    ENDED = "ended", _("Ended by the donor’s death")
    CANCELLED = "cancelled", _("Cancelled")


# Nobody has stopped it, and it goes its way.
ON_ITS_WAY = (EpaState.RECEIVED, EpaState.CHECKING, EpaState.NOTICES, EpaState.WAITING)
BEFORE_REGISTRATION = (*ON_ITS_WAY, EpaState.WITH_COURT)
WAS_REGISTERED = (EpaState.REGISTERED, EpaState.CANCELLED)
OVER = (
    EpaState.REFUSED,
    EpaState.WITHDRAWN,
    EpaState.ENDED,
    EpaState.CANCELLED,
)


class EpaAct(models.TextChoices):
    """How attorneys are appointed: several in no other way (paragraph 20(1))."""

    SOLE = "sole", _("One attorney alone")
    JOINTLY = "jointly", _("Jointly")
    JOINTLY_AND_SEVERALLY = "jointly-and-severally", _("Jointly and severally")


class EpaPaper(models.TextChoices):
    """What came with the form EP2PG (regulation 24)."""

    ORIGINAL = "original", _("The original")
    COPY_VERIFIED = (
        "copy-verified",
        _("A certified copy, and the applicant verifies that the original is lost"),
    )
    COPY = "copy", _("A certified copy, and nothing about the original")


class EpaRole(models.TextChoices):
    ATTORNEY = "attorney", _("Attorney")
    RELATIVE = "relative", _("Relative")


class Relation(models.TextChoices):
    """The classes of relatives, in the order in which they are told: paragraph 6(1)."""

    SPOUSE = "spouse", _("Husband, wife or civil partner")
    CHILD = "child", _("Child")
    PARENT = "parent", _("Parent")
    SIBLING = "sibling", _("Brother or sister, of the whole or half blood")
    CHILDS_WIDOW = "childs-widow", _("Widow, widower or civil partner of a child")
    GRANDCHILD = "grandchild", _("Grandchild")
    NIECE = "niece", _("Child of a brother or sister of the whole blood")
    HALF_NIECE = "half-niece", _("Child of a brother or sister of the half blood")
    AUNT = "aunt", _("Uncle or aunt of the whole blood")
    COUSIN = "cousin", _("Child of an uncle or aunt of the whole blood")


class NotTold(models.TextChoices):
    """Why somebody need not be told (paragraphs 6(2) and 7(2))."""

    UNKNOWN = "unknown", _("Their name or address cannot be found out")
    UNDER_18 = "under-18", _("They are under 18")
    INCAPABLE = "incapable", _("They lack mental capacity")
    DISPENSED = "dispensed", _("The court has dispensed with notice to them")


class EpaGround(models.TextChoices):
    """On what somebody who was told can object (paragraph 13(9))."""

    NOT_VALID = "not-valid", _("It was not valid as an enduring power")
    OVER = "over", _("The power no longer exists")
    PREMATURE = "premature", _("It is too early: the donor is not losing capacity")
    PRESSURE = "pressure", _("The donor was deceived or put under pressure")
    UNSUITABLE = "unsuitable", _("The attorney is unsuitable")


class EpaSettled(models.TextChoices):
    """What has become of an objection; only the court overrules a valid one."""

    OPEN = "open", _("Open")
    WITHDRAWN = "withdrawn", _("Withdrawn by whoever objected")
    NOT_VALID = "not-valid", _("Not a valid notice of objection")
    BY_COURT = "by-court", _("Decided by the court")


class EpaEffect(models.TextChoices):
    """What the court has ordered (paragraphs 13(5), 13(10) and 16(4))."""

    REGISTER = "register", _("To register it")
    DO_NOT_REGISTER = "do-not-register", _("Not to register it")
    CANCEL = "cancel", _("To cancel the registration")


class EpaEnd(models.TextChoices):
    """Why a registration is cancelled (paragraphs 16(4) and 17(1))."""

    COURT = "court", _("The court has ordered it")
    DONOR_DIED = "donor-died", _("The donor has died")
    DONOR_BANKRUPT = "donor-bankrupt", _("The donor is bankrupt")
    ATTORNEY_DIED = "attorney-died", _("The attorney has died")
    ATTORNEY_BANKRUPT = "attorney-bankrupt", _("The attorney is bankrupt")
    WOUND_UP = "wound-up", _("The company that was appointed is wound up")
    DISCLAIMED = "disclaimed", _("The attorney has disclaimed")


class FeeTerms(models.TextChoices):
    """What is asked for the registration."""

    FULL = "full", _("The full fee")
    HALF = "half", _("Half of it: remission")
    NOTHING = "nothing", _("Nothing: exemption")
    POSTPONED = "postponed", _("The full fee, but later: postponement")
