"""Letters that say that an LPA can now be used (Schedule 1, paragraph 15)."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, OnlyIf, Paragraph, Sender
from .notices import WHO_ACTS_AND_HOW

WHO_CAN_ACT = Paragraph("registration-who-acts", _("# Who can act, and when"))

TO_DONOR = Kind(
    "registration-to-donor",
    _("It is registered: to the donor"),
    _("Your lasting power of attorney is registered"),
    frozenset({For.DONOR}),
    (
        Paragraph(
            "registration-to-donor-since",
            _(
                "We registered your lasting power of attorney on {registered_on}. From "
                "that day it is in force."
            ),
        ),
        WHO_CAN_ACT,
        *WHO_ACTS_AND_HOW,
        Paragraph(
            "registration-to-donor-at-once",
            _(
                "An attorney can act from now on. While you can make a decision "
                "yourself, that needs your permission."
            ),
            only_if=OnlyIf.USABLE_AT_ONCE,
        ),
        Paragraph(
            "registration-to-donor-later",
            _(
                "An attorney can act only where you do not have the mental capacity to "
                "make the decision."
            ),
            only_if=OnlyIf.USABLE_LATER,
        ),
        Paragraph(
            "registration-to-donor-now",
            _(
                "# What happens now\n"
                "We stamp the pages you signed and post them to the person you chose "
                "to receive them. Banks, care homes and others may ask to see them, so "
                "keep them somewhere safe."
            ),
        ),
        Paragraph(
            "registration-to-donor-cancel",
            _(
                "# It stays your decision\n"
                "You can cancel your lasting power of attorney at any time while you "
                "have the mental capacity to do so."
            ),
        ),
        Paragraph(
            "registration-to-donor-tell",
            _(
                "Tell us if you or an attorney moves or changes name, or if an "
                "attorney dies or can no longer act."
            ),
        ),
    ),
    Sender.MOVES,
)

TO_ATTORNEY = Kind(
    "registration-to-attorney",
    _("It is registered: to an attorney"),
    _("You are an attorney for {donor}"),
    frozenset({For.ATTORNEYS}),
    (
        Paragraph(
            "registration-to-attorney-since",
            _(
                "{donor} made a lasting power of attorney that names you as an "
                "attorney. We registered it on {registered_on}, and from that day it "
                "is in force."
            ),
        ),
        WHO_CAN_ACT,
        *WHO_ACTS_AND_HOW,
        Paragraph(
            "registration-to-attorney-at-once",
            _(
                "An attorney can act from now on. While {donor} can make a decision, "
                "that needs the permission of {donor}."
            ),
            only_if=OnlyIf.USABLE_AT_ONCE,
        ),
        Paragraph(
            "registration-to-attorney-later",
            _(
                "An attorney can act only where {donor} does not have the mental "
                "capacity to make the decision."
            ),
            only_if=OnlyIf.USABLE_LATER,
        ),
        Paragraph(
            "registration-to-attorney-duties",
            _(
                "# Your duties as an attorney\n"
                "* Help {donor} to make their own decisions as far as they can.\n"
                "* Decide nothing but what is in their best interests.\n"
                "* Follow the instructions in the document, and have regard to the "
                "preferences in it."
            ),
        ),
        Paragraph(
            "registration-to-attorney-money",
            _(
                "* Keep their money and property apart from your own, and keep "
                "accounts.\n"
                "* Make no gifts from their money, other than the small ones on "
                "customary occasions that the law allows."
            ),
            only_if=OnlyIf.IS_PROPERTY,
        ),
        Paragraph(
            "registration-to-attorney-law",
            _("* Follow the Mental Capacity Act 2005 and its code of practice."),
        ),
        Paragraph(
            "registration-to-attorney-tell",
            _(
                "# If something changes\n"
                "Tell us if you move, change your name or no longer want to act, or "
                "when {donor} dies."
            ),
        ),
    ),
    Sender.MOVES,
)

KINDS = (TO_DONOR, TO_ATTORNEY)
