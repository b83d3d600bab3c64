"""Letters about objections."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph, Sender

COURT_CAN_DECIDE = Paragraph(
    "court-can-decide",
    _(
        "If you think that this is wrong, you can ask the Court of Protection to "
        "decide. Its forms and fees are on GOV.UK."
    ),
    is_optional=True,
)
DECISION_WHY = Paragraph("objection-decision-why", _("# Why we decided so\n\n{reason}"))

ACKNOWLEDGED = Kind(
    "objection-acknowledged",
    _("To whoever objected: it has arrived"),
    _("We have received your objection"),
    frozenset({For.PEOPLE_TO_NOTIFY, For.SOMEBODY_ELSE}),
    (
        Paragraph(
            "objection-arrived",
            _(
                "Your objection to the registration of the {kind_of_lpa} of {donor} "
                "reached us on {happened_on}."
            ),
        ),
        Paragraph(
            "objection-we-look",
            _(
                "# What we do now\n"
                "We look at whether your reason is one for which the law lets us "
                "refuse, and at what shows that it is so. We may ask you for more. "
                "Until we have decided, we do not register."
            ),
        ),
        Paragraph(
            "objection-prescribed",
            _(
                "Some reasons are for the court alone: that the form does not meet "
                "the law, that the donor was deceived or put under pressure, or that "
                "an attorney goes beyond their powers. For one of these, apply to "
                "the Court of Protection with form COP7 and tell us with form LPA008."
            ),
            is_optional=True,
            begins_out=True,
        ),
        Paragraph(
            "objection-we-tell",
            _("We write to you when we have decided."),
        ),
    ),
    Sender.EITHER,
)

DONOR_TOLD = Kind(
    "objection-told",
    _("To the donor and whoever applies: somebody has objected"),
    _("Somebody has objected to the registration"),
    frozenset({For.DONOR, For.ATTORNEYS, For.CORRESPONDENT}),
    (
        Paragraph(
            "objection-told-who",
            _(
                "{objector} has objected to the registration of the {kind_of_lpa} of "
                "{donor}. This is the reason that we were given:"
            ),
        ),
        Paragraph("objection-told-why", _("{reason}")),
        Paragraph(
            "objection-told-means",
            _(
                "# What this means\n"
                "We do not register while we look into it. You can tell us what you "
                "know about it until {reply_by}. You do not have to."
            ),
        ),
    ),
    Sender.EITHER,
)

UPHELD = Kind(
    "objection-upheld",
    _("An objection is upheld"),
    _("We agree with the objection"),
    frozenset({For.DONOR, For.ATTORNEYS, For.PEOPLE_TO_NOTIFY}),
    (
        Paragraph(
            "objection-upheld-decision",
            _(
                "{objector} objected to the registration of the {kind_of_lpa} of "
                "{donor}. We have looked into it, and what we were told is so."
            ),
        ),
        DECISION_WHY,
        Paragraph(
            "objection-upheld-stops",
            _(
                "# What this means\n"
                "We cannot register the lasting power of attorney unless the Court "
                "of Protection tells us to. Nobody can act under it."
            ),
            is_optional=True,
            begins_out=True,
        ),
        Paragraph(
            "objection-upheld-attorney",
            _(
                "# What this means\n"
                "{attorney} cannot act as an attorney. The others can, so the "
                "application goes on without {attorney}."
            ),
            is_optional=True,
            begins_out=True,
        ),
        COURT_CAN_DECIDE,
    ),
    Sender.EITHER,
)

NOT_UPHELD = Kind(
    "objection-not-upheld",
    _("An objection is not upheld"),
    _("We do not agree with the objection"),
    frozenset({For.DONOR, For.ATTORNEYS, For.PEOPLE_TO_NOTIFY}),
    (
        Paragraph(
            "objection-not-upheld-decision",
            _(
                "{objector} objected to the registration of the {kind_of_lpa} of "
                "{donor}. We have looked into it, and we go on with the application."
            ),
        ),
        DECISION_WHY,
        Paragraph(
            "objection-not-upheld-means",
            _(
                "# What this means\n"
                "If nothing else comes up, we register the lasting power of attorney "
                "when the waiting period is over."
            ),
        ),
        COURT_CAN_DECIDE,
    ),
    Sender.EITHER,
)

WITHDRAWN = Kind(
    "objection-withdrawn",
    _("An objection is taken back"),
    _("An objection has been taken back"),
    frozenset({For.DONOR, For.ATTORNEYS, For.CORRESPONDENT}),
    (
        Paragraph(
            "objection-withdrawn-since",
            _(
                "On {happened_on} {objector} took back the objection to the "
                "registration of the {kind_of_lpa} of {donor}."
            ),
        ),
        Paragraph(
            "objection-withdrawn-means",
            _("It no longer keeps us from going on with the application."),
        ),
    ),
    Sender.EITHER,
)

KINDS = (ACKNOWLEDGED, DONOR_TOLD, UPHELD, NOT_UPHELD, WITHDRAWN)
