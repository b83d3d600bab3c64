"""Continuation sheets 3 and 4."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    # Continuation sheet 3
    "signatory": (
        _("sign in the presence of the donor and of two witnesses"),
        _("sign with your own name"),
        _("not be one of the witnesses of this LPA"),
        _("sign continuation sheets 1 and 2, if they are used, at the same time"),
        _(
            "for health and welfare: also sign and date option A or option B in "
            "section 5 as the donor directs, before a witness"
        ),
    ),
    "signatory deed": _(
        "Signed as a deed and delivered at the direction and in the presence of the "
        "donor, and in the presence of two witnesses."
    ),
    "two witnesses": _(
        "Both must be 18 or over, and must not be attorneys or replacement attorneys "
        "in this LPA."
    ),
    # Continuation sheet 4
    "corporation statement": (
        _("it has read this LPA, including section 8, or it has been read to it"),
        _(
            "it must act on the principles of the Mental Capacity Act 2005 and take "
            "account of the Code of Practice"
        ),
        _("it can act only once this LPA has been registered"),
        _("it must make decisions in the donor’s best interests"),
        _("it is not being wound up"),
        _(
            "it can make gifts only to charities or on customary occasions such as "
            "birthdays, and only of a reasonable value for the donor’s means"
        ),
        _(
            "it must keep accounts and records, and show them to the Office of the "
            "Public Guardian or the Court of Protection when asked"
        ),
        _(
            "it can decide about the donor’s property and financial affairs only at "
            "the time that section 5 gives"
        ),
    ),
    "corporation replacement statement": _(
        "As a replacement attorney, it has authority only after the appointment of an "
        "original attorney has ended, and it must tell the Public Guardian if that "
        "happens."
    ),
    "corporation deed": _(
        "We are authorised to sign for the trust corporation named here, which is "
        "appointed in this LPA. Signed as a deed and delivered by:"
    ),
}
