"""What only LP1H says."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    "who can be an attorney": _(
        "An attorney must be 18 or over and have mental capacity."
    ),
    "who can be a replacement": _(
        "A replacement attorney must be 18 or over and have mental capacity."
    ),
    "when replacements step in": _(
        "A replacement steps in when an attorney dies, loses mental capacity, no "
        "longer wants to act, or is no longer your husband, wife or civil partner."
    ),
    # Section 5
    "life-sustaining treatment": (
        _(
            "Life-sustaining treatment is whatever a doctor considers necessary to "
            "keep you alive, such as an operation, a medicine, or help with breathing "
            "or eating."
        ),
        _(
            "Whether a treatment sustains life depends on the circumstances: "
            "antibiotics may do so in one illness and not in another."
        ),
    ),
    "option a": _(
        "I give my attorneys authority to give or refuse consent to life-sustaining "
        "treatment on my behalf."
    ),
    "option b": _(
        "I do not give my attorneys authority to give or refuse consent to "
        "life-sustaining treatment on my behalf."
    ),
    # Section 8
    "before use": (
        _("it must have been registered by the Office of the Public Guardian"),
        _(
            "the donor must lack mental capacity for the decision in question: as long "
            "as the donor can decide, the attorneys cannot"
        ),
        _(
            "about life-sustaining treatment, section 5 says whether attorneys can "
            "decide at all"
        ),
    ),
    # Section 9
    "donor appoints": _(
        "I appoint my attorneys and give them authority to make decisions about my "
        "health and welfare when I cannot act for myself because I lack mental "
        "capacity, subject to what this LPA says, my choice in section 5, and the "
        "Mental Capacity Act 2005"
    ),
    # Section 10
    "who cannot certify here": (),
    # Section 11
    "when an attorney can act": _(
        "I can make decisions and act only once this LPA has been registered, and only "
        "when the donor lacks mental capacity"
    ),
}
