"""The words of claims for a lower fee, of refunds and of the state of a fee."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reduction(models.TextChoices):
    """What somebody asks for because of the donor's means."""

    EXEMPTION = "exemption", _("Exemption: the donor gets certain benefits")
    REMISSION = "remission", _("Remission: the donor has a low income")
    UNIVERSAL_CREDIT = "universal-credit", _("The donor gets Universal Credit")
    HARDSHIP = "hardship", _("Hardship")


class Repeat(models.TextChoices):
    """What somebody asks for because the OPG could not register an earlier LPA."""

    HALF = "half", _("A repeat application, at half of the earlier fee")
    FREE = "free", _("A repeat application, free of charge")


class ClaimState(models.TextChoices):
    REQUESTED = "requested", _("To be decided")
    MORE_EVIDENCE = "more-evidence", _("More evidence wanted")
    APPROVED = "approved", _("Approved")
    DECLINED = "declined", _("Declined")
    APPEALED = "appealed", _("To be decided again, on appeal")
    WITHDRAWN = "withdrawn", _("Withdrawn")


UNDECIDED = frozenset(
    {ClaimState.REQUESTED, ClaimState.MORE_EVIDENCE, ClaimState.APPEALED}
)
DECIDED = frozenset({ClaimState.APPROVED, ClaimState.DECLINED})
LIVE = UNDECIDED | DECIDED


class FeeState(models.TextChoices):
    """How the fee of a case stands: told from the sums and the claim, never kept."""

    UNPAID = "unpaid", _("Not paid")
    PART_PAID = "part-paid", _("Paid in part")
    PAID = "paid", _("Paid")
    REDUCTION_REQUESTED = "reduction-requested", _("A lower fee is asked for")
    REDUCTION_MORE_EVIDENCE = (
        "reduction-more-evidence",
        _("A lower fee is asked for, evidence awaited"),
    )
    REDUCTION_APPROVED = "reduction-approved", _("Reduced")
    REDUCTION_DECLINED = "reduction-declined", _("Reduction declined, not paid")
    OVERPAID = "overpaid", _("Too much was paid")
    REFUNDED = "refunded", _("Paid, and the rest given back")


class RefundReason(models.TextChoices):
    OVERPAID = "overpaid", _("More was paid than is due")
    REDUCED = "reduced", _("A lower fee was approved after it was paid")
    NEVER_ARRIVED = "never-arrived", _("The paper never arrived")


class RefundState(models.TextChoices):
    PROPOSED = "proposed", _("To be confirmed")
    CONFIRMED = "confirmed", _("Given back")
    DROPPED = "dropped", _("Not given back")
