"""Letters about proof of who somebody is."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph, Sender

PROVE = Kind(
    "identity-check",
    _("Ask somebody to prove their identity"),
    _("Please prove your identity"),
    frozenset({For.DONOR, For.CERTIFICATE_PROVIDER}),
    (
        Paragraph(
            "identity-check-why",
            _(
                "You have a part in the {kind_of_lpa} of {donor}. Before we can "
                "register it, you have to prove who you are. Please do so by "
                "{reply_by}."
            ),
        ),
        Paragraph(
            "identity-check-how",
            _(
                "# How to prove it\n"
                "* online, on GOV.UK, with a passport or a driving licence\n"
                "* at a post office: take this letter and your passport or driving "
                "licence with you"
            ),
        ),
        Paragraph(
            "identity-check-vouching",
            _(
                "# If you have neither\n"
                "Somebody who has known you for at least two years can confirm to us "
                "who you are. Telephone us, and we tell you how."
            ),
            is_optional=True,
        ),
    ),
    Sender.EITHER,
)

VOUCH = Kind(
    "vouching-invitation",
    _("Ask somebody to confirm who a person is"),
    _("Can you confirm who somebody is?"),
    frozenset({For.SOMEBODY_ELSE}),
    (
        Paragraph(
            "vouching-why",
            _(
                "{vouched} has to prove their identity for a lasting power of attorney "
                "and has no document that shows it. They have named you as somebody "
                "who knows them and can confirm who they are."
            ),
        ),
        Paragraph(
            "vouching-who",
            _(
                "# Who can do this\n"
                "You can if all of this is true:\n"
                "* you are at least 18 years old\n"
                "* you have known {vouched} for at least two years\n"
                "* you are no relative of theirs, and do not live at their address\n"
                "* you have no part in the lasting power of attorney yourself"
            ),
        ),
        Paragraph(
            "vouching-how",
            _(
                "# How it is done\n"
                "Telephone us by {reply_by} and give the case number {case_number}. "
                "You have to prove your own identity first. If you do not want to do "
                "it, you need do nothing, and nobody asks you why."
            ),
        ),
    ),
    Sender.EITHER,
)

KINDS = (PROVE, VOUCH)
