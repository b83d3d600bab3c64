"""Letters that say what the examination found, or why an application has ended."""

from django.utils.translation import gettext_lazy as _

from .arrival import NEW_APPLICATION
from .kind import For, Kind, Paragraph, Sender

TO = frozenset({For.DONOR})

REPEAT = Paragraph(
    "repeat-application",
    _(
        "If you apply again within three months, it is possible that you pay half the "
        "fee. This is not certain: we decide it when the new application reaches us. "
        "Give the case number {case_number} in it."
    ),
)
SIGN_AGAIN = Paragraph(
    "corrections-sign-again",
    _(
        "# Who signs again\n"
        "Only these people, in this order. Nobody else signs anything:\n"
        "+ {sign_again}"
    ),
    begins_out=True,
)
CORRECTIONS = Kind(
    "corrections",
    _("Corrections are needed"),
    _("Some things must be put right before we can register"),
    frozenset({For.CORRESPONDENT}),
    (
        Paragraph(
            "corrections-which",
            _(
                "We have examined the application to register this lasting power of "
                "attorney. We cannot go on until these things have been put right:\n"
                "+ {corrections}"
            ),
        ),
        SIGN_AGAIN,
        Paragraph(
            "corrections-how",
            _(
                "# How to put them right\n"
                "* Print or copy only the pages that are at fault, and fill them in "
                "completely.\n"
                "* The people named on those pages sign them, each with the date of "
                "the day on which they do so. The certificate provider must be the "
                "same person as before.\n"
                "* They sign in this order: the donor, the certificate provider, the "
                "attorneys, and last of all whoever applies. All can sign on the same "
                "day.\n"
                "* Write the case number {case_number} on each page, and post the "
                "pages to the address at the top of this letter."
            ),
        ),
        Paragraph(
            "corrections-capacity",
            _(
                "This is possible only while the donor has mental capacity. If the "
                "donor has lost it, tell us."
            ),
        ),
        Paragraph(
            "corrections-then",
            _(
                "We go on with the application when the pages have reached us. There "
                "is no fee for that."
            ),
        ),
    ),
    Sender.MOVES,
)

REFUSAL = Kind(
    "refusal",
    _("It cannot be registered"),
    _("We cannot register the lasting power of attorney"),
    TO,
    (
        Paragraph(
            "refusal-decision",
            _(
                "We have examined the application to register this lasting power of "
                "attorney. The law does not let us register it."
            ),
        ),
        Paragraph("refusal-why", _("# Why we cannot register it\n\n{reason}")),
        Paragraph(
            "refusal-means",
            _(
                "# What this means\n"
                "The lasting power of attorney is not in force, and nobody can act "
                "under it. This application is closed."
            ),
        ),
        NEW_APPLICATION,
        REPEAT,
        Paragraph(
            "refusal-not-agreed",
            _(
                "If you think that we are wrong, write to us and say why. You can also "
                "ask the Court of Protection to decide."
            ),
        ),
    ),
    Sender.MOVES,
)

REJECTION = Kind(
    "rejection",
    _("The application is not accepted"),
    _("We could not accept the application"),
    TO,
    (
        Paragraph(
            "rejection-arrived",
            _(
                "An application to register this lasting power of attorney reached us "
                "on {received_on}. We could not accept it as it was sent."
            ),
        ),
        Paragraph("rejection-why", _("# Why we could not accept it\n\n{reason}")),
        Paragraph(
            "rejection-means",
            _(
                "# What this means\n"
                "The lasting power of attorney is not registered, and nobody can act "
                "under it. This application is closed."
            ),
        ),
        Paragraph(
            "rejection-again",
            _(
                "# What you can do\n"
                "A new application can be made at any time, once the reason above has "
                "been dealt with."
            ),
        ),
        REPEAT,
    ),
    Sender.MOVES,
)

WITHDRAWAL = Kind(
    "withdrawal",
    _("It was withdrawn"),
    _("The application has been withdrawn"),
    TO,
    (
        Paragraph(
            "withdrawal-since",
            _(
                "On {happened_on} the application to register this lasting power of "
                "attorney was withdrawn, and we have closed it."
            ),
        ),
        Paragraph(
            "withdrawal-means",
            _(
                "# What this means\n"
                "The lasting power of attorney is not registered, and nobody can act "
                "under it."
            ),
        ),
        Paragraph(
            "withdrawal-fee",
            _(
                "The fee was for dealing with the application, so as a rule we do not "
                "give it back."
            ),
        ),
        Paragraph(
            "withdrawal-not-meant",
            _(
                "# If it was not meant to be withdrawn\n"
                "Tell us at once. We cannot open a closed application again, but a new "
                "application can be made at any time."
            ),
        ),
    ),
    Sender.MOVES,
)

KINDS = (CORRECTIONS, REFUSAL, REJECTION, WITHDRAWAL)
