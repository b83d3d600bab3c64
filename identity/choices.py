"""The words of identity checks; where the office has a word for a thing, it is ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """As whom somebody proves who they are."""

    DONOR = "donor", _("Donor")
    CERTIFICATE_PROVIDER = "certificate-provider", _("Certificate provider")
    ATTORNEY = "attorney", _("Attorney")
    REPLACEMENT_ATTORNEY = "replacement-attorney", _("Replacement attorney")
    VOUCHER = "voucher", _("Voucher")


class Way(models.TextChoices):
    """How somebody's identity is confirmed."""

    ONE_LOGIN = "one-login", _("GOV.UK One Login")
    POST_OFFICE = "post-office", _("At a Post Office")
    VOUCHING = "vouching", _("Somebody vouches")
    COURT = "court-route", _("The court is asked")


class State(models.TextChoices):
    """How far a check has come."""

    UNKNOWN = "unknown", _("Not begun")
    IN_PROGRESS = "in-progress", _("In progress")
    PENDING = "pending", _("Waiting")
    CONFIRMED = "confirmed", _("Confirmed")
    INSUFFICIENT = "insufficient", _("Not enough evidence")
    FAILED = "failed", _("Failed")
    EXPIRED = "expired", _("Expired")
    PROBLEM = "problem", _("There is a problem")


# What can still come to a result; everything else but a confirmation is an end.
UNDER_WAY = (State.UNKNOWN, State.IN_PROGRESS, State.PENDING)
ENDED = (State.INSUFFICIENT, State.FAILED, State.EXPIRED, State.PROBLEM)
DONORS_WAYS = (Way.VOUCHING, Way.COURT)  # nobody else has them


class Difference(models.TextChoices):
    """In what the proved details differ from those of the LPA."""

    FIRST_NAMES = "first-names", _("First names")
    LAST_NAME = "last-name", _("Last name")
    DATE_OF_BIRTH = "date-of-birth", _("Date of birth")


class Reminder(models.TextChoices):
    """Of their identity somebody is reminded twice at most."""

    FIRST = "first", _("After three months")
    LAST = "last", _("Three months before time runs out")


class VouchState(models.TextChoices):
    """How far somebody who vouches for the donor has come."""

    NAMED = "named", _("Named by the donor")
    OPENED = "opened", _("Code entered")
    VERIFIED = "verified", _("The donor’s details were verified")
    VOUCHED = "vouched", _("Vouched")
    FAILED = "failed", _("Could not vouch")
    DROPPED = "dropped", _("Not needed any more")


VOUCHING_NOW = (VouchState.NAMED, VouchState.OPENED, VouchState.VERIFIED)
