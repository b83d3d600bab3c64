"""What messages about confirming say, in the language of whoever reads them."""

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from messaging.choices import Channel
from messaging.sending import Words

REMINDER = "reminder"  # the kind, by which it is found again
DELETED = "draft-deleted"
HELLO = _("Dear {name},")
GO_THERE = _(
    "Go to {address}, and type in the code {code} and the donor’s last name. The code "
    "works once, and until the end of {day}. You need no account."
)
NOBODY_ELSE = _(
    "Give the code to nobody. If you do not know {donor}, you need do nothing, or say "
    "there that you decline."
)
INVITED = _(
    "{donor} is making a lasting power of attorney, and has named you in it: {role}. "
    "Before it is printed, we ask you to look at what it says about you, to correct "
    "what is wrong, and to agree or decline."
)
AGAIN = _(
    "The lasting power of attorney in which {donor} has named you ({role}) has changed "
    "where it is about you. We show you what it said and what it says now, and ask "
    "whether you still agree."
)
TOLD = _(
    "{donor} is making a lasting power of attorney and has named you as a person to "
    "notify. You need do nothing now. Before it is registered you will be given notice "
    "of the application. If something worries you then, you can object."
)

# The kinds of message: a subject, and the paragraphs that follow one another.
KINDS = {
    "invitation": (
        _("{donor} asks you to confirm your part in their LPA"),
        (HELLO, INVITED, GO_THERE, NOBODY_ELSE),
    ),
    "asked-again": (
        _("The LPA of {donor} has changed: do you still agree?"),
        (HELLO, AGAIN, GO_THERE, NOBODY_ELSE),
    ),
    "named-to-be-notified": (
        _("{donor} has named you as a person to notify"),
        (HELLO, TOLD),
    ),
    "invitation-cancelled": (
        _("You need no longer confirm anything for {donor}"),
        (
            HELLO,
            _(
                "{donor} has taken back the code that was sent to you to confirm your "
                "part in their lasting power of attorney. It opens nothing any more, "
                "and you need do nothing."
            ),
        ),
    ),
    "not-to-be-notified": (
        _("{donor} no longer names you as a person to notify"),
        (
            HELLO,
            _(
                "We had told you that {donor} names you as a person to notify in their "
                "lasting power of attorney. They do not any more, and you need do "
                "nothing."
            ),
        ),
    ),
    DELETED: (
        _("{donor} no longer makes the LPA in which you were named"),
        (
            HELLO,
            _(
                "{donor} has deleted the lasting power of attorney in which you were "
                "named: {role}. It will not be printed or registered. A code that was "
                "sent to you for it opens nothing any more, and you need do nothing."
            ),
        ),
    ),
    "another-declined": (
        _("Somebody has declined in the LPA of {donor}"),
        (
            HELLO,
            _(
                "You agreed to your part in the lasting power of attorney of {donor}. "
                "{who} ({role}) has declined theirs. {donor} decides what follows from "
                "it. If it changes your own part, we ask you again."
            ),
        ),
    ),
    REMINDER: (
        _("{donor} waits for your answer about their LPA"),
        (
            HELLO,
            _(
                "On {asked_on} you were asked to confirm your part in the lasting "
                "power of attorney of {donor}: {role}. They have no answer from you "
                "yet."
            ),
            _(
                "Go to {address}, and type in the code that was sent to you then and "
                "the donor’s last name, by the end of {day}. If you have used the code "
                "already, do it in the same browser; if you have lost it, ask {donor} "
                "for a new one."
            ),
            _("You can say there that you decline, and need no account to do so."),
        ),
    ),
    "invitation-expired": (
        _("{who} has not answered about your LPA"),
        (
            _(
                "{who} ({role}) did not answer whether they agree to their part in the "
                "LPA {reference}, and the code that was sent to them opens nothing any "
                "more."
            ),
            _("Sign in to ask them again, or to go on without their answer."),
        ),
    ),
    "not-delivered": (
        _("We could not reach {who} about your LPA"),
        (
            _(
                "A message to {who} ({role}) about the LPA {reference} did not arrive. "
                "It went to: {to}"
            ),
            _("Sign in to mend the address, or to reach them in another way."),
        ),
    ),
    "somebody-declined": (
        _("{who} has declined in your LPA"),
        (
            _("{who} ({role}) does not agree to their part in the LPA {reference}."),
            _("The reason given: {why}"),
            _("Sign in to name somebody else, or to ask them again."),
        ),
    ),
    "everybody-agreed": (
        _("Everybody you asked has agreed to their part in your LPA"),
        (
            _(
                "Everybody whom you asked to confirm their part in the LPA {reference} "
                "has agreed to it."
            ),
            _("Sign in to check it once more, and to have it signed."),
        ),
    ),
    "correction-proposed": (
        _("{who} says that something is wrong in your LPA"),
        (
            _(
                "{who} ({role}) has looked at their details in the LPA {reference} and "
                "says that something should read otherwise."
            ),
            _("Sign in to see it, and to accept or refuse it."),
        ),
    ),
    "provider-barred": (
        _("{who} cannot be your certificate provider"),
        (
            "{why}",
            _(
                "The OPG would refuse the LPA {reference} with their certificate. Sign "
                "in to name somebody else."
            ),
        ),
    ),
}

# A text message is short: it has no greeting, and costs more the longer it is.
IN_SHORT = {
    "invitation": _(
        "{donor} has named you in their LPA ({role}). Confirm your part at {address} "
        "with the code {code} and the donor's last name, by {day}."
    ),
    "asked-again": _(
        "The LPA of {donor} has changed where it is about you. Look at it at {address} "
        "with the code {code} and the donor's last name, by {day}."
    ),
    "named-to-be-notified": _(
        "{donor} has named you as a person to notify in their LPA. You need do nothing "
        "now."
    ),
    "invitation-cancelled": _(
        "{donor} has taken back the code sent to you for their LPA. You need do "
        "nothing."
    ),
    "not-to-be-notified": _(
        "{donor} no longer names you as a person to notify in their LPA. You need do "
        "nothing."
    ),
    DELETED: _(
        "{donor} has deleted the LPA in which you were named ({role}). You need do "
        "nothing."
    ),
    REMINDER: _(
        "{donor} waits for your answer about their LPA ({role}). Confirm your part at "
        "{address} with the code sent on {asked_on}, by {day}."
    ),
    "another-declined": _(
        "{who} has declined their part in the LPA of {donor}. If it changes yours, we "
        "ask you again."
    ),
}


def words_of(
    kind: str, *, channel: str, language: str, code: str = "", **facts
) -> Words:
    """What a message of this kind says. facts fill its places; lazy ones are said in
    the language of the message. Raises KeyError for a kind or a place nobody knows.

    The code is a secret: it stands apart, until the message has gone.
    """
    subject, paragraphs = KINDS[kind]
    secrets = {"code": code} if code else {}
    with translation.override(language):
        said = {name: str(value) for name, value in facts.items()}
        said["code"] = "((code))"
        if channel == Channel.SMS and kind in IN_SHORT:
            return Words(str(IN_SHORT[kind]).format(**said), secrets=secrets)
        body = "\n\n".join(str(paragraph).format(**said) for paragraph in paragraphs)
        return Words(body, str(subject).format(**said), secrets)
