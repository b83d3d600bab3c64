"""Sections 12 and 15: the application to register."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    # Section 12
    "who can apply": _(
        "Only the donor, or one or more of the attorneys, can apply to register this "
        "LPA. The donor and the attorneys cannot apply together."
    ),
    "who of the attorneys": _(
        "If they are appointed jointly, all of them must apply and sign section 15. "
        "Otherwise one of them is enough."
    ),
    # Section 15
    "applicant statement": (
        _("I apply to register this LPA"),
        _(
            "I have told the people to notify in section 6, if there are any, that I "
            "intend to register it"
        ),
        _("as far as I know and believe, what is said in this form is correct"),
    ),
}
