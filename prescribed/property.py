"""What only LP1F says."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    "who can be an attorney": _(
        "An attorney must be 18 or over and have mental capacity, and must not be "
        "bankrupt or subject to a debt relief order."
    ),
    "who can be a replacement": _(
        "A replacement attorney must be 18 or over and have mental capacity, and must "
        "not be bankrupt or subject to a debt relief order."
    ),
    "when replacements step in": _(
        "A replacement steps in when an attorney dies, loses mental capacity, no "
        "longer wants to act, becomes bankrupt or subject to a debt relief order, or "
        "is no longer your husband, wife or civil partner."
    ),
    "before use": (
        _("it must have been registered by the Office of the Public Guardian"),
        _(
            "section 5 may limit it to times when the donor does not have mental "
            "capacity"
        ),
    ),
    "donor appoints": _(
        "I appoint my attorneys and give them authority to make decisions about my "
        "property and financial affairs, also when I cannot act for myself because I "
        "lack mental capacity, subject to what this LPA says and to the Mental "
        "Capacity Act 2005"
    ),
    "who cannot certify here": _(
        "anybody who runs or works for a trust corporation appointed in this LPA"
    ),
    "when an attorney can act": _(
        "I can make decisions and act only once this LPA has been registered, and only "
        "at the time that section 5 gives"
    ),
}
