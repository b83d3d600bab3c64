"""Letters about the office itself, and about whatever has no letter of its own."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph

COMPLAINT = Kind(
    "complaint-acknowledged",
    _("A complaint has arrived"),
    _("We have received your complaint"),
    frozenset({For.CORRESPONDENT}),
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
)

FAMILY = Kind(
    "evidence-of-death",
    _("Ask whether the donor has died"),
    _("We have been told that the donor has died"),
    frozenset({For.ATTORNEYS, For.CORRESPONDENT}),
    (
        Paragraph(
            "told-of-death",
            _(
                "We have been told that {donor} has died. If this is so, we are very "
                "sorry, and a copy of the death certificate would help us. If it is "
                "not, please telephone us, so that we can put it right at once."
            ),
        ),
    ),
)

OPEN = Kind(
    "own-words",
    _("A letter in your own words"),
    _("About the lasting power of attorney"),
    frozenset({For.CORRESPONDENT}),
    (Paragraph("own-words", _("{message}")),),
)

KINDS = (COMPLAINT, FAMILY, OPEN)
