"""Letters about whatever has no letter of its own."""

from django.utils.translation import gettext_lazy as _

from .kind import For, Kind, Paragraph

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

KINDS = (FAMILY, OPEN)
