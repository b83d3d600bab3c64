"""Letters about what the Court of Protection is asked, and what it orders."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph, Sender

EVERYBODY = frozenset({For.DONOR, For.ATTORNEYS, For.CORRESPONDENT})
COURT_NUMBER = Paragraph(
    "court-number",
    _("The court’s number for this is {court_number}."),
    is_optional=True,
    begins_out=True,
)

APPLICATION = Kind(
    "court-application",
    _("The court has been asked"),
    _("The Court of Protection has been asked to decide"),
    EVERYBODY,
    (
        Paragraph(
            "court-application-made",
            _(
                "On {happened_on} the Court of Protection was asked to decide "
                "something about the {kind_of_lpa} of {donor}:"
            ),
        ),
        Paragraph("court-application-what", _("{reason}")),
        COURT_NUMBER,
        Paragraph(
            "court-application-means",
            _(
                "# What this means\n"
                "We do nothing more with the application until the court has "
                "decided. We cannot say how long that takes. The court may write to "
                "you itself."
            ),
        ),
    ),
    Sender.EITHER,
)

ORDER = Kind(
    "court-order",
    _("The court has made an order"),
    _("The Court of Protection has decided"),
    EVERYBODY,
    (
        Paragraph(
            "court-order-made",
            _(
                "On {happened_on} the Court of Protection made an order about the "
                "{kind_of_lpa} of {donor}. This is what it says:"
            ),
        ),
        Paragraph("court-order-what", _("{order}")),
        COURT_NUMBER,
        Paragraph(
            "court-order-goes-on",
            _("We do what the order says, and now go on with the application."),
            is_optional=True,
            begins_out=True,
        ),
        Paragraph(
            "court-order-ends",
            _(
                "We do what the order says. The lasting power of attorney is not "
                "registered, and the application is closed."
            ),
            is_optional=True,
            begins_out=True,
        ),
    ),
    Sender.EITHER,
)

SEVERANCE = Kind(
    "severance-proposed",
    _("Propose that the court removes words"),
    _("Some words in your form cannot take effect"),
    frozenset({For.DONOR}),
    (
        Paragraph(
            "severance-words",
            _(
                "The law does not let us register your lasting power of attorney "
                "while these words stand in it:"
            ),
        ),
        Paragraph("severance-which", _("{words}")),
        Paragraph("severance-why", _("# Why they cannot stay\n\n{reason}")),
        Paragraph(
            "severance-choice",
            _(
                "# What you can choose\n"
                "* The Court of Protection can remove the words. We ask it to, if you "
                "agree. All the rest stays as you wrote it, and you pay nothing.\n"
                "* You can make a new lasting power of attorney without them. Often "
                "that is quicker.\n"
                "* You can withdraw the application."
            ),
        ),
        Paragraph(
            "severance-answer",
            _(
                "Tell us in writing which it is to be, by {reply_by}. Without an "
                "answer we cannot go on."
            ),
        ),
    ),
)

KINDS = (APPLICATION, ORDER, SEVERANCE)
