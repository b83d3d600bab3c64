"""The texts of what people are told, with places for names and days."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from lpa.choices import SigningReminder


class Text(NamedTuple):
    """What it is, and its words, which are lazy: their reader chooses the language.

    asks says that it wants somebody to come in and sign, so it has to say how.
    """

    kind: str
    subject: str
    body: str
    asks: bool = False


COME_IN = _(
    "Go to %(address)s, and type in the code that you were sent and the donor’s last "
    "name. A code works once: if you have used it, do it in the same browser. If you "
    "have none, or it lets you in no more, ask %(donor)s for another."
)
ASK_FOR_A_CODE = _("To come in you need a code: ask %(donor)s to have one sent to you.")


SUBMITTED = Text(
    "submitted",
    _("Your lasting power of attorney is signed and sent"),
    _(
        "You have signed your lasting power of attorney %(reference)s, your signature "
        "was witnessed, and we have received it.\n\nNext, the certificate provider "
        "gives their certificate, and then your attorneys sign. Everybody must have "
        "signed by %(day)s."
    ),
)
YOUR_CERTIFICATE = Text(
    "your-certificate",
    _("Please give your certificate for %(donor)s"),
    _(
        "%(donor)s has signed a lasting power of attorney (%(reference)s), and you "
        "were a witness. Please confirm who you are, read what was signed, and give "
        "your certificate, or tell us that you cannot."
    ),
    asks=True,
)
CERTIFIED = Text(
    "certified",
    _("The certificate for your lasting power of attorney was given"),
    _(
        "The certificate provider has given their certificate for your lasting power "
        "of attorney %(reference)s. Your attorneys can sign now."
    ),
)
CODES_NOT_SENT = Text(
    "codes-not-sent",
    _("We could not send every attorney their code"),
    _(
        "You asked us to send your attorneys the codes for your lasting power of "
        "attorney %(reference)s as soon as the certificate is given. It was given, but "
        "we could not write to: %(names)s.\n\nSign in, and send them their codes "
        "another way."
    ),
)
YOUR_TURN = Text(
    "your-turn",
    _("Please sign the lasting power of attorney of %(donor)s"),
    _(
        "%(donor)s has signed a lasting power of attorney (%(reference)s) in which you "
        "are appointed. Please read it, and sign it, or tell us that you do not want "
        "to."
    ),
    asks=True,
)
ALL_SIGNED = Text(
    "all-signed",
    _("Everybody has signed your lasting power of attorney"),
    _(
        "Everybody has signed your lasting power of attorney %(reference)s. We now "
        "check it, and write to you."
    ),
)
WITHDRAWN = Text(
    "withdrawn",
    _("The lasting power of attorney of %(donor)s was withdrawn"),
    _(
        "%(donor)s has withdrawn the lasting power of attorney %(reference)s. Nothing "
        "needs to be signed any more, and nobody can use it."
    ),
)
LEFT = {
    "attorney": Text(
        "attorney-declined",
        _("%(name)s does not want to be your attorney"),
        _(
            "%(name)s does not want to sign your lasting power of attorney "
            "%(reference)s.\n\nThey gave this reason: %(why)s\n\nThey cannot act for "
            "you. We look at what this means for the others, and write to you."
        ),
    ),
    "provider": Text(
        "provider-declined",
        _("%(name)s does not give a certificate"),
        _(
            "%(name)s does not give the certificate for your lasting power of attorney "
            "%(reference)s.\n\nThey gave this reason: %(why)s\n\nIt cannot be "
            "registered without one. You can make another, with another certificate "
            "provider."
        ),
    ),
    "provider, early": Text(
        "provider-early-declined",
        _("%(name)s does not want to be your certificate provider"),
        _(
            "%(name)s does not want to give the certificate for your lasting power of "
            "attorney %(reference)s.\n\nThey gave this reason: %(why)s\n\nIt is open "
            "to be changed again. Choose another certificate provider, and then sign "
            "it."
        ),
    ),
}
FIRST_OF_PROVIDER = Text(
    "first-of-provider",
    _("Reminder: the certificate for %(donor)s"),
    _(
        "You have not given your certificate for the lasting power of attorney "
        "%(reference)s of %(donor)s. You can do so until %(day)s. If you do not want "
        "to, please tell us."
    ),
    asks=True,
)
LAST_OF_PROVIDER = Text(
    "last-of-provider",
    _("Last reminder: the certificate for %(donor)s"),
    _(
        "The lasting power of attorney %(reference)s of %(donor)s ends unsigned after "
        "%(day)s, unless you give your certificate. If you do not want to, please tell "
        "us."
    ),
    asks=True,
)
FIRST_OF_ATTORNEY = Text(
    "first-of-attorney",
    _("Reminder: the lasting power of attorney of %(donor)s"),
    _(
        "You have not signed the lasting power of attorney %(reference)s of %(donor)s. "
        "You can do so until %(day)s. If you do not want to, please tell us."
    ),
    asks=True,
)
LAST_OF_ATTORNEY = Text(
    "last-of-attorney",
    _("Last reminder: the lasting power of attorney of %(donor)s"),
    _(
        "The lasting power of attorney %(reference)s of %(donor)s can only be signed "
        "until %(day)s. If you do not want to sign it, please tell us."
    ),
    asks=True,
)
REMINDERS = {
    SigningReminder.PROVIDER_FIRST: FIRST_OF_PROVIDER,
    SigningReminder.PROVIDER_LAST: LAST_OF_PROVIDER,
    SigningReminder.ATTORNEY_FIRST: FIRST_OF_ATTORNEY,
    SigningReminder.ATTORNEY_LAST: LAST_OF_ATTORNEY,
}
NOT_YET = Text(
    "not-yet",
    _("We are waiting for others to sign your lasting power of attorney"),
    _(
        "These people have not signed your lasting power of attorney %(reference)s "
        "yet, and we have reminded them: %(names)s.\n\nThey can sign until %(day)s."
    ),
)
NOT_REACHED = Text(
    "not-reached",
    _("We could not reach %(name)s about your lasting power of attorney"),
    _(
        "A message to %(name)s about the lasting power of attorney %(reference)s did "
        "not arrive. It went to: %(to)s\n\nSign in to send them a code at another "
        "address, or in another way. With it they come in to sign."
    ),
)
NOT_TOLD = Text(
    "not-told",
    _("We could not reach %(name)s about your lasting power of attorney"),
    _(
        "A message to %(name)s about the lasting power of attorney %(reference)s did "
        "not arrive. It went to: %(to)s\n\nNobody can sign it any more: please tell "
        "them yourself."
    ),
)
ANOTHER_LEFT = Text(
    "another-left",
    _("Somebody does not sign the lasting power of attorney of %(donor)s"),
    _(
        "You have signed the lasting power of attorney %(reference)s of %(donor)s. "
        "%(name)s does not want to sign it. Your own signature stands. We look at what "
        "this means for the others, and write to %(donor)s."
    ),
)
EXPIRED = Text(
    "expired",
    _("The time to sign the lasting power of attorney of %(donor)s is over"),
    _(
        "Not everybody signed the lasting power of attorney %(reference)s of %(donor)s "
        "by %(day)s. It cannot be signed any more, and nobody can use it."
    ),
)
