"""Letters that carry a code."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph, Sender

CODE = Paragraph("code-itself", _("# Your code\n\n{code}"))
KEEP_IT = Paragraph(
    "code-keep-it",
    _(
        "We never ask for this code by telephone or e-mail. If somebody else has "
        "seen it, tell us, and we send you another."
    ),
)

ACTIVATION = Kind(
    "activation-code",
    _("An activation code"),
    _("Your code to use the lasting power of attorney online"),
    frozenset({For.DONOR, For.ATTORNEYS}),
    (
        Paragraph(
            "activation-what-for",
            _(
                "With this code you can add the {kind_of_lpa} of {donor} to your "
                "account and show it to banks and others."
            ),
        ),
        CODE,
        Paragraph(
            "activation-how",
            _(
                "It is for you alone, and can be used until {reply_by}. You also need "
                "the register number {register_number} and your date of birth."
            ),
        ),
        KEEP_IT,
    ),
    Sender.EITHER,
)

VERIFICATION = Kind(
    "verification-code",
    _("A verification code for paper"),
    _("A code with which others can check the lasting power of attorney"),
    frozenset({For.DONOR, For.ATTORNEYS}),
    (
        Paragraph(
            "verification-what-for",
            _(
                "Somebody who is shown the {kind_of_lpa} of {donor} on paper can use "
                "this code to see on our website whether it is in force, and who can "
                "act under it."
            ),
        ),
        CODE,
        Paragraph(
            "verification-how",
            _(
                "Give it only to an organisation that you deal with, together with "
                "the donor’s surname. It can be used until {reply_by}."
            ),
        ),
        KEEP_IT,
    ),
    Sender.EITHER,
)

KINDS = (ACTIVATION, VERIFICATION)
