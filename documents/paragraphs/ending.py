"""Letters about a lasting power of attorney that ends, or must rest."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, OnlyIf, Paragraph, Sender

EVERYBODY = frozenset({For.DONOR, For.ATTORNEYS})
WHY = Paragraph("ended-why", _("# Why\n\n{reason}"))
NOBODY_ACTS = Paragraph(
    "nobody-acts",
    _(
        "# What this means\n"
        "From that day nobody can act under it. Whatever was done before, in line "
        "with it, stays done. Tell banks and others who have a copy."
    ),
)
SEND_BACK = Paragraph(
    "send-it-back",
    _("Send us the stamped form, and every certified copy that you have."),
    is_optional=True,
)

CANCELLED = Kind(
    "cancelled",
    _("The registration is cancelled"),
    _("We have cancelled the registration"),
    EVERYBODY,
    (
        Paragraph(
            "cancelled-since",
            _(
                "On {happened_on} we cancelled the registration of the {kind_of_lpa} "
                "of {donor}."
            ),
        ),
        WHY,
        NOBODY_ACTS,
        SEND_BACK,
    ),
    Sender.EITHER,
)

REVOKED = Kind(
    "revoked",
    _("The donor has revoked it"),
    _("The lasting power of attorney has been revoked"),
    EVERYBODY,
    (
        Paragraph(
            "revoked-since",
            _(
                "{donor} has revoked the {kind_of_lpa} with a deed that took effect "
                "on {happened_on}. We have cancelled its registration."
            ),
        ),
        NOBODY_ACTS,
        SEND_BACK,
    ),
    Sender.EITHER,
)

DONOR_DIED = Kind(
    "donor-died",
    _("The donor has died"),
    _("The lasting power of attorney has ended"),
    frozenset({For.ATTORNEYS, For.CORRESPONDENT}),
    (
        Paragraph(
            "donor-died-sorry",
            _("We are sorry to hear that {donor} has died."),
        ),
        Paragraph(
            "donor-died-registered",
            _(
                "A lasting power of attorney ends when the donor dies. We have "
                "cancelled its registration, and nobody can act under it any more. "
                "From now on the executors or administrators deal with what {donor} "
                "owned."
            ),
            only_if=OnlyIf.WAS_REGISTERED,
        ),
        Paragraph(
            "donor-died-before",
            _(
                "It had not been registered yet, and cannot be now, so we have "
                "closed the application. As a rule we do not give the fee back."
            ),
            only_if=OnlyIf.NEVER_REGISTERED,
        ),
        Paragraph(
            "donor-died-send",
            _(
                "Please send us a copy of the death certificate, and the stamped form "
                "if you have it. There is no hurry."
            ),
            is_optional=True,
        ),
    ),
    Sender.EITHER,
)

SUSPENDED = Kind(
    "suspended",
    _("It is suspended"),
    _("The lasting power of attorney is suspended"),
    EVERYBODY,
    (
        Paragraph(
            "suspended-since",
            _(
                "Since {happened_on} the {kind_of_lpa} of {donor} is suspended. Until "
                "we write again, nobody can act under it."
            ),
        ),
        WHY,
    ),
    Sender.EITHER,
)

IN_FORCE_AGAIN = Kind(
    "in-force-again",
    _("It is no longer suspended"),
    _("The lasting power of attorney is in force again"),
    EVERYBODY,
    (
        Paragraph(
            "in-force-again-since",
            _(
                "The {kind_of_lpa} of {donor} was suspended. From {happened_on} it is "
                "in force again, and attorneys can act under it."
            ),
        ),
    ),
    Sender.EITHER,
)

KINDS = (CANCELLED, REVOKED, DONOR_DIED, SUSPENDED, IN_FORCE_AGAIN)
