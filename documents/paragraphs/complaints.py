"""Letters about complaints."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph, Sender

TO = frozenset({For.CORRESPONDENT})

ACKNOWLEDGED = Kind(
    "complaint-acknowledged",
    _("A complaint has arrived"),
    _("We have received your complaint"),
    TO,
    (
        Paragraph(
            "complaint-arrived",
            _(
                "Your complaint about {complaint} reached us on {happened_on}. We are "
                "sorry that you had reason to complain."
            ),
        ),
        Paragraph(
            "complaint-who",
            _(
                "{officer} is looking into it, and will answer by {reply_by}. If it "
                "takes longer, we tell you why."
            ),
        ),
        Paragraph(
            "complaint-case-goes-on",
            _("The application itself goes on meanwhile, as it would have anyway."),
            is_optional=True,
        ),
    ),
    Sender.EITHER,
)

ANSWERED = Kind(
    "complaint-answered",
    _("A complaint is answered"),
    _("Our answer to your complaint"),
    TO,
    (
        Paragraph(
            "complaint-answered-which",
            _(
                "You complained about {complaint}, and we have looked into it. This is "
                "our answer:"
            ),
        ),
        Paragraph("complaint-answered-what", _("{message}")),
        Paragraph(
            "complaint-answered-further",
            _(
                "# If you do not agree\n"
                "Write to us and say why. Somebody who has had nothing to do with it "
                "will look at it again. If you still do not agree after that, you can "
                "ask your MP to bring it to the Parliamentary and Health Service "
                "Ombudsman."
            ),
        ),
    ),
    Sender.EITHER,
)

KINDS = (ACKNOWLEDGED, ANSWERED)
