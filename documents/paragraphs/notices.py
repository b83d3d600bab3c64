"""Notice of an application, which starts the time to object (regulation 13).

To an attorney it is LPA003A, to the donor LPA003B.
"""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, OnlyIf, Paragraph, Sender

ONE_ATTORNEY = Paragraph(
    "one-attorney",
    _("This is the attorney:\n* {attorneys}"),
    only_if=OnlyIf.ONE_ATTORNEY,
)
SEVERAL_ATTORNEYS = Paragraph(
    "several-attorneys",
    _("These are the attorneys:\n* {attorneys}"),
    only_if=OnlyIf.SEVERAL_ATTORNEYS,
)
ACT_AS_THEY_LIKE = Paragraph(
    "attorneys-act-as-they-like",
    _("They can make decisions together or each on their own."),
    only_if=OnlyIf.ACT_AS_THEY_LIKE,
)
ACT_TOGETHER = Paragraph(
    "attorneys-act-together",
    _("They must all agree on every decision."),
    only_if=OnlyIf.ACT_TOGETHER,
)
ACT_MIXED = Paragraph(
    "attorneys-act-mixed",
    _(
        "They must all agree on the decisions that the document lists. All others they "
        "can make together or each on their own."
    ),
    only_if=OnlyIf.ACT_MIXED,
)
WHO_ACTS_AND_HOW = (
    ONE_ATTORNEY,
    SEVERAL_ATTORNEYS,
    ACT_AS_THEY_LIKE,
    ACT_TOGETHER,
    ACT_MIXED,
)
IF_YOU_AGREE = Paragraph(
    "notice-if-you-agree",
    _(
        "# If you agree\n"
        "You need do nothing. If nobody objects, we register it when the waiting "
        "period of four weeks is over."
    ),
)
IF_YOU_OBJECT = Paragraph(
    "notice-if-you-object",
    _(
        "# If you object\n"
        "You have three weeks, which begin with the date of this letter.\n"
        "! Your objection must reach us by {object_by}."
    ),
)
COSTS_NOTHING = Paragraph(
    "notice-costs-nothing",
    _("It costs nothing to object to us. The Court of Protection may ask for a fee."),
)

TO_DONOR = Kind(
    "notice-to-donor",
    _("Notice to the donor"),
    _("Notice: an application to register your power of attorney"),
    frozenset({For.DONOR}),
    (
        Paragraph(
            "notice-to-donor-arrived",
            _(
                "We have received an application to register your lasting power of "
                "attorney. It was made by {applicants}."
            ),
        ),
        *WHO_ACTS_AND_HOW,
        IF_YOU_AGREE,
        IF_YOU_OBJECT,
        Paragraph(
            "notice-to-donor-how",
            _(
                "You can object for any reason, or for none. Write to us, or fill in "
                "form LPA006. We then register only if the Court of Protection tells "
                "us to."
            ),
        ),
        COSTS_NOTHING,
    ),
    Sender.MOVES,
)

TO_ATTORNEY = Kind(
    "notice-to-attorney",
    _("Notice to an attorney"),
    _("Notice: an application to register a power of attorney"),
    frozenset({For.ATTORNEYS}),
    (
        Paragraph(
            "notice-to-attorney-arrived",
            _(
                "We have received an application to register the lasting power of "
                "attorney of {donor}, which names you as an attorney. It was made by "
                "{applicants}."
            ),
        ),
        *WHO_ACTS_AND_HOW,
        IF_YOU_AGREE,
        IF_YOU_OBJECT,
        Paragraph(
            "notice-to-attorney-facts",
            _(
                "Send us form LPA007 if one of these things has happened:\n"
                "* the donor or an attorney has died\n"
                "* an attorney does not have mental capacity, or has said in writing "
                "that they will not act\n"
                "* the donor and an attorney were married or civil partners and no "
                "longer are, unless the document says that this attorney can still act"
            ),
        ),
        Paragraph(
            "notice-to-attorney-money",
            _(
                "* the donor or an attorney is bankrupt, or is subject to a debt "
                "relief order\n"
                "* a trust corporation that is an attorney has been wound up or "
                "dissolved"
            ),
            only_if=OnlyIf.IS_PROPERTY,
        ),
        Paragraph(
            "notice-to-attorney-court",
            _(
                "Apply to the Court of Protection with form COP7, and tell us so with "
                "form LPA008, for one of these reasons:\n"
                "* the document does not meet what the law asks of a lasting power of "
                "attorney\n"
                "* the power was cancelled, or has come to an end in some other way "
                "than those above\n"
                "* somebody deceived the donor, or put them under pressure, to have it "
                "made\n"
                "* an attorney does, or means to do, what is beyond their powers or "
                "not in the donor’s best interests"
            ),
        ),
        COSTS_NOTHING,
    ),
    Sender.MOVES,
)

KINDS = (TO_DONOR, TO_ATTORNEY)
