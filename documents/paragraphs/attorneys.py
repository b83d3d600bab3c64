"""Letters about attorneys who go, and those who come in their place."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph, Sender

EVERYBODY = frozenset({For.DONOR, For.ATTORNEYS})
OTHERS_GO_ON = Paragraph(
    "others-go-on",
    _(
        "The other attorneys can go on acting. Show this letter to whoever asks why "
        "the form names one more."
    ),
    is_optional=True,
    begins_out=True,
)
REPLACED = Paragraph(
    "is-replaced",
    _("{replacement} is now an attorney instead, and can act from today."),
    is_optional=True,
    begins_out=True,
)
NOBODY_LEFT = Paragraph(
    "nobody-left",
    _(
        "Nobody is left who can act as the donor wished, so the lasting power of "
        "attorney has come to an end. We write to you separately about that."
    ),
    is_optional=True,
    begins_out=True,
)

REMOVED = Kind(
    "attorney-removed",
    _("An attorney is removed"),
    _("Somebody is no longer an attorney"),
    EVERYBODY,
    (
        Paragraph(
            "attorney-removed-since",
            _(
                "From {happened_on} {attorney} is no longer an attorney under the "
                "{kind_of_lpa} of {donor}. We have noted this on the register."
            ),
        ),
        Paragraph("attorney-removed-why", _("# Why\n\n{reason}")),
        OTHERS_GO_ON,
        REPLACED,
        NOBODY_LEFT,
    ),
    Sender.EITHER,
)

DISCLAIMED = Kind(
    "attorney-disclaimed",
    _("An attorney no longer wants to act"),
    _("An attorney has stepped down"),
    EVERYBODY,
    (
        Paragraph(
            "attorney-disclaimed-since",
            _(
                "{attorney} has told us in writing that they no longer want to act as "
                "an attorney for {donor}. This took effect on {happened_on}, and the "
                "register says so. It cannot be taken back."
            ),
        ),
        OTHERS_GO_ON,
        REPLACED,
        NOBODY_LEFT,
    ),
    Sender.EITHER,
)

DISCLAIMER = Kind(
    "disclaimer-received",
    _("To an attorney who steps down: it has arrived"),
    _("You are no longer an attorney"),
    frozenset({For.ATTORNEYS, For.REPLACEMENTS}),
    (
        Paragraph(
            "disclaimer-received-since",
            _(
                "You have told us in writing that you no longer want to act as an "
                "attorney for {donor}. This took effect on {happened_on}, and we have "
                "noted it."
            ),
        ),
        Paragraph(
            "disclaimer-received-means",
            _(
                "# What this means\n"
                "You cannot act for {donor} any more, and it cannot be taken back. "
                "Give whatever belongs to {donor}, and every copy of the lasting power "
                "of attorney, to whoever goes on acting, or to {donor}."
            ),
        ),
    ),
    Sender.EITHER,
)

STEPS_IN = Kind(
    "replacement-steps-in",
    _("A replacement attorney steps in"),
    _("A replacement attorney can now act"),
    frozenset({For.DONOR, For.ATTORNEYS, For.REPLACEMENTS}),
    (
        Paragraph(
            "steps-in-since",
            _(
                "{donor} named {replacement} as a replacement attorney. {attorney} can "
                "no longer act, so from {happened_on} {replacement} is an attorney."
            ),
        ),
        Paragraph(
            "steps-in-duties",
            _(
                "# The duties of an attorney\n"
                "* Help {donor} to make their own decisions as far as they can.\n"
                "* Decide nothing but what is in their best interests.\n"
                "* Follow the instructions in the form, and have regard to the "
                "preferences in it.\n"
                "* Follow the Mental Capacity Act 2005 and its code of practice."
            ),
        ),
        OTHERS_GO_ON,
    ),
    Sender.EITHER,
)

KINDS = (REMOVED, DISCLAIMED, DISCLAIMER, STEPS_IN)
