"""Letters about an application that has come in and is being dealt with."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph, Sender

WAIT = Paragraph(
    "how-long-it-takes",
    _(
        "# How long it takes\n"
        "Before we can register it the law asks for a waiting period of four weeks, "
        "which begins when we have told everybody who must be told. You can follow "
        "the application online, with the numbers at the top of this letter."
    ),
    is_optional=True,
)
ONE_ANSWER = Paragraph(
    "answer-with-the-number",
    _("Please write the case number {case_number} on everything that you send us."),
    is_optional=True,
)
NEW_APPLICATION = Paragraph(
    "new-application",
    _(
        "# What you can do\n"
        "A donor who has mental capacity can make a new lasting power of attorney, and "
        "it can be sent to us to be registered."
    ),
)

RECEIPT = Kind(
    "receipt",
    _("The application has arrived"),
    _("We have received the application"),
    frozenset({For.DONOR, For.CORRESPONDENT}),
    (
        Paragraph(
            "receipt-arrived",
            _(
                "The application to register the {kind_of_lpa} of {donor} reached us "
                "on {received_on}. Its case number is {case_number}."
            ),
        ),
        Paragraph(
            "receipt-what-we-do",
            _(
                "# What we do now\n"
                "We check that the form is complete and was signed in the right "
                "order. If something has to be put right, we write and say what and "
                "how. Until it is registered, nobody can act under it."
            ),
        ),
        WAIT,
        Paragraph(
            "receipt-what-you-do",
            _("# What you have to do\nNothing, unless you hear from us."),
        ),
    ),
    Sender.EITHER,
)

MISSING_PAGES = Kind(
    "missing-pages",
    _("Pages are missing"),
    _("Pages of the form are missing"),
    frozenset({For.CORRESPONDENT}),
    (
        Paragraph(
            "missing-pages-which",
            _(
                "The form that reached us on {received_on} is not complete. These "
                "pages of it are missing:\n"
                "* {pages}"
            ),
        ),
        Paragraph(
            "missing-pages-send",
            _(
                "If you have these pages, send us the originals by {reply_by}. Do not "
                "fill them in again: a page that is signed later than the others may "
                "no longer fit them. If you cannot find them, telephone us first."
            ),
        ),
        ONE_ANSWER,
    ),
)

ONLINE_ANSWER = Paragraph(
    "query-online",
    _(
        "Whoever made this lasting power of attorney online can answer there instead: "
        "sign in, and choose “Answer our question”."
    ),
    is_optional=True,
    begins_out=True,
)
QUERY = Kind(
    "query",
    _("Ask whoever applies about something"),
    _("We have a question about the application"),
    frozenset({For.CORRESPONDENT}),
    (
        Paragraph(
            "query-what",
            _(
                "To go on with the application to register the {kind_of_lpa} of "
                "{donor} we need to know something from you:\n"
                "* {questions}"
            ),
        ),
        Paragraph(
            "query-answer",
            _(
                "Please write to us or telephone us by {reply_by}. Change nothing on "
                "the form itself meanwhile."
            ),
        ),
        ONLINE_ANSWER,
        ONE_ANSWER,
    ),
    Sender.EITHER,
)

WAITING = Kind(
    "waiting-period",
    _("In order, and when it can be registered"),
    _("The application is in order"),
    frozenset({For.CORRESPONDENT}),
    (
        Paragraph(
            "waiting-since",
            _(
                "We have checked the application and have told everybody whom we must "
                "tell. The waiting period that the law asks for ends on {ends_on}."
            ),
        ),
        Paragraph(
            "waiting-then",
            _(
                "If nobody objects, we register it after that day, stamp the form and "
                "post it to you. You need do nothing."
            ),
        ),
    ),
    Sender.EITHER,
)

EXCEPTIONS = Kind(
    "exceptions",
    _("In order, with exceptions"),
    _("What we will register, and what we must leave out"),
    frozenset({For.DONOR, For.CORRESPONDENT}),
    (
        Paragraph(
            "exceptions-which",
            _(
                "The application can go on, but a part of the form cannot take "
                "effect. The register will say so:\n"
                "* {exceptions}"
            ),
        ),
        Paragraph(
            "exceptions-rest",
            _("Everything else stays as it was signed, and can be registered."),
        ),
        Paragraph(
            "exceptions-answer",
            _(
                "If this is not what you want, tell us by {reply_by}. The application "
                "can be withdrawn until it is registered, and a donor who has mental "
                "capacity can make a new lasting power of attorney."
            ),
        ),
    ),
    Sender.EITHER,
)

EXPIRED = Kind(
    "expired",
    _("The time to complete it is over"),
    _("The time to complete the application is over"),
    frozenset({For.DONOR, For.CORRESPONDENT}),
    (
        Paragraph(
            "expired-since",
            _(
                "On {happened_on} the time ended in which the application could be "
                "completed, and we have closed it. The lasting power of attorney is "
                "not registered, and nobody can act under it."
            ),
        ),
        NEW_APPLICATION,
    ),
    Sender.EITHER,
)

KINDS = (RECEIPT, MISSING_PAGES, QUERY, WAITING, EXCEPTIONS, EXPIRED)
