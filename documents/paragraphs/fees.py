"""Letters about the fee."""

from django.utils.translation import gettext_lazy as _

from .arrival import ONE_ANSWER
from .kind import For, Kind, Paragraph, Sender

TO = frozenset({For.CORRESPONDENT})

HOW_TO_PAY = Paragraph(
    "how-to-pay",
    _(
        "# How to pay\n"
        "* by card: telephone us and have the case number {case_number} ready\n"
        "* by cheque: make it out to Office of the Public Guardian, and write the "
        "case number on the back"
    ),
)
NOT_AGREED = Paragraph(
    "fee-not-agreed",
    _(
        "If you do not agree with this decision, write to us within four weeks and "
        "say why. Somebody else will look at it again."
    ),
    is_optional=True,
)

REQUEST = Kind(
    "fee-request",
    _("Ask for the fee"),
    _("The fee has not been paid"),
    TO,
    (
        Paragraph(
            "fee-request-amount",
            _(
                "To go on with the application to register the {kind_of_lpa} of "
                "{donor} we need the fee. {amount} is still to be paid. Please pay it "
                "by {reply_by}."
            ),
        ),
        HOW_TO_PAY,
        Paragraph(
            "fee-request-lower",
            _(
                "# If you cannot pay\n"
                "A donor with a low income pays half, and one who receives certain "
                "benefits pays nothing. Ask us for form LPA120, or tell us that you "
                "have sent it already."
            ),
            is_optional=True,
        ),
        Paragraph(
            "fee-request-otherwise",
            _("We cannot check the application before the fee is settled."),
        ),
    ),
    Sender.EITHER,
)

REDUCED = Kind(
    "fee-reduced",
    _("The fee is reduced"),
    _("The fee is reduced"),
    TO,
    (
        Paragraph(
            "fee-reduced-decision",
            _(
                "You asked to pay less than the whole fee. We agree: {amount} is "
                "still to be paid for this application."
            ),
        ),
        HOW_TO_PAY,
        Paragraph(
            "fee-other-lpa",
            _(
                "This decision is about this application alone. We decide each "
                "application on its own."
            ),
            is_optional=True,
        ),
    ),
    Sender.EITHER,
)

EXEMPT = Kind(
    "fee-exempt",
    _("There is no fee to pay"),
    _("There is no fee to pay"),
    TO,
    (
        Paragraph(
            "fee-exempt-decision",
            _(
                "You asked to pay no fee. We agree, and we go on with the "
                "application. You need do nothing."
            ),
        ),
    ),
    Sender.EITHER,
)

REFUSED = Kind(
    "fee-refused",
    _("The fee is not reduced"),
    _("We cannot reduce the fee"),
    TO,
    (
        Paragraph(
            "fee-refused-decision",
            _("You asked to pay less than the whole fee. We have decided against it."),
        ),
        Paragraph("fee-refused-why", _("# Why we decided so\n\n{reason}")),
        Paragraph(
            "fee-refused-amount",
            _("{amount} is therefore still to be paid. Please pay it by {reply_by}."),
        ),
        HOW_TO_PAY,
        NOT_AGREED,
    ),
    Sender.EITHER,
)

UNIVERSAL_CREDIT = Kind(
    "universal-credit",
    _("Decision on Universal Credit"),
    _("The fee, and Universal Credit"),
    TO,
    (
        Paragraph(
            "universal-credit-how",
            _(
                "The donor receives Universal Credit. It does not by itself mean a "
                "lower fee: we look at each case, and at what it is paid for."
            ),
        ),
        Paragraph("universal-credit-why", _("# What we decided, and why\n\n{reason}")),
        Paragraph(
            "universal-credit-amount",
            _("{amount} is still to be paid."),
            is_optional=True,
            begins_out=True,
        ),
        NOT_AGREED,
    ),
)

EVIDENCE = Kind(
    "fee-evidence",
    _("Ask for evidence for a lower fee"),
    _("We need to see more before we decide about the fee"),
    TO,
    (
        Paragraph(
            "fee-evidence-what",
            _(
                "You asked to pay less than the whole fee. To decide, we need "
                "this by {reply_by}:\n"
                "* {evidence}"
            ),
        ),
        Paragraph(
            "fee-evidence-about-donor",
            _(
                "Everything has to be about the donor, not about an attorney, and to "
                "say what was true on {received_on}. Copies will do."
            ),
        ),
        Paragraph(
            "fee-evidence-otherwise",
            _("If nothing reaches us by then, the whole fee is due."),
        ),
        ONE_ANSWER,
    ),
    Sender.EITHER,
)

RETURNED = Kind(
    "returned-unpaid",
    _("Returned, because the fee was not paid"),
    _("We return the form, because the fee was not paid"),
    frozenset({For.DONOR, For.CORRESPONDENT}),
    (
        Paragraph(
            "returned-unpaid-why",
            _(
                "We asked for the fee, and {amount} of it has not been paid. We "
                "cannot go on without it, so we send you the form back."
            ),
        ),
        Paragraph(
            "returned-unpaid-means",
            _(
                "The lasting power of attorney is not registered, and nobody can act "
                "under it. The form itself stays as valid as it was when it was "
                "signed: keep it safe."
            ),
        ),
        Paragraph(
            "returned-unpaid-again",
            _(
                "# If you still want it registered\n"
                "Send us the form again with the fee, and give the case number "
                "{case_number}."
            ),
        ),
    ),
    Sender.EITHER,
)

KINDS = (REQUEST, REDUCED, EXEMPT, REFUSED, UNIVERSAL_CREDIT, EVIDENCE, RETURNED)
