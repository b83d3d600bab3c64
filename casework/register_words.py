"""The register's own words, in ours."""

from django.utils.translation import gettext_lazy as _

STATUSES = {
    "in-progress": _("In progress"),
    "statutory-waiting-period": _("In the waiting period"),
    "registered": _("Registered"),
    "cannot-register": _("Cannot be registered"),
    "do-not-register": _("Not to be registered"),
    "expired": _("Expired"),
    "cancelled": _("Cancelled"),
    "de-registered": _("Removed from the register"),
    "suspended": _("Suspended"),
    "withdrawn": _("Withdrawn"),
}
# How somebody was appointed, and where they stand, as what they can do now.
ACTS = {
    ("original", "active"): _("acts"),
    ("original", "inactive"): _("does not act"),
    ("original", "removed"): _("removed"),
    ("replacement", "active"): _("a replacement, acts"),
    ("replacement", "inactive"): _("a replacement, waits"),
    ("replacement", "removed"): _("a replacement, removed"),
}
NOTED = {
    "DONOR_NAME_CHANGE_V1": _("The donor’s name was changed to %(newName)s"),
    "DONOR_DOB_CHANGE_V1": _("The donor’s date of birth was changed to %(newDob)s"),
    "CERTIFICATE_PROVIDER_NAME_CHANGE_V1": _(
        "The certificate provider’s name was changed to %(newName)s"
    ),
    "ATTORNEY_REMOVED_V1": _("%(fullName)s was removed as an attorney"),
    "REPLACEMENT_ATTORNEY_ENABLED_V1": _(
        "%(fullName)s, a replacement attorney, now acts"
    ),
    "SEVER_RESTRICTIONS_AND_CONDITIONS_V1": _(
        "Restrictions and conditions were severed. What is left: "
        "%(updatedRestrictionsAndConditions)s"
    ),
}
TYPES = {
    "ATTORNEY_SIGN": _("An attorney signed"),
    "TRUST_CORPORATION_SIGN": _("A trust corporation signed"),
    "CERTIFICATE_PROVIDER_SIGN": _("The certificate provider signed"),
    "DONOR_CONFIRM_IDENTITY": _("The donor’s identity was confirmed"),
    "CERTIFICATE_PROVIDER_CONFIRM_IDENTITY": _(
        "The certificate provider’s identity was confirmed"
    ),
    "ATTORNEY_OPT_OUT": _("An attorney left"),
    "TRUST_CORPORATION_OPT_OUT": _("A trust corporation left"),
    "CERTIFICATE_PROVIDER_OPT_OUT": _("The certificate provider left"),
    "DONOR_WITHDRAW_LPA": _("The donor withdrew the LPA"),
    "STATUTORY_WAITING_PERIOD": _("The waiting period began"),
    "PERFECT": _("The waiting period began"),
    "REGISTER": _("It was registered"),
    "OPG_STATUS_CHANGE": _("Its status was changed"),
    "CHANGE_ATTORNEYS": _("It was changed who acts"),
    "ATTORNEY_DECISIONS": _("It was changed who can decide jointly"),
    "SEVER_RESTRICTIONS_AND_CONDITIONS": _("Restrictions and conditions were severed"),
    "PAPER_CERTIFICATE_PROVIDER_ACCESS_ONLINE": _(
        "The certificate provider was let in on screen"
    ),
    "PAPER_ATTORNEY_ACCESS_ONLINE": _("An attorney was let in on screen"),
    "CORRECTION": _("It was corrected before registration"),
    "POST_REGISTRATION_CORRECTION": _("It was corrected after registration"),
}
