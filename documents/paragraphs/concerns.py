"""Letters about a case that is held, and about concerns that are looked into."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, OnlyIf, Paragraph, Sender

EVERYBODY = frozenset({For.DONOR, For.ATTORNEYS})

HELD = Kind(
    "on-hold",
    _("The application is held"),
    _("The application has to wait"),
    frozenset({For.DONOR, For.CORRESPONDENT}),
    (
        Paragraph(
            "on-hold-since",
            _(
                "Since {happened_on} we cannot go on with the application. This is "
                "the reason:"
            ),
        ),
        Paragraph("on-hold-why", _("{reason}")),
        Paragraph(
            "on-hold-then",
            _(
                "The days of the waiting period that have passed still count. We "
                "write to you as soon as we can go on."
            ),
        ),
    ),
    Sender.EITHER,
)

GOES_ON = Kind(
    "hold-ended",
    _("The application is no longer held"),
    _("The application goes on"),
    frozenset({For.DONOR, For.CORRESPONDENT}),
    (
        Paragraph(
            "hold-ended-since",
            _(
                "The application to register the {kind_of_lpa} of {donor} had to wait. "
                "From {happened_on} we go on with it."
            ),
        ),
        Paragraph(
            "hold-ended-days",
            _(
                "The days of the waiting period that had passed still count. You need "
                "do nothing."
            ),
        ),
    ),
    Sender.EITHER,
)

INVESTIGATION = Kind(
    "investigation",
    _("A concern is looked into"),
    _("We are looking into a concern"),
    EVERYBODY,
    (
        Paragraph(
            "investigation-since",
            _(
                "Somebody has told us of a concern about the {kind_of_lpa} of {donor}. "
                "The law asks us to look into it, and we began on {happened_on}."
            ),
        ),
        Paragraph("investigation-about", _("# What it is about\n\n{reason}")),
        Paragraph(
            "investigation-registered",
            _(
                "# What this means\n"
                "The lasting power of attorney stays in force meanwhile. Attorneys who "
                "are asked for accounts or papers must give them to us."
            ),
            only_if=OnlyIf.WAS_REGISTERED,
        ),
        Paragraph(
            "investigation-application",
            _(
                "# What this means\n"
                "We do not register the lasting power of attorney before we have come "
                "to the end of it."
            ),
            only_if=OnlyIf.NEVER_REGISTERED,
        ),
        Paragraph(
            "investigation-then",
            _("We may ask you about it. We write to you when it is over."),
        ),
    ),
    Sender.EITHER,
)

INVESTIGATED = Kind(
    "investigation-ended",
    _("A concern has been looked into"),
    _("We have looked into a concern"),
    EVERYBODY,
    (
        Paragraph(
            "investigation-ended-since",
            _(
                "On {happened_on} we came to the end of looking into a concern about "
                "the {kind_of_lpa} of {donor}. This is what we decided:"
            ),
        ),
        Paragraph("investigation-ended-what", _("{message}")),
    ),
    Sender.EITHER,
)

KINDS = (HELD, GOES_ON, INVESTIGATION, INVESTIGATED)
